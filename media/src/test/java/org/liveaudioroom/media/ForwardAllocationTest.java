package org.liveaudioroom.media;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.net.SocketAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.liveaudioroom.media.feedback.NtpClock;
import org.liveaudioroom.media.rtcp.ReceptionStatistics;
import org.liveaudioroom.media.rtcp.RtcpWriter;
import org.liveaudioroom.media.socket.DatagramSender;
import org.liveaudioroom.media.statistics.Counters;

/// From an encrypted datagram of a speaker to the encrypted datagrams of its listeners: what this
/// way leaves behind for one packet, the collector carries away for each of a million.
class ForwardAllocationTest {
    private static final int LISTENERS = 20;
    private static final int PACKETS = 5_000;

    /// What the measurement itself may cost, in bytes of all packets together.
    private static final long NOISE_BYTES = 5_000;

    private static final int LOUD = 20;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Counters counters = new Counters();
    private final Counting out = new Counting();
    private final PeerTable peers = new PeerTable();
    private final Stages stages = new Stages(SimulatedPeer.FIRST_SSRC, new Random(1), counters);
    private final Feedback feedback =
            new Feedback(SimulatedPeer.FIRST_SSRC, 9, new NtpClock(0, 0), stages, counters);
    private final Reception reception =
            new Reception(
                    peers,
                    stages,
                    feedback,
                    out,
                    peer -> {
                        throw new AssertionError("nobody shakes hands here");
                    },
                    (peer, fault) -> {
                        throw new AssertionError(fault);
                    },
                    MediaOptions.builder().loopbackOnly().build().sources(),
                    counters);
    private final byte[] datagram = new byte[1_500];
    private final byte[] opus = new byte[80];
    private long minute = System.nanoTime();

    @Test
    void soundLeavesNothingBehind() {
        SimulatedPeer speaker = enter(1);
        stages.of(speaker.peer).allow(speaker.peer.speaker());
        for (int listener = 0; listener < LISTENERS; listener++) {
            enter(100 + listener);
        }
        speak(speaker);
        speak(speaker);
        out.datagrams = 0;

        long before = THREADS.getCurrentThreadAllocatedBytes();
        speak(speaker);
        long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;

        assertThat(out.datagrams).isEqualTo(LISTENERS * PACKETS);
        assertThat(allocated)
                .as("bytes for %d packets to %d listeners", PACKETS, LISTENERS)
                .isLessThan(NOISE_BYTES);
    }

    @Test
    void reportsLeaveNothingBehind() {
        SimulatedPeer speaker = enter(1);
        stages.of(speaker.peer).allow(speaker.peer.speaker());
        SimulatedPeer listener = enter(2);
        List<byte[]> reports = new ArrayList<>();
        for (int i = 0; i < 3 * PACKETS; i++) {
            reports.add(listener.sealRtcp(lossReport()));
        }
        exchange(speaker, listener, reports.subList(0, PACKETS));
        exchange(speaker, listener, reports.subList(PACKETS, 2 * PACKETS));
        out.datagrams = 0;

        long before = THREADS.getCurrentThreadAllocatedBytes();
        exchange(speaker, listener, reports.subList(2 * PACKETS, 3 * PACKETS));
        long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;

        // Per round a packet, a receiver report for the speaker, a sender report for the listener.
        assertThat(out.datagrams).isEqualTo(3 * PACKETS);
        assertThat(allocated).as("bytes for %d rounds", PACKETS).isLessThan(NOISE_BYTES);
    }

    private SimulatedPeer enter(int number) {
        long now = System.nanoTime();
        var entered = new SimulatedPeer(number, out, counters, now).arrive(now);
        peers.add(entered.peer);
        peers.bind(entered.address, entered.peer, null);
        stages.of(entered.peer).enter(entered.peer.speaker());
        stages.of(entered.peer).join(entered.peer.listener());
        return entered;
    }

    private void speak(SimulatedPeer speaker) {
        for (int i = 0; i < PACKETS; i++) {
            reception.datagram(datagram, speaker.seal(datagram, opus, LOUD), speaker.address);
        }
    }

    private void exchange(SimulatedPeer speaker, SimulatedPeer listener, List<byte[]> reports) {
        for (int i = 0; i < PACKETS; i++) {
            reception.datagram(datagram, speaker.seal(datagram, opus, LOUD), speaker.address);
            byte[] report = reports.get(i);
            reception.datagram(report, report.length, listener.address);
            minute += 60_000_000_000L;
            feedback.report(speaker.peer, minute);
            feedback.report(listener.peer, minute);
        }
    }

    private static byte[] lossReport() {
        var statistics = new ReceptionStatistics(SimulatedPeer.FIRST_SSRC, 48_000);
        statistics.received(1, 0, 0);
        byte[] compound = new byte[100];
        int length =
                new RtcpWriter()
                        .begin(compound, 0)
                        .receiverReport(1)
                        .block(statistics, 3, 0)
                        .length();
        return Arrays.copyOf(compound, length);
    }

    private static final class Counting implements DatagramSender {
        int datagrams;

        @Override
        public void send(byte[] bytes, int length, SocketAddress to) {
            datagrams++;
        }

        @Override
        public void flush() {}
    }
}
