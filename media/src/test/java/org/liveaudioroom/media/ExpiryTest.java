package org.liveaudioroom.media;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.netty.channel.EventLoopGroup;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.liveaudioroom.media.dtls.DtlsCertificate;
import org.liveaudioroom.media.dtls.DtlsHandshakes;
import org.liveaudioroom.media.socket.MediaThreads;
import org.liveaudioroom.media.statistics.Counter;
import org.liveaudioroom.media.statistics.Counters;
import org.liveaudioroom.media.stun.StunKey;
import org.liveaudioroom.media.stun.StunWriter;

/// Who goes without a goodbye, in pushed time.
@Timeout(30)
class ExpiryTest {
    private static final long SECOND = 1_000_000_000L;
    private static final long START = 7 * SECOND;

    private final Counters counters = new Counters();
    private final EventLoopGroup threads = MediaThreads.start(1);
    private final List<CloseReason> told = new ArrayList<>();
    private final List<Peer> gone = new ArrayList<>();
    private final MediaWorker worker =
            new MediaWorker(
                    MediaOptions.onLoopback(),
                    new Closings(),
                    gone::add,
                    new DtlsHandshakes(DtlsCertificate.selfSigned(Instant.EPOCH), 1),
                    counters,
                    threads.next(),
                    SimulatedPeer.FIRST_SSRC);
    private final SimulatedPeer ann = new SimulatedPeer(1, worker.sockets(), counters, START);

    @AfterEach
    void close() {
        threads.shutdownGracefully(0, 1, SECONDS).awaitUninterruptibly();
    }

    @Test
    void whoNeverArrivesIsForgottenAfterFifteenSeconds() throws Exception {
        onThread(() -> worker.add(ann.peer));

        onThread(() -> worker.closeExpired(START + 15 * SECOND));
        assertThat(told).isEmpty();

        onThread(() -> worker.closeExpired(START + 15 * SECOND + 1));
        assertThat(told).containsExactly(CloseReason.NEVER_ARRIVED);
        assertThat(gone).containsExactly(ann.peer);
        assertThat(counters.value(Counter.PEERS_EXPIRED)).isEqualTo(1);
    }

    @Test
    void whoseConsentRunsOutIsLostAfterThirtySeconds() throws Exception {
        onThread(() -> worker.add(ann.peer));
        onThread(() -> ann.arrive(START + 10 * SECOND));

        onThread(() -> worker.closeExpired(START + 40 * SECOND));
        assertThat(told).isEmpty();

        onThread(() -> worker.closeExpired(START + 40 * SECOND + 1));
        onThread(() -> worker.closeExpired(START + 90 * SECOND));
        assertThat(told).containsExactly(CloseReason.LOST);
        assertThat(gone).containsExactly(ann.peer);
    }

    @Test
    void aTcpConnectionThatShowedAValidCheckMayStayAndAnotherMayNot() throws Exception {
        onThread(() -> worker.add(ann.peer));
        try (Socket ofAnn = connect();
                Socket ofNobody = connect()) {
            ofAnn.getOutputStream().write(framed(check("password01234567890123" + 1)));
            ofNobody.getOutputStream().write(framed(check("not-the-password-of-it")));
            await().until(() -> counters.value(Counter.STUN_CHECKS) == 1);
            await().until(() -> counters.value(Counter.STUN_UNAUTHENTICATED) == 1);

            onThread(() -> worker.sockets().closeIdle(System.nanoTime() + 11 * SECOND));

            assertThat(ofNobody.getInputStream().read()).isEqualTo(-1);
            await().until(() -> worker.sockets().connections() == 1);
            assertThat(counters.value(Counter.TCP_CLOSED_IDLE)).isEqualTo(1);
        }
    }

    private Socket connect() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), worker.sockets().port());
    }

    private byte[] check(String password) {
        byte[] message = new byte[StunWriter.MESSAGE_BYTES_MAX];
        int length =
                StunWriter.request(message, 0, new byte[12])
                        .username(ann.peer.ice().local().ufrag() + ":theirs")
                        .priority(1)
                        .controlling(1)
                        .sign(new StunKey(password));
        return Arrays.copyOf(message, length);
    }

    private static byte[] framed(byte[] datagram) {
        return ByteBuffer.allocate(2 + datagram.length)
                .putShort((short) datagram.length)
                .put(datagram)
                .array();
    }

    private void onThread(Runnable command) throws Exception {
        var done = new CompletableFuture<Void>();
        worker.execute(() -> {
            command.run();
            done.complete(null);
        });
        done.get(10, SECONDS);
    }

    private final class Closings implements MediaListener {
        @Override
        public void connected(PeerId peer) {}

        @Override
        public void closed(PeerId peer, CloseReason reason) {
            told.add(reason);
        }

        @Override
        public void levels(StageId stage, LevelReport levels) {}
    }
}
