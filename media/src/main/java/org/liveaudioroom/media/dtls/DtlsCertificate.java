package org.liveaudioroom.media.dtls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ECKeyGenerationParameters;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;
import org.bouncycastle.operator.DefaultDigestAlgorithmIdentifierFinder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.bc.BcECContentSignerBuilder;
import org.bouncycastle.tls.Certificate;
import org.bouncycastle.tls.crypto.TlsCertificate;
import org.bouncycastle.tls.crypto.impl.bc.BcTlsCrypto;
import org.liveaudioroom.media.sdp.Fingerprint;

/// A self-signed P-256 certificate and its key. Nobody checks who signed it: the fingerprint in the
/// SDP, which came over the authenticated signalling, is what names it (RFC 8827 §6.5).
public final class DtlsCertificate {
    private static final Duration VALIDITY = Duration.ofDays(30);

    private final Certificate chain;
    private final AsymmetricKeyParameter privateKey;
    private final Fingerprint fingerprint;

    private DtlsCertificate(
            Certificate chain, AsymmetricKeyParameter privateKey, Fingerprint fingerprint) {
        this.chain = chain;
        this.privateKey = privateKey;
        this.fingerprint = fingerprint;
    }

    /// Makes a new one, valid from a day ago (clocks differ) for 30 days.
    public static DtlsCertificate selfSigned(Instant now) {
        var random = new SecureRandom();
        AsymmetricCipherKeyPair keys = p256(random);
        var name = new X500Name("CN=live-audio-room");
        try {
            var builder =
                    new X509v3CertificateBuilder(
                            name,
                            new BigInteger(64, random).setBit(63),
                            Date.from(now.minus(Duration.ofDays(1))),
                            Date.from(now.plus(VALIDITY)),
                            name,
                            SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(
                                    keys.getPublic()));
            var ecdsaSha256 = new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);
            var signer =
                    new BcECContentSignerBuilder(
                            ecdsaSha256,
                            new DefaultDigestAlgorithmIdentifierFinder().find(ecdsaSha256));
            byte[] der = builder.build(signer.build(keys.getPrivate())).getEncoded();
            TlsCertificate leaf = new BcTlsCrypto(random).createCertificate(der);
            return new DtlsCertificate(
                    new Certificate(new TlsCertificate[] {leaf}),
                    keys.getPrivate(),
                    Fingerprint.ofSha256(sha256(der)));
        } catch (IOException e) {
            throw new UncheckedIOException("a new certificate could not be encoded", e);
        } catch (OperatorCreationException e) {
            throw new IllegalStateException("a new certificate could not be signed", e);
        }
    }

    private static AsymmetricCipherKeyPair p256(SecureRandom random) {
        var generator = new ECKeyPairGenerator();
        generator.init(
                new ECKeyGenerationParameters(
                        ECNamedDomainParameters.lookup(SECObjectIdentifiers.secp256r1), random));
        return generator.generateKeyPair();
    }

    static byte[] sha256(byte[] certificate) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(certificate);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    public Fingerprint fingerprint() {
        return fingerprint;
    }

    Certificate chain() {
        return chain;
    }

    AsymmetricKeyParameter privateKey() {
        return privateKey;
    }
}
