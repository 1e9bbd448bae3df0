package org.liveaudioroom.media.dtls;

import java.io.IOException;
import java.util.Hashtable;
import java.util.Optional;
import org.bouncycastle.tls.AlertDescription;
import org.bouncycastle.tls.AlertLevel;
import org.bouncycastle.tls.CertificateRequest;
import org.bouncycastle.tls.CipherSuite;
import org.bouncycastle.tls.DefaultTlsClient;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.TlsAuthentication;
import org.bouncycastle.tls.TlsCredentials;
import org.bouncycastle.tls.TlsFatalAlert;
import org.bouncycastle.tls.TlsSRTPUtils;
import org.bouncycastle.tls.TlsServerCertificate;
import org.bouncycastle.tls.UseSRTPData;
import org.bouncycastle.tls.crypto.impl.bc.BcTlsCrypto;
import org.liveaudioroom.media.sdp.Fingerprint;
import org.liveaudioroom.media.srtp.SrtpProfile;

/// The client's side of the handshake, for simulated participants.
final class DtlsClient extends DefaultTlsClient {
    private final DtlsCertificate certificate;
    private final Fingerprint expected;
    private final SrtpProfile[] offered;
    private final Runnable onGoodbye;
    private Optional<SrtpProfile> chosen = Optional.empty();
    private Optional<DtlsKeys> keys = Optional.empty();

    DtlsClient(
            BcTlsCrypto crypto,
            DtlsCertificate certificate,
            Fingerprint expected,
            SrtpProfile[] offered,
            Runnable onGoodbye) {
        super(crypto);
        this.certificate = certificate;
        this.expected = expected;
        this.offered = offered.clone();
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
        return new int[] {CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256};
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
    public Hashtable getClientExtensions() throws IOException {
        Hashtable extensions = super.getClientExtensions();
        if (offered.length == 0) {
            return extensions;
        }
        int[] codes = new int[offered.length];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = offered[i].id();
        }
        TlsSRTPUtils.addUseSRTPExtension(extensions, new UseSRTPData(codes, new byte[0]));
        return extensions;
    }

    @Override
    @SuppressWarnings("rawtypes") // BouncyCastle's own signature.
    public void processServerExtensions(Hashtable serverExtensions) throws IOException {
        super.processServerExtensions(serverExtensions);
        UseSRTPData answer = TlsSRTPUtils.getUseSRTPExtension(serverExtensions);
        if (answer == null) {
            throw new TlsFatalAlert(AlertDescription.handshake_failure, "no use_srtp extension");
        }
        chosen = DtlsSession.choose(answer.getProtectionProfiles());
    }

    @Override
    public TlsAuthentication getAuthentication() {
        return new TlsAuthentication() {
            @Override
            public void notifyServerCertificate(TlsServerCertificate presented) throws IOException {
                DtlsSession.checkFingerprint(presented.getCertificate(), expected);
            }

            @Override
            public TlsCredentials getClientCredentials(CertificateRequest request) {
                return DtlsSession.signer(context, certificate);
            }
        };
    }

    @Override
    public void notifyHandshakeComplete() throws IOException {
        super.notifyHandshakeComplete();
        keys = Optional.of(DtlsSession.exportKeys(context, chosen.orElseThrow()));
    }

    @Override
    public void notifyAlertReceived(short level, short description) {
        if (description == AlertDescription.close_notify || level == AlertLevel.fatal) {
            onGoodbye.run();
        }
    }
}
