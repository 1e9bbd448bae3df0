package org.liveaudioroom.server.tls;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.RSAKey;

/// Whether two halves make a pair of keys.
final class Signatures {
    private static final byte[] PROBE = {1, 2, 3};

    private Signatures() {}

    /// Signs with one half and checks with the other.
    static boolean verifies(PrivateKey key, PublicKey counterpart) {
        var algorithm =
                switch (key.getAlgorithm()) {
                    case "RSA" -> "SHA256withRSA";
                    case "EC" -> "SHA256withECDSA";
                    default -> key.getAlgorithm(); // EdDSA keys sign under their own name.
                };
        try {
            if (key instanceof RSAKey != counterpart instanceof RSAKey) {
                return false;
            }
            var signer = Signature.getInstance(algorithm);
            signer.initSign(key);
            signer.update(PROBE);
            var signature = signer.sign();
            signer.initVerify(counterpart);
            signer.update(PROBE);
            return signer.verify(signature);
        } catch (GeneralSecurityException notAPair) {
            return false;
        }
    }
}
