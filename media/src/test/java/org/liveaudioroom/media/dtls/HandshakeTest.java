package org.liveaudioroom.media.dtls;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.liveaudioroom.media.srtp.SrtpProfile.AEAD_AES_128_GCM;
import static org.liveaudioroom.media.srtp.SrtpProfile.AES_CM_128_HMAC_SHA1_80;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.liveaudioroom.media.sdp.Fingerprint;
import org.liveaudioroom.media.srtp.SrtpProfile;
import org.liveaudioroom.media.srtp.SrtpReceiver;
import org.liveaudioroom.media.srtp.SrtpResult;
import org.liveaudioroom.media.srtp.SrtpSender;

/// A server and a client session in one process, with a wire between them that can lose datagrams.
@Timeout(20)
class HandshakeTest {
    private final DtlsHandshakes serverSide =
            new DtlsHandshakes(DtlsCertificate.selfSigned(Instant.now()), 2);
    private final DtlsHandshakes clientSide =
            new DtlsHandshakes(DtlsCertificate.selfSigned(Instant.now()), 2);

    @ParameterizedTest
    @EnumSource
    void bothEndsGetTheSameKeysForEachProfile(SrtpProfile profile) throws Exception {
        End server = new End();
        End client = new End();
        accept(server, client, clientSide.fingerprint());
        connect(client, server, serverSide.fingerprint(), profile);

        assertSameKeys(server.keys.get(10, SECONDS), client.keys.get(10, SECONDS));
        assertThat(server.keys.get().server().profile()).isEqualTo(profile);
    }

    @Test
    void theServerPrefersTheProfileThatMakesNoGarbage() throws Exception {
        End server = new End();
        End client = new End();
        accept(server, client, clientSide.fingerprint());
        connect(
                client,
                server,
                serverSide.fingerprint(),
                AEAD_AES_128_GCM,
                AES_CM_128_HMAC_SHA1_80);

        assertThat(server.keys.get(10, SECONDS).server().profile())
                .isEqualTo(AES_CM_128_HMAC_SHA1_80);
    }

    @Test
    void refusesAClientWhoseCertificateIsNotTheOneOfTheOffer() throws Exception {
        End server = new End();
        End client = new End();
        accept(server, client, serverSide.fingerprint());
        connect(client, server, serverSide.fingerprint(), AES_CM_128_HMAC_SHA1_80);

        assertThat(server.failure.get(10, SECONDS)).contains("not the one that the SDP announced");
        assertThat(client.failure.get(10, SECONDS)).isNotEmpty();
        assertThat(server.keys).isNotDone();
    }

    @Test
    void refusesAClientThatOffersNoSrtp() throws Exception {
        End server = new End();
        End client = new End();
        accept(server, client, clientSide.fingerprint());
        connect(client, server, serverSide.fingerprint());

        assertThat(server.failure.get(10, SECONDS)).isNotEmpty();
    }

    @Test
    void survivesTheLossOfTheFirstDatagramInEachDirection() throws Exception {
        End server = new End();
        End client = new End();
        server.loses = n -> n == 0;
        client.loses = n -> n == 0;
        accept(server, client, clientSide.fingerprint());
        connect(client, server, serverSide.fingerprint(), AES_CM_128_HMAC_SHA1_80);

        assertSameKeys(server.keys.get(10, SECONDS), client.keys.get(10, SECONDS));
    }

    @Test
    void survivesTheLossOfTheServersLastFlight() throws Exception {
        End server = new End();
        End client = new End();
        accept(server, client, clientSide.fingerprint());
        // The client's flight comes again, and the finished server has to answer it again.
        server.loses = n -> server.keysAgreed() && n < 6;
        connect(client, server, serverSide.fingerprint(), AES_CM_128_HMAC_SHA1_80);

        assertThat(client.keys.get(10, SECONDS)).isNotNull();
    }

