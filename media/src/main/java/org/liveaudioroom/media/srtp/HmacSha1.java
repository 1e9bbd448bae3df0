package org.liveaudioroom.media.srtp;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// HMAC-SHA1 (RFC 2104) over pieces of a packet.
///
/// ```
/// H(key XOR 5c5c.. || H(key XOR 3636.. || data))
/// ```
///
/// The JDK's `Mac` makes two arrays for each result; a `MessageDigest` makes none.
final class HmacSha1 {
    static final int BYTES = 20;

    private static final int BLOCK_BYTES = 64;

    private final MessageDigest sha1;
    private final byte[] inner = new byte[BLOCK_BYTES];
    private final byte[] outer = new byte[BLOCK_BYTES];
    private final byte[] hash = new byte[BYTES];

    /// @param key at most 64 bytes
    HmacSha1(byte[] key) {
        try {
            sha1 = MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-1", e);
        }
        for (int i = 0; i < BLOCK_BYTES; i++) {
            byte k = i < key.length ? key[i] : 0;
            inner[i] = (byte) (k ^ 0x36);
            outer[i] = (byte) (k ^ 0x5c);
        }
    }

    /// The authenticated portion followed by a word that is not in it: the rollover counter of SRTP
    /// (RFC 3711 §4.2). The result stays valid until the next call.
    byte[] of(byte[] data, int offset, int length, int word) {
        sha1.update(inner);
        sha1.update(data, offset, length);
        for (int shift = 24; shift >= 0; shift -= 8) {
            sha1.update((byte) (word >>> shift));
        }
        return finish();
    }

    /// The authenticated portion alone. The result stays valid until the next call.
    byte[] of(byte[] data, int offset, int length) {
        sha1.update(inner);
        sha1.update(data, offset, length);
        return finish();
    }

    private byte[] finish() {
        try {
            sha1.digest(hash, 0, BYTES);
            sha1.update(outer);
            sha1.update(hash);
            sha1.digest(hash, 0, BYTES);
            return hash;
        } catch (DigestException e) {
            throw new IllegalStateException("20 bytes hold a SHA-1", e);
        }
    }

    /// Compares in constant time, so that nothing can be learned from how long it took.
    static boolean startsWith(byte[] hash, byte[] packet, int at, int bytes) {
        int difference = 0;
        for (int i = 0; i < bytes; i++) {
            difference |= hash[i] ^ packet[at + i];
        }
        return difference == 0;
    }
}
