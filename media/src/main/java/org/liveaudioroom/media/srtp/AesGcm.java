package org.liveaudioroom.media.srtp;

import java.security.GeneralSecurityException;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// AES-128 in Galois/counter mode with a tag of 16 bytes (RFC 7714 §8, §9), for RTP or RTCP.
///
/// ```
/// IV = session salt XOR
///   RTP  | 0 0 |    SSRC    |   ROC    | SEQ |     RTCP | 0 0 |    SSRC    | 0 0 | 0, index (31) |
///        0     2            6          10   12          0     2            6     8              12
/// ```
///
/// Two packets under one IV give the key away: [SrtpSender] never lets an index pass twice.
final class AesGcm {
    static final int TAG_BYTES = 16;

    private static final int IV_BYTES = 12;

    private final Cipher cipher;
    private final SecretKeySpec key;
    private final byte[] salt;
    private final byte[] iv = new byte[IV_BYTES];

    private AesGcm(byte[] sessionKey, byte[] sessionSalt) {
        try {
            cipher = Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no AES/GCM/NoPadding", e);
        }
        key = new SecretKeySpec(sessionKey, "AES");
        salt = sessionSalt;
    }

    static Srtp rtp(SrtpKeys keys) {
        return rtp(
                KeyDerivation.derive(keys, KeyDerivation.RTP_ENCRYPTION, SrtpProfile.KEY_BYTES),
                KeyDerivation.derive(keys, KeyDerivation.RTP_SALT, keys.profile().saltBytes()));
    }

    static Srtcp rtcp(SrtpKeys keys) {
        return rtcp(
                KeyDerivation.derive(keys, KeyDerivation.RTCP_ENCRYPTION, SrtpProfile.KEY_BYTES),
                KeyDerivation.derive(keys, KeyDerivation.RTCP_SALT, keys.profile().saltBytes()));
    }

    static Srtp rtp(byte[] sessionKey, byte[] sessionSalt) {
        return new Rtp(new AesGcm(sessionKey, sessionSalt));
    }

    static Srtcp rtcp(byte[] sessionKey, byte[] sessionSalt) {
        return new Rtcp(new AesGcm(sessionKey, sessionSalt));
    }

    private void begin(int mode, int ssrc, long index) throws GeneralSecurityException {
        System.arraycopy(salt, 0, iv, 0, IV_BYTES);
        Words.xor(iv, 2, ssrc);
        Words.xor(iv, 4, (int) (index >>> 32));
        Words.xor(iv, 8, (int) index);
        cipher.init(mode, key, new GCMParameterSpec(8 * TAG_BYTES, iv));
    }

    private static IllegalStateException misused(GeneralSecurityException cause) {
        return new IllegalStateException("AES/GCM refused a packet of a known length", cause);
    }

    private record Rtp(AesGcm gcm) implements Srtp {
        @Override
        public void seal(byte[] packet, int offset, int headerLength, int length, long index) {
            int from = offset + headerLength;
            try {
                gcm.begin(Cipher.ENCRYPT_MODE, Words.at(packet, offset + 8), index);
                gcm.cipher.updateAAD(packet, offset, headerLength);
                gcm.cipher.doFinal(packet, from, length - headerLength, packet, from);
            } catch (GeneralSecurityException e) {
                throw misused(e);
            }
        }

        @Override
        public boolean open(byte[] packet, int offset, int headerLength, int length, long index) {
            int from = offset + headerLength;
            try {
                gcm.begin(Cipher.DECRYPT_MODE, Words.at(packet, offset + 8), index);
                gcm.cipher.updateAAD(packet, offset, headerLength);
                gcm.cipher.doFinal(packet, from, length - headerLength, packet, from);
                return true;
            } catch (AEADBadTagException forged) {
                return false;
            } catch (GeneralSecurityException e) {
                throw misused(e);
            }
        }
    }

    private record Rtcp(AesGcm gcm) implements Srtcp {
        @Override
        public void seal(byte[] packet, int offset, int length, int index) {
            int end = offset + length + TAG_BYTES;
            Words.put(packet, end, E_FLAG | index);
            int from = offset + CLEAR_BYTES;
            try {
                gcm.begin(Cipher.ENCRYPT_MODE, Words.at(packet, offset + 4), index);
                gcm.cipher.updateAAD(packet, offset, CLEAR_BYTES);
                gcm.cipher.updateAAD(packet, end, INDEX_BYTES);
                gcm.cipher.doFinal(packet, from, length - CLEAR_BYTES, packet, from);
            } catch (GeneralSecurityException e) {
                throw misused(e);
            }
        }

        @Override
        public boolean open(byte[] packet, int offset, int length) {
            int word = indexWord(packet, offset, length);
            int end = offset + length - INDEX_BYTES;
            // RFC 7714 §9.3: with E = 0 everything before the tag is authenticated and nothing
            // encrypted.
            int from = (word & E_FLAG) != 0 ? offset + CLEAR_BYTES : end - TAG_BYTES;
            try {
                gcm.begin(Cipher.DECRYPT_MODE, Words.at(packet, offset + 4), word & ~E_FLAG);
                gcm.cipher.updateAAD(packet, offset, from - offset);
                gcm.cipher.updateAAD(packet, end, INDEX_BYTES);
                gcm.cipher.doFinal(packet, from, end - from, packet, from);
                return true;
            } catch (AEADBadTagException forged) {
                return false;
            } catch (GeneralSecurityException e) {
                throw misused(e);
            }
        }

        @Override
        public int indexWord(byte[] packet, int offset, int length) {
            return Words.at(packet, offset + length - INDEX_BYTES);
        }
    }
}
