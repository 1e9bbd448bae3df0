package org.liveaudioroom.server.tls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.openssl.PEMException;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;

/// Reads certificate and key as the usual tools write them: PEM, the key as PKCS#8, PKCS#1 or SEC
/// 1, without a password.
///
/// @param chain our own certificate first, then the ones between it and the root
record PemFiles(Path chain, Path key) {
    /// The message of the exception is a sentence for the operator.
    Identity read() throws IOException {
        var certificates = new ArrayList<X509Certificate>();
        try (var pem = new PEMParser(Files.newBufferedReader(chain))) {
            for (var entry = pem.readObject(); entry != null; entry = pem.readObject()) {
                if (entry instanceof X509CertificateHolder holder) {
                    certificates.add(new JcaX509CertificateConverter().getCertificate(holder));
                }
            }
        } catch (GeneralSecurityException | PEMException | IllegalStateException broken) {
            // The last one is what the library says of base 64 that is none.
            throw new IOException("The file " + chain + " has a broken certificate.", broken);
        }
        if (certificates.isEmpty()) {
            throw new IOException("The file " + chain + " has no certificate in PEM form.");
        }
        var identity = new Identity(certificates, readKey());
        if (!belongTogether(identity)) {
            throw new IOException(
                    "The key " + key + " is not that of the certificate " + chain + ".");
        }
        return identity;
    }

    private PrivateKey readKey() throws IOException {
        var converter = new JcaPEMKeyConverter();
        try (var pem = new PEMParser(Files.newBufferedReader(key))) {
            for (var entry = pem.readObject(); entry != null; entry = pem.readObject()) {
                if (entry instanceof PrivateKeyInfo info) {
                    return converter.getPrivateKey(info);
                }
                if (entry instanceof PEMKeyPair pair) {
                    return converter.getPrivateKey(pair.getPrivateKeyInfo());
                }
            }
        } catch (PEMException | IllegalStateException broken) {
            throw new IOException("The file " + key + " has a broken private key.", broken);
        }
        throw new IOException(
                "The file " + key + " has no private key in PEM form without a password.");
    }

    private static boolean belongTogether(Identity identity) {
        return Signatures.verifies(identity.key(), identity.certificate().getPublicKey());
    }
}
