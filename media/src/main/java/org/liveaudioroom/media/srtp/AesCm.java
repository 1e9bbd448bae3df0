package org.liveaudioroom.media.srtp;

import java.util.Arrays;

/// AES counter mode with HMAC-SHA1, tag of 80 bits (RFC 3711 §4.1.1, §4.2.1), for RTP or RTCP.
///
/// ```
/// IV = (session salt * 2^16) XOR (SSRC * 2^64) XOR (index * 2^16)
///
///  0        4        8              14     16
/// +--------+--------+--------------+------+
/// |       salt (14 bytes)          | 0 0  |
/// |        |  SSRC  | index (48)   |      |
/// +--------+--------+--------------+------+
/// ```
final class AesCm {
    static final int TAG_BYTES = 10;

    private final AesKeystream keystream;
    private final HmacSha1 hmac;
    private final byte[] salt;
    private final byte[] iv = new byte[AesKeystream.BLOCK_BYTES];

    private AesCm(SrtpKeys keys, int encryption, int authentication, int saltLabel) {
        keystream = new AesKeystream(KeyDerivation.derive(keys, encryption, SrtpProfile.KEY_BYTES));
        hmac = new HmacSha1(KeyDerivation.derive(keys, authentication, HmacSha1.BYTES));
        salt =
                Arrays.copyOf(
                        KeyDerivation.derive(keys, saltLabel, keys.profile().saltBytes()),
                        AesKeystream.BLOCK_BYTES);
    }

    static Srtp rtp(SrtpKeys keys) {
        return new Rtp(
                new AesCm(
                        keys,
                        KeyDerivation.RTP_ENCRYPTION,
                        KeyDerivation.RTP_AUTHENTICATION,
                        KeyDerivation.RTP_SALT));
    }

    static Srtcp rtcp(SrtpKeys keys) {
        return new Rtcp(
                new AesCm(
                        keys,
                        KeyDerivation.RTCP_ENCRYPTION,
                        KeyDerivation.RTCP_AUTHENTICATION,
                        KeyDerivation.RTCP_SALT));
    }

    private void crypt(byte[] packet, int from, int length, int ssrc, long index) {
        System.arraycopy(salt, 0, iv, 0, iv.length);
        Words.xor(iv, 4, ssrc);
        Words.xor(iv, 8, (int) (index >>> 16));
        Words.xor(iv, 12, (int) index << 16);
        keystream.apply(iv, packet, from, length);
    }

    private record Rtp(AesCm cm) implements Srtp {
        @Override
        public void seal(byte[] packet, int offset, int headerLength, int length, long index) {
            int ssrc = Words.at(packet, offset + 8);
            cm.crypt(packet, offset + headerLength, length - headerLength, ssrc, index);
            byte[] tag = cm.hmac.of(packet, offset, length, (int) (index >>> 16));
            System.arraycopy(tag, 0, packet, offset + length, TAG_BYTES);
        }

        @Override
        public boolean open(byte[] packet, int offset, int headerLength, int length, long index) {
            int plain = length - TAG_BYTES;
            byte[] tag = cm.hmac.of(packet, offset, plain, (int) (index >>> 16));
            if (!HmacSha1.startsWith(tag, packet, offset + plain, TAG_BYTES)) {
                return false;
            }
            int ssrc = Words.at(packet, offset + 8);
            cm.crypt(packet, offset + headerLength, plain - headerLength, ssrc, index);
            return true;
        }
    }

    private record Rtcp(AesCm cm) implements Srtcp {
        @Override
        public void seal(byte[] packet, int offset, int length, int index) {
            crypt(packet, offset, length, index);
            int end = offset + length;
            Words.put(packet, end, E_FLAG | index);
            byte[] tag = cm.hmac.of(packet, offset, length + INDEX_BYTES);
            System.arraycopy(tag, 0, packet, end + INDEX_BYTES, TAG_BYTES);
        }

        @Override
        public boolean open(byte[] packet, int offset, int length) {
            int authenticated = length - TAG_BYTES;
            byte[] tag = cm.hmac.of(packet, offset, authenticated);
            if (!HmacSha1.startsWith(tag, packet, offset + authenticated, TAG_BYTES)) {
                return false;
            }
            int word = indexWord(packet, offset, length);
            if ((word & E_FLAG) != 0) {
                crypt(packet, offset, authenticated - INDEX_BYTES, word & ~E_FLAG);
            }
            return true;
        }

        @Override
        public int indexWord(byte[] packet, int offset, int length) {
            return Words.at(packet, offset + length - TAG_BYTES - INDEX_BYTES);
        }

        private void crypt(byte[] packet, int offset, int length, int index) {
            int ssrc = Words.at(packet, offset + 4);
            cm.crypt(packet, offset + CLEAR_BYTES, length - CLEAR_BYTES, ssrc, index);
        }
    }
}
