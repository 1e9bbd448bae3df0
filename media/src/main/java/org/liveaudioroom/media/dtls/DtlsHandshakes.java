package org.liveaudioroom.media.dtls;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.bouncycastle.tls.DTLSClientProtocol;
import org.bouncycastle.tls.DTLSServerProtocol;
import org.liveaudioroom.media.sdp.Fingerprint;
import org.liveaudioroom.media.srtp.SrtpProfile;

/// Starts DTLS sessions that share one certificate, and bounds how many compute at the same time.
/// Any thread.
public final class DtlsHandshakes {
    private final DtlsCertificate certificate;
    private final Semaphore processor;
    private final SecureRandom random = new SecureRandom();

    /// Makes a bounded set of them.
    ///
    /// @param computingMax sessions that may compute at the same time; the others wait
    public DtlsHandshakes(DtlsCertificate certificate, int computingMax) {
        this.certificate = certificate;
        this.processor = new Semaphore(computingMax, true);
    }

    /// The fingerprint that goes into the SDP.
    public Fingerprint fingerprint() {
        return certificate.fingerprint();
    }

    /// Waits for a client's handshake.
    ///
    /// No HelloVerifyRequest is sent: today's ClientHello spans two datagrams, which BouncyCastle's
    /// cookie exchange cannot read, and whose datagrams come here has already proven its address by
    /// a STUN message integrity.
    ///
    /// @param client the fingerprint of the client's offer
    public DtlsSession accept(Fingerprint client, DtlsListener listener) {
        var session = new DtlsSession(processor, listener);
        var server =
                new DtlsServer(
                        new HandshakeCrypto(random), certificate, client, session::goodbyeReceived);
        start(
                session,
                datagrams -> new DTLSServerProtocol().accept(server, datagrams),
                server::keys);
        return session;
    }

    /// Begins a handshake as the client.
    ///
    /// @param server the fingerprint of the server's answer
    /// @param offered SRTP profiles to offer
    public DtlsSession connect(Fingerprint server, DtlsListener listener, SrtpProfile... offered) {
        var session = new DtlsSession(processor, listener);
        var client =
                new DtlsClient(
                        new HandshakeCrypto(random),
                        certificate,
                        server,
                        offered,
                        session::goodbyeReceived);
        start(
                session,
                datagrams -> new DTLSClientProtocol().connect(client, datagrams),
                client::keys);
        return session;
    }

    private static void start(
            DtlsSession session,
            DtlsSession.Handshake handshake,
            Supplier<Optional<DtlsKeys>> keys) {
        Thread.ofVirtual().name("dtls-handshake").start(() -> session.shakeHands(handshake, keys));
    }

    /// Shakes hands with itself once, in the background: the first handshake of a JVM takes 20
    /// times as long as the next, and no person should be the one who waits for it. The future ends
    /// with it, and need not be waited for.
    public CompletableFuture<Void> warmUp() {
        return Loopback.start(this).thenAccept(keys -> {});
    }
}
