package org.liveaudioroom.media.dtls;

import java.util.concurrent.CompletableFuture;
import org.liveaudioroom.media.srtp.SrtpProfile;

/// A client and a server session of one process, wired to each other.
final class Loopback {
    private final CompletableFuture<DtlsSession> server = new CompletableFuture<>();
    private final CompletableFuture<DtlsSession> client = new CompletableFuture<>();
    private final CompletableFuture<DtlsKeys> keys = new CompletableFuture<>();

    private Loopback() {}

    /// The future is done when both ends were told of keys, or fails with what went wrong.
    static CompletableFuture<DtlsKeys> start(DtlsHandshakes handshakes) {
        var loopback = new Loopback();
        loopback.server.complete(
                handshakes.accept(handshakes.fingerprint(), loopback.new End(loopback.client)));
        loopback.client.complete(
                handshakes.connect(
                        handshakes.fingerprint(),
                        loopback.new End(loopback.server),
                        SrtpProfile.values()));
        return loopback.keys;
    }

    /// What one end sends, the other is offered.
    private final class End implements DtlsListener {
        private final CompletableFuture<DtlsSession> other;

        End(CompletableFuture<DtlsSession> other) {
            this.other = other;
        }

        @Override
        public void send(byte[] datagram) {
            other.join().offer(datagram);
        }

        @Override
        public void established(DtlsKeys agreed) {
            keys.complete(agreed);
        }

        @Override
        public void failed(String why) {
            keys.completeExceptionally(new IllegalStateException(why));
        }

        @Override
        public void closed() {
            // Nothing was opened that would have to be closed.
        }
    }
}
