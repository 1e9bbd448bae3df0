package org.liveaudioroom.media.dtls;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.bouncycastle.tls.AlertDescription;
import org.bouncycastle.tls.Certificate;
import org.bouncycastle.tls.DTLSTransport;
import org.bouncycastle.tls.ExporterLabel;
import org.bouncycastle.tls.HashAlgorithm;
import org.bouncycastle.tls.SignatureAlgorithm;
import org.bouncycastle.tls.SignatureAndHashAlgorithm;
import org.bouncycastle.tls.TlsContext;
import org.bouncycastle.tls.TlsCredentialedSigner;
import org.bouncycastle.tls.TlsFatalAlert;
import org.bouncycastle.tls.crypto.TlsCryptoParameters;
import org.bouncycastle.tls.crypto.impl.bc.BcDefaultTlsCredentialedSigner;
import org.bouncycastle.tls.crypto.impl.bc.BcTlsCrypto;
import org.jspecify.annotations.Nullable;
import org.liveaudioroom.media.sdp.Fingerprint;
import org.liveaudioroom.media.srtp.SrtpKeys;
import org.liveaudioroom.media.srtp.SrtpProfile;

/// One DTLS association. Datagrams are offered from any thread and worked off on a virtual thread
/// that exists only while there is something to do: at first the handshake, later what little comes
/// (a flight sent again, the goodbye).
public final class DtlsSession {
    static final int HANDSHAKE_MILLIS_MAX = 15_000;
    static final int RESEND_MILLIS = 400;

    /// How one side shakes hands.
    interface Handshake {
        DTLSTransport run(DatagramQueue datagrams) throws IOException;
    }

    private final DatagramQueue datagrams;
    private final Semaphore processor;
    private final DtlsListener listener;
    private final AtomicBoolean working = new AtomicBoolean(true);
    private final AtomicBoolean goodbyeTold = new AtomicBoolean();
    private final ReentrantLock engine = new ReentrantLock();
    private volatile @Nullable DTLSTransport transport;
    private volatile boolean closed;

    DtlsSession(Semaphore processor, DtlsListener listener) {
        this.processor = processor;
        this.listener = listener;
        this.datagrams = new DatagramQueue(processor, listener::send);
    }

    /// Takes a datagram from the other side; false when it was dropped, because 64 wait already or
    /// it is longer than a DTLS datagram may be.
    public boolean offer(byte[] datagram) {
        boolean taken = datagrams.offer(datagram);
        if (taken && transport != null) {
            work();
        }
        return taken;
    }

    /// Says goodbye if the handshake had succeeded, and lets a running one fail in silence.
    public void close() {
        var _ = goodbye();
    }

    /// Like [#close]; the future is done when the goodbye was handed to [DtlsListener#send].
    public CompletableFuture<Void> goodbye() {
        closed = true;
        goodbyeTold.set(true);
        DTLSTransport open = transport;
        if (open == null) {
            datagrams.close();
            return CompletableFuture.completedFuture(null);
        }
        var said = new CompletableFuture<Void>();
        Thread.ofVirtual()
                .name("dtls-goodbye")
                .start(() -> {
                    sayGoodbye(open);
                    said.complete(null);
                });
        return said;
    }

    private void sayGoodbye(DTLSTransport open) {
        engine.lock();
        try {
            open.close();
        } catch (IOException | RuntimeException e) {
            // Nobody to tell: the session is over, and the other side's consent will run out.
            datagrams.close();
        } finally {
            engine.unlock();
        }
    }

    /// Runs on a virtual thread of its own until the handshake has ended one way or the other.
    void shakeHands(Handshake handshake, Supplier<Optional<DtlsKeys>> keys) {
        processor.acquireUninterruptibly();
        try {
            DTLSTransport open = handshake.run(datagrams);
            transport = open;
            listener.established(keys.get().orElseThrow());
        } catch (IOException | RuntimeException e) {
            // This is the end of the thread: whatever the engine makes of what a peer sent, only
            // this session dies of it.
            if (!closed) {
                listener.failed(reason(e));
            }
            return;
        } finally {
            processor.release();
            working.set(false);
        }
        if (closed) {
            close();
        } else if (!datagrams.isEmpty()) {
            work();
        }
    }

    private static String reason(Exception e) {
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }

    /// The other side said goodbye or gave up. Called by the engine, once or twice.
    void goodbyeReceived() {
        if (transport != null && goodbyeTold.compareAndSet(false, true)) {
            listener.closed();
        }
    }

    private void work() {
        if (working.compareAndSet(false, true)) {
            Thread.ofVirtual().name("dtls-records").start(this::readRecords);
        }
    }

    private void readRecords() {
        do {
            processor.acquireUninterruptibly();
            try {
                readAll();
            } finally {
                processor.release();
                working.set(false);
            }
        } while (!datagrams.isEmpty() && !closed && working.compareAndSet(false, true));
    }

    private void readAll() {
        byte[] ignored = new byte[DatagramQueue.DATAGRAM_BYTES_MAX];
        DTLSTransport open = transport;
        engine.lock();
        try {
            // Application data has no meaning here: no data channel was answered.
            while (open != null && !datagrams.isEmpty() && !closed) {
                open.receive(ignored, 0, ignored.length, 1);
            }
        } catch (IOException | RuntimeException e) {
            // The record layer is of no more use; what it protected is the SRTP keys' business now.
            goodbyeReceived();
        } finally {
            engine.unlock();
        }
    }

    static void checkFingerprint(Certificate presented, Fingerprint expected) throws IOException {
        if (presented == null || presented.isEmpty()) {
            throw new TlsFatalAlert(AlertDescription.bad_certificate, "no certificate was shown");
        }
        if (!expected.matches(DtlsCertificate.sha256(presented.getCertificateAt(0).getEncoded()))) {
            throw new TlsFatalAlert(
                    AlertDescription.bad_certificate,
                    "the certificate shown is not the one that the SDP announced");
        }
    }

    /// Our first choice among the SRTP profiles that the other side offers.
    static Optional<SrtpProfile> choose(int[] offered) {
        for (SrtpProfile profile : SrtpProfile.values()) {
            for (int id : offered) {
                if (id == profile.id()) {
                    return Optional.of(profile);
                }
            }
        }
        return Optional.empty();
    }

    static DtlsKeys exportKeys(TlsContext context, SrtpProfile profile) {
        // RFC 5764 §4.2.
        byte[] exported =
                context.exportKeyingMaterial(
                        ExporterLabel.dtls_srtp, null, profile.exportedBytes());
        return new DtlsKeys(
                SrtpKeys.ofClient(profile, exported), SrtpKeys.ofServer(profile, exported));
    }

    static TlsCredentialedSigner signer(TlsContext context, DtlsCertificate certificate) {
        return new BcDefaultTlsCredentialedSigner(
                new TlsCryptoParameters(context),
                (BcTlsCrypto) context.getCrypto(),
                certificate.privateKey(),
                certificate.chain(),
                SignatureAndHashAlgorithm.getInstance(
                        HashAlgorithm.sha256, SignatureAlgorithm.ecdsa));
    }
}
