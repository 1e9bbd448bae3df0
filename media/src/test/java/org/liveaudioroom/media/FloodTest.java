package org.liveaudioroom.media;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.netty.buffer.PooledByteBufAllocator;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.liveaudioroom.media.client.ClientOptions;
import org.liveaudioroom.media.client.MediaClient;
import org.liveaudioroom.media.client.MediaClients;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The port under fire: a hundred thousand datagrams a second of somebody who knows no secret, or
/// as many as this machine can send, while somebody speaks and somebody listens.
@Timeout(60)
@Tag("slow")
class FloodTest {
    private static final Logger LOG = LoggerFactory.getLogger(FloodTest.class);

    private static final int DATAGRAMS_A_SECOND = 100_000;
    private static final long FLOOD_NANOS = 10_000_000_000L;
    private static final long FRAME_NANOS = 20_000_000L;
    private static final long BURST_NANOS = 1_000_000L;
    private static final int LOUD = 20;

    /// The kernel drops what the socket's buffer does not hold, whosever it is; what is dropped of
    /// the speaker's is asked for again.
    private static final double HEARD_LEAST = 0.8;

    private static final long GROWTH_BYTES_MAX = 16 << 20;

    private final MediaServer server =
            MediaServer.start(MediaOptions.builder().loopbackOnly().build(), new NothingTold());
    private final MediaClients clients = MediaClients.start(1);

    @Test
    void garbageIsCountedAndNotAnsweredAndTheVoiceGoesOn() throws Exception {
        Heard heard = new Heard();
        MediaClient ann = clients.open(ClientOptions.speaker(1), (packet, length) -> {});
        MediaClient bo = clients.open(ClientOptions.listener(1), heard);
        var stage = new StageId("stage");
        Connection speaker = server.connect(stage, new VoiceId(1), ann.offer());
        ann.answer(speaker.sdpAnswer()).get(10, SECONDS);
        bo.answer(server.connect(stage, new VoiceId(2), bo.offer()).sdpAnswer()).get(10, SECONDS);
        server.allow(speaker.peer());
        await().until(() -> server.statistics().gauge("voices_open") == 1);

        List<ByteBuffer> garbage = new Garbage(ufrag(speaker)).datagrams();
        long heapBefore = heapBytes();
        long buffersBefore = PooledByteBufAllocator.DEFAULT.metric().usedDirectMemory();
        var port = new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port());
        try (DatagramChannel attacker = DatagramChannel.open()) {
            attacker.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            long start = System.nanoTime();
            CompletableFuture<Integer> flood =
                    CompletableFuture.supplyAsync(() -> flood(attacker, port, garbage, start));
            int spoken = 0;
            for (; System.nanoTime() - start < FLOOD_NANOS; spoken++) {
                ann.speak(new byte[] {(byte) 0xf8, (byte) spoken, (byte) (spoken >> 8), 4}, LOUD);
                LockSupport.parkNanos(start + (spoken + 1) * FRAME_NANOS - System.nanoTime());
            }
            int sent = flood.get(10, SECONDS);
            long millis = (System.nanoTime() - start) / 1_000_000;
            int said = spoken;
            // Until the last has been read.
            await().pollInSameThread().until(() -> heard.voice(1).size() >= HEARD_LEAST * said);

            report(sent, millis, spoken, heard.voice(1).size(), heapBefore);
            assertThat(answersTo(attacker)).as("answers").isZero();
            assertThat(counter("datagrams_in")).isGreaterThan(sent / 10);
            // What else came in were the few hundred of the two peers.
            assertThat(droppedByUs()).isBetween(counter("datagrams_in") - 5_000, sent + 100L);
            for (String reason :
                    List.of(
                            "stun_malformed",
                            "stun_unknown_user",
                            "stun_unauthenticated",
                            "dropped_unknown_address",
                            "dropped_garbage")) {
                assertThat(counter(reason)).as(reason).isPositive();
            }
            assertThat(counter("faults")).isZero();
            assertThat(server.statistics().gauge("peers")).isEqualTo(2);
            assertThat(heapBytes() - heapBefore).as("heap").isLessThan(GROWTH_BYTES_MAX);
            assertThat(PooledByteBufAllocator.DEFAULT.metric().usedDirectMemory() - buffersBefore)
                    .as("buffers")
                    .isLessThan(GROWTH_BYTES_MAX);
        } finally {
            server.close();
            clients.close();
        }
    }

    /// Returns how many were sent. Sends in bursts of a millisecond, and does not catch up what the
    /// machine could not do.
    private static int flood(
            DatagramChannel attacker, InetSocketAddress port, List<ByteBuffer> all, long start) {
        int burst = (int) (DATAGRAMS_A_SECOND * BURST_NANOS / 1_000_000_000L);
        int sent = 0;
        try {
            for (long now = start; now - start < FLOOD_NANOS; now = System.nanoTime()) {
                for (int i = 0; i < burst; i++) {
                    attacker.send(all.get(sent++ % all.size()).rewind(), port);
                }
                LockSupport.parkNanos(now + BURST_NANOS - System.nanoTime());
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return sent;
    }

    private long droppedByUs() {
        return counter("stun_malformed")
                + counter("stun_not_a_check")
                + counter("stun_unknown_user")
                + counter("stun_unauthenticated")
                + counter("dropped_unknown_address")
                + counter("dropped_garbage");
    }

    private static int answersTo(DatagramChannel attacker) throws IOException {
        attacker.configureBlocking(false);
        int answers = 0;
        while (attacker.receive(ByteBuffer.allocate(2_000)) != null) {
            answers++;
        }
        return answers;
    }

    private void report(int sent, long millis, int spoken, int heard, long heapBefore) {
        LOG.warn(
                "{} datagrams sent, {} a second; {} read; {} of {} packets heard, {} asked for"
                        + " again; heap {} KB",
                sent,
                sent * 1_000L / millis,
                counter("datagrams_in"),
                heard,
                spoken,
                counter("nacks_out"),
                (heapBytes() - heapBefore) >> 10);
    }

    private static String ufrag(Connection connection) {
        return connection
                .sdpAnswer()
                .lines()
                .filter(line -> line.startsWith("a=ice-ufrag:"))
                .findFirst()
                .orElseThrow()
                .substring("a=ice-ufrag:".length());
    }

    private static long heapBytes() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private long counter(String name) {
        return server.statistics().counter(name);
    }
}
