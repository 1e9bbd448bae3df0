package org.liveaudioroom.media.stun;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The key of the short-term mechanism (RFC 8489 §9.1.1): an ICE password. Any thread.
public final class StunKey {
    private static final String HMAC = "HmacSHA1";

    private final SecretKeySpec key;

    /// An ICE password holds only letters, digits, `+` and `/`, so it needs no preparation.
    public StunKey(String password) {
        key = new SecretKeySpec(password.getBytes(StandardCharsets.UTF_8), HMAC);
    }

    /// MESSAGE-INTEGRITY of the message whose attribute of that name begins at `end`.
    ///
    /// RFC 8489 §14.5: the HMAC covers everything before the attribute, but counts the attribute in
    /// the length field, whatever follows.
    byte[] integrity(byte[] message, int offset, int end) {
        int length =
                end
                        - offset
                        - Stun.HEADER_BYTES
                        + Stun.ATTRIBUTE_HEADER_BYTES
                        + Stun.INTEGRITY_BYTES;
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            mac.update(message, offset, 2);
            mac.update((byte) (length >>> 8));
            mac.update((byte) length);
            mac.update(message, offset + 4, end - offset - 4);
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no " + HMAC, e);
        }
    }

    /// Compares in constant time.
    boolean signed(byte[] message, int offset, int attribute) {
        byte[] there = new byte[Stun.INTEGRITY_BYTES];
        System.arraycopy(
                message, attribute + Stun.ATTRIBUTE_HEADER_BYTES, there, 0, Stun.INTEGRITY_BYTES);
        return MessageDigest.isEqual(there, integrity(message, offset, attribute));
    }

    @Override
    public String toString() {
        return "StunKey";
    }
}
