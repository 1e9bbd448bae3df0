package org.liveaudioroom.media.dtls;

import java.io.IOException;
import java.util.Hashtable;
import java.util.List;
import java.util.Optional;
import java.util.Vector;
import org.bouncycastle.tls.AlertDescription;
import org.bouncycastle.tls.AlertLevel;
import org.bouncycastle.tls.Certificate;
import org.bouncycastle.tls.CertificateRequest;
import org.bouncycastle.tls.CipherSuite;
import org.bouncycastle.tls.ClientCertificateType;
import org.bouncycastle.tls.DefaultTlsServer;
import org.bouncycastle.tls.NamedGroup;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.SignatureAndHashAlgorithm;
import org.bouncycastle.tls.TlsCredentialedSigner;
import org.bouncycastle.tls.TlsFatalAlert;
import org.bouncycastle.tls.TlsSRTPUtils;
import org.bouncycastle.tls.UseSRTPData;
import org.bouncycastle.tls.crypto.impl.bc.BcTlsCrypto;
import org.liveaudioroom.media.sdp.Fingerprint;
import org.liveaudioroom.media.srtp.SrtpProfile;

/// The server's choices in one handshake: DTLS 1.2, ECDHE with ECDSA, a client certificate that
/// must be the announced one, and use_srtp, without which the handshake is pointless and fails.
final class DtlsServer extends DefaultTlsServer {
    private final DtlsCertificate certificate;
    private final Fingerprint expected;
    private final Runnable onGoodbye;
    private Optional<SrtpProfile> chosen = Optional.empty();
    private Optional<DtlsKeys> keys = Optional.empty();

    DtlsServer(
            BcTlsCrypto crypto,
            DtlsCertificate certificate,
            Fingerprint expected,
            Runnable onGoodbye) {
        super(crypto);
        this.certificate = certificate;
        this.expected = expected;
        this.onGoodbye = onGoodbye;
    }

    /// Empty until the handshake has succeeded.
    Optional<DtlsKeys> keys() {
        return keys;
    }

    @Override
    protected ProtocolVersion[] getSupportedVersions() {
        return ProtocolVersion.DTLSv12.only();
    }

    @Override
    protected int[] getSupportedCipherSuites() {
        return new int[] {
            CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256,
            CipherSuite.TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256,
            CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384
        };
    }

    @Override
    public int[] getSupportedGroups() {
        return new int[] {NamedGroup.x25519, NamedGroup.secp256r1, NamedGroup.secp384r1};
    }

    @Override
    public int getHandshakeTimeoutMillis() {
        return DtlsSession.HANDSHAKE_MILLIS_MAX;
    }

    @Override
    public int getHandshakeResendTimeMillis() {
        return DtlsSession.RESEND_MILLIS;
    }

    @Override
    @SuppressWarnings("rawtypes") // BouncyCastle's own signature.
    public void processClientExtensions(Hashtable clientExtensions) throws IOException {
        super.processClientExtensions(clientExtensions);
        // RFC 5764 §4.1.1: the server chooses one of the profiles that the client offers.
        UseSRTPData offered = TlsSRTPUtils.getUseSRTPExtension(clientExtensions);
        if (offered == null) {
            throw new TlsFatalAlert(AlertDescription.handshake_failure, "no use_srtp extension");
        }
        chosen = DtlsSession.choose(offered.getProtectionProfiles());
        if (chosen.isEmpty()) {
            throw new TlsFatalAlert(
                    AlertDescription.handshake_failure, "no SRTP profile in common");
        }
    }

    @Override
    @SuppressWarnings("rawtypes") // BouncyCastle's own signature.
    public Hashtable getServerExtensions() throws IOException {
        Hashtable extensions = super.getServerExtensions();
        TlsSRTPUtils.addUseSRTPExtension(
                extensions, new UseSRTPData(new int[] {chosen.orElseThrow().id()}, new byte[0]));
        return extensions;
    }

    @Override
    protected TlsCredentialedSigner getECDSASignerCredentials() {
        return DtlsSession.signer(context, certificate);
    }

    @Override
    @SuppressWarnings("JdkObsolete") // BouncyCastle wants a Vector.
    public CertificateRequest getCertificateRequest() {
        var signatures =
                new Vector<SignatureAndHashAlgorithm>(
                        List.of(
                                SignatureAndHashAlgorithm.getInstance((short) 4, (short) 3),
                                SignatureAndHashAlgorithm.getInstance((short) 5, (short) 3),
                                SignatureAndHashAlgorithm.rsa_pss_rsae_sha256,
                                SignatureAndHashAlgorithm.getInstance((short) 4, (short) 1)));
        short[] types = {ClientCertificateType.ecdsa_sign, ClientCertificateType.rsa_sign};
        return new CertificateRequest(types, signatures, null);
    }

    @Override
    public void notifyClientCertificate(Certificate presented) throws IOException {
        // RFC 8827 §6.5: who is at the other end is known by this comparison and nothing else.
        DtlsSession.checkFingerprint(presented, expected);
    }

    @Override
    public void notifyHandshakeComplete() throws IOException {
        super.notifyHandshakeComplete();
        keys = Optional.of(DtlsSession.exportKeys(context, chosen.orElseThrow()));
    }

    @Override
    public void notifyAlertReceived(short level, short description) {
        boolean goodbye = description == AlertDescription.close_notify;
        if (goodbye || level == AlertLevel.fatal) {
            // Told here, because DTLSTransport.receive does not return on close_notify.
            onGoodbye.run();
        }
    }
}
