package org.liveaudioroom.loadtest.audio;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.liveaudioroom.media.dtls.DtlsKeys;
import org.liveaudioroom.media.rtcp.ReceptionStatistics;
import org.liveaudioroom.media.rtcp.RtcpWriter;
import org.liveaudioroom.media.rtp.RtpHeader;
import org.liveaudioroom.media.srtp.SrtpReceiver;
import org.liveaudioroom.media.srtp.SrtpResult;
import org.liveaudioroom.media.srtp.SrtpSender;

/// What one peer hears: opens each packet, counts it, and notes how long it was on its way. Written
/// by the loop; the counters may be read by any thread.
public final class Hearing {
    private static final int CLOCK_HZ = 48_000;
    private static final int REPORT_BYTES_MAX = 256;
    private static final byte[] CNAME = {'l', 'o', 'a', 'd'};

    private final int ownSsrc;
    private final CompletableFuture<Long> firstSound = new CompletableFuture<>();
    private final Delays delays = new Delays();
    private Optional<SrtpReceiver> receiver = Optional.empty();
    private Optional<SrtpSender> reports = Optional.empty();
    private Optional<ReceptionStatistics> source = Optional.empty();
    private int sourceSsrc;
    private volatile long packets;
    private volatile long refused;
    private volatile long unreachable;

    Hearing(int ownSsrc) {
        this.ownSsrc = ownSsrc;
    }

    /// The [System#nanoTime] at which the first packet was opened.
    public CompletableFuture<Long> firstSound() {
        return firstSound;
    }

    /// Packets opened.
    public long packets() {
        return packets;
    }

    /// Packets that could not be opened: none, if the server does its work.
    public long refused() {
        return refused;
    }

    /// Datagrams that could not be sent.
    public long unreachable() {
        return unreachable;
    }

    /// How long packets were on their way from the voice to here.
    public Delays delays() {
        return delays;
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // The loop alone writes it.
    void noteUnreachable() {
        unreachable++;
    }

    void keys(DtlsKeys agreed) {
        receiver = Optional.of(new SrtpReceiver(agreed.server()));
        reports = Optional.of(new SrtpSender(agreed.client()));
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // The loop alone writes them.
    void rtp(byte[] packet, int length) {
        if (receiver.isEmpty()) {
            return;
        }
        SrtpReceiver opening = receiver.get();
        if (opening.openRtp(packet, 0, length) != SrtpResult.ACCEPTED) {
            refused++;
            return;
        }
        long now = System.nanoTime();
        packets++;
        int header = RtpHeader.length(packet, 0, opening.length());
        boolean carriesTime = opening.length() - header > 1 + Long.BYTES;
        if (carriesTime) {
            delays.add(now - ByteBuffer.wrap(packet).getLong(header + 1));
            firstSound.complete(now);
        }
        statistics(RtpHeader.ssrc(packet, 0))
                .received(opening.index(), RtpHeader.timestamp(packet, 0), now);
    }

    private ReceptionStatistics statistics(int ssrc) {
        if (source.isEmpty() || sourceSsrc != ssrc) {
            sourceSsrc = ssrc;
            source = Optional.of(new ReceptionStatistics(ssrc, CLOCK_HZ));
        }
        return source.get();
    }

    /// A receiver report to send, if there is something to report.
    Optional<ByteBuffer> report() {
        if (source.isEmpty() || reports.isEmpty()) {
            return Optional.empty();
        }
        byte[] packet = new byte[REPORT_BYTES_MAX];
        int length =
                new RtcpWriter()
                        .begin(packet, 0)
                        .receiverReport(ownSsrc)
                        .block(source.get(), 0, System.nanoTime())
                        .cname(ownSsrc, CNAME)
                        .length();
        int sealed = reports.get().sealRtcp(packet, 0, length);
        return Optional.of(ByteBuffer.wrap(Arrays.copyOf(packet, sealed)));
    }
}
