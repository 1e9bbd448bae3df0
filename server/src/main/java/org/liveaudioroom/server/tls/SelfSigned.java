package org.liveaudioroom.server.tls;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.liveaudioroom.server.config.OwnerFile;

/// A certificate that nobody vouches for, for the local network: browsers warn once, and then give
/// the page its microphone. It is kept, so that they need not warn again at the next start.
final class SelfSigned {
    // Apple's devices refuse server certificates that live longer than 825 days.
    private static final Duration LIFE = Duration.ofDays(800);
    private static final Duration RENEW_BEFORE = Duration.ofDays(30);

    private final PemFiles files;

    /// Keeps certificate and key in this folder.
    SelfSigned(Path folder) {
        files = new PemFiles(folder.resolve("lan.crt"), folder.resolve("lan.key"));
    }

    /// The kept identity while it is good for these addresses, else a new one.
    PemFiles identityFor(List<InetAddress> addresses, Instant now) {
        try {
            if (!isGood(addresses, now)) {
                write(make(addresses, now));
            }
            return files;
        } catch (IOException | GeneralSecurityException | OperatorCreationException failed) {
            throw new IllegalStateException("cannot make a certificate of our own", failed);
        }
    }

    private boolean isGood(List<InetAddress> addresses, Instant now) {
        if (!Files.exists(files.chain()) || !Files.exists(files.key())) {
            return false;
        }
        try {
            var certificate = files.read().certificate();
            var ends = certificate.getNotAfter().toInstant();
            return ends.isAfter(now.plus(RENEW_BEFORE)) && namesAll(certificate, addresses);
        } catch (IOException | CertificateParsingException damaged) {
            return false;
        }
    }

    private static boolean namesAll(X509Certificate certificate, List<InetAddress> addresses)
            throws CertificateParsingException {
        var names =
                Objects.requireNonNullElse(
                                certificate.getSubjectAlternativeNames(), List.<List<?>>of())
                        .stream()
                        .map(name -> name.get(1))
                        .toList();
        return addresses.stream().map(InetAddress::getHostAddress).allMatch(names::contains);
    }

    private static Made make(List<InetAddress> addresses, Instant now)
            throws GeneralSecurityException, OperatorCreationException, CertIOException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        var pair = generator.generateKeyPair();
        var name = new X500Name("CN=Live Audio Room on this network");
        var names = new ArrayList<GeneralName>();
        names.add(new GeneralName(GeneralName.dNSName, "localhost"));
        for (var address : addresses) {
            names.add(
                    new GeneralName(
                            GeneralName.iPAddress, new DEROctetString(address.getAddress())));
        }
        var builder =
                new JcaX509v3CertificateBuilder(
                        name,
                        new BigInteger(120, new SecureRandom()),
                        Date.from(now.minus(Duration.ofHours(1))),
                        Date.from(now.plus(LIFE)),
                        name,
                        pair.getPublic());
        builder.addExtension(
                Extension.subjectAlternativeName,
                false,
                new GeneralNames(names.toArray(GeneralName[]::new)));
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
        builder.addExtension(
                Extension.extendedKeyUsage,
                false,
                new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
        var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate());
        return new Made(
                new JcaX509CertificateConverter().getCertificate(builder.build(signer)), pair);
    }

    private record Made(X509Certificate certificate, KeyPair pair) {}

    private void write(Made made) {
        try {
            OwnerFile.write(
                    files.key(), pem(new JcaPKCS8Generator(made.pair().getPrivate(), null)));
            OwnerFile.write(files.chain(), pem(made.certificate()));
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot keep the certificate", unwritable);
        }
    }

    private static String pem(Object entry) throws IOException {
        var text = new StringWriter();
        try (var pem = new JcaPEMWriter(text)) {
            pem.writeObject(entry);
        }
        return text.toString();
    }
}
