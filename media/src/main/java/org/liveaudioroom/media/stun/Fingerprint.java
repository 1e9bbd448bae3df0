package org.liveaudioroom.media.stun;

import java.util.zip.CRC32;

/// FINGERPRINT (RFC 8489 §14.7): a CRC over all before it, the attribute counted in the length
/// field. It is always the last, so the field is right as it stands.
final class Fingerprint {
    private Fingerprint() {}

    static int of(byte[] message, int offset, int end) {
        CRC32 crc = new CRC32();
        crc.update(message, offset, end - offset);
        return (int) crc.getValue() ^ Stun.FINGERPRINT_XOR;
    }
}