    @Test
    void tellsTheGoodbyeOfTheOtherSideOnce() throws Exception {
        End server = new End();
        End client = new End();
        accept(server, client, clientSide.fingerprint());
        DtlsSession leaving =
                connect(client, server, serverSide.fingerprint(), AES_CM_128_HMAC_SHA1_80);
        server.keys.get(10, SECONDS);
        client.keys.get(10, SECONDS);

        assertThat(leaving.goodbye()).succeedsWithin(10, SECONDS);

        assertThat(server.closed.get(10, SECONDS)).isTrue();
        assertThat(client.closed).isNotDone();
    }

    @Test
    void garbageInTheHandshakeDoesNotStopIt() throws Exception {
        End server = new End();
        End client = new End();
        DtlsSession session = accept(server, client, clientSide.fingerprint());
        for (byte length = 1; length < 40; length++) {
            byte[] garbage = new byte[length];
            garbage[0] = 22;
            assertThat(session.offer(garbage)).isTrue();
        }
        connect(client, server, serverSide.fingerprint(), AES_CM_128_HMAC_SHA1_80);

        assertThat(server.keys.get(10, SECONDS)).isNotNull();
    }

    @Test
    void holdsNoMoreThan64DatagramsForASessionThatIsBusy() {
        var idle = new DatagramQueue(new Semaphore(1), datagram -> {});
        for (int i = 0; i < DatagramQueue.DATAGRAMS_MAX; i++) {
            assertThat(idle.offer(new byte[] {22})).isTrue();
        }
        assertThat(idle.offer(new byte[] {22})).isFalse();
        assertThat(idle.offer(new byte[DatagramQueue.DATAGRAM_BYTES_MAX + 1])).isFalse();
    }

    @Test
    void oneHandshakeThatWaitsDoesNotHoldUpAnother() throws Exception {
        var narrow = new DtlsHandshakes(DtlsCertificate.selfSigned(Instant.now()), 1);
        for (int i = 0; i < 5; i++) {
            DtlsSession silent = narrow.accept(clientSide.fingerprint(), new End());
            assertThat(silent).isNotNull();
        }

        assertThat(Loopback.start(narrow).get(10, SECONDS)).isNotNull();
    }

    private static void assertSameKeys(DtlsKeys server, DtlsKeys client) {
        byte[] packet = new byte[100];
        packet[0] = (byte) 0x80;
        int length = new SrtpSender(server.server()).sealRtp(packet, 0, 40, 1);
        assertThat(new SrtpReceiver(client.server()).openRtp(packet, 0, length))
                .isEqualTo(SrtpResult.ACCEPTED);
        length = new SrtpSender(client.client()).sealRtp(packet, 0, 40, 1);
        assertThat(new SrtpReceiver(server.client()).openRtp(packet, 0, length))
                .isEqualTo(SrtpResult.ACCEPTED);
    }

    private DtlsSession accept(End end, End other, Fingerprint expected) {
        DtlsSession session = serverSide.accept(expected, end);
        other.peer.complete(session);
        return session;
    }

    private DtlsSession connect(End end, End other, Fingerprint expected, SrtpProfile... profiles) {
        DtlsSession session = clientSide.connect(expected, end, profiles);
        other.peer.complete(session);
        return session;
    }

    /// One end of the wire.
    private static final class End implements DtlsListener {
        final CompletableFuture<DtlsSession> peer = new CompletableFuture<>();
        final CompletableFuture<DtlsKeys> keys = new CompletableFuture<>();
        final CompletableFuture<String> failure = new CompletableFuture<>();
        final CompletableFuture<Boolean> closed = new CompletableFuture<>();
        volatile Predicate<Integer> loses = n -> false;
        private int sent;

        boolean keysAgreed() {
            return keys.isDone();
        }

        @Override
        public synchronized void send(byte[] datagram) {
            if (!loses.test(sent++)) {
                peer.join().offer(datagram);
            }
        }

        @Override
        public void established(DtlsKeys agreed) {
            keys.complete(agreed);
        }

        @Override
        public void failed(String why) {
            failure.complete(why);
        }

        @Override
        public void closed() {
            closed.complete(true);
        }
    }
}
