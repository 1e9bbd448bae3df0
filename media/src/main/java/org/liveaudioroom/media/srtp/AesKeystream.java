package org.liveaudioroom.media.srtp;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.ShortBufferException;
import javax.crypto.spec.SecretKeySpec;

/// AES-128 in counter mode (RFC 3711 §4.1.1): the cipher encrypts a row of counters, and the result
/// is XORed over the data.
///
/// Counters are encrypted with `AES/ECB`, because a cipher in that mode needs no `init` for the
/// next packet and so makes no garbage; `AES/CTR` makes 160 bytes a packet.
final class AesKeystream {
    static final int BLOCK_BYTES = 16;

    /// Blocks encrypted by one call: an Opus packet of 20 ms seldom has more.
    private static final int CHUNK_BLOCKS = 16;

    private static final int CHUNK_BYTES = CHUNK_BLOCKS * BLOCK_BYTES;
    private static final VarHandle LONG =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private final Cipher cipher;
    private final byte[] counters = new byte[CHUNK_BYTES];
    private final byte[] keystream = new byte[CHUNK_BYTES];

    AesKeystream(byte[] key) {
        try {
            cipher = Cipher.getInstance("AES/ECB/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no AES/ECB/NoPadding", e);
        }
    }

    /// XORs the keystream that begins at the counter `iv` over the data. Encrypts and decrypts.
    ///
    /// @param iv 16 bytes, the last two zero: a packet of up to 1 MB cannot overrun them
    void apply(byte[] iv, byte[] data, int offset, int length) {
        long high = (long) LONG.get(iv, 0);
        long low = (long) LONG.get(iv, 8);
        int block = 0;
        for (int done = 0; done < length; done += CHUNK_BYTES) {
            int part = Math.min(CHUNK_BYTES, length - done);
            int blocks = (part + BLOCK_BYTES - 1) / BLOCK_BYTES;
            for (int i = 0; i < blocks; i++) {
                LONG.set(counters, i * BLOCK_BYTES, high);
                LONG.set(counters, i * BLOCK_BYTES + 8, low + block++);
            }
            encrypt(blocks * BLOCK_BYTES);
            xor(data, offset + done, part);
        }
    }

    private void encrypt(int bytes) {
        try {
            cipher.update(counters, 0, bytes, keystream, 0);
        } catch (ShortBufferException e) {
            throw new IllegalStateException("the keystream is as long as its counters", e);
        }
    }

    private void xor(byte[] data, int offset, int length) {
        int i = 0;
        for (; i + Long.BYTES <= length; i += Long.BYTES) {
            LONG.set(
                    data,
                    offset + i,
                    (long) LONG.get(data, offset + i) ^ (long) LONG.get(keystream, i));
        }
        for (; i < length; i++) {
            data[offset + i] ^= keystream[i];
        }
    }
}
