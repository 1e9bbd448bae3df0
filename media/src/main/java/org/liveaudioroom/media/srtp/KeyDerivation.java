package org.liveaudioroom.media.srtp;

import java.util.Arrays;

/// Session keys from a master key (RFC 3711 §4.3), with a key derivation rate of zero.
///
/// ```
/// key_id = label || 48 zero bits           x  = key_id XOR master_salt
/// session key = AES-CM(master_key, x * 2^16), as many bytes as are wanted
/// ```
final class KeyDerivation {
    static final int RTP_ENCRYPTION = 0x00;
    static final int RTP_AUTHENTICATION = 0x01;
    static final int RTP_SALT = 0x02;
    static final int RTCP_ENCRYPTION = 0x03;
    static final int RTCP_AUTHENTICATION = 0x04;
    static final int RTCP_SALT = 0x05;

    private static final int LABEL_AT = 7;

    private KeyDerivation() {}

    static byte[] derive(SrtpKeys keys, int label, int bytes) {
        // RFC 7714 §11: a 12-byte salt is made 14 by zeros at its end; here the block does that.
        byte[] x = Arrays.copyOf(keys.masterSalt(), AesKeystream.BLOCK_BYTES);
        x[LABEL_AT] ^= (byte) label;
        byte[] key = new byte[bytes];
        new AesKeystream(keys.masterKey()).apply(x, key, 0, bytes);
        return key;
    }
}
