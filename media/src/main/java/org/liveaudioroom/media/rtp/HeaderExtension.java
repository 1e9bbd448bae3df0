package org.liveaudioroom.media.rtp;

/// Elements in a one-byte header extension (RFC 8285 §4.2).
///
/// ```
///  0                   1                   2                   3
///  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
/// +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// |       0xBE    |    0xDE       |           length in words     |
/// +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// |  ID   | L - 1 |   data, L bytes  |  0 is padding |  ID   | ...
/// +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// ```
public final class HeaderExtension {
    /// Answer of [#find] where the element is not there.
    public static final int ABSENT = -1;

    static final int ONE_BYTE_PROFILE = 0xbede;

    private HeaderExtension() {}

    /// Where the element's own byte stands; its data begins one later. [#ABSENT] without it, with
    /// another form of extension, or where an element runs over the end.
    ///
    /// @param headerLength what [RtpHeader#length] said
    /// @param id 1 to 14, as agreed in SDP
    public static int find(byte[] packet, int offset, int headerLength, int id) {
        if (!RtpHeader.hasExtension(packet, offset)) {
            return ABSENT;
        }
        int block = offset + RtpHeader.FIXED_BYTES + 4 * RtpHeader.csrcCount(packet, offset);
        if (Bytes.uint16(packet, block) != ONE_BYTE_PROFILE) {
            return ABSENT;
        }
        int end = offset + headerLength;
        int at = block + RtpHeader.EXTENSION_BYTES;
        while (at < end) {
            int element = packet[at] & 0xff;
            if (element == 0) {
                at++;
                continue;
            }
            int elementId = element >>> 4;
            // RFC 8285 §4.2: 15 is reserved, whoever meets it stops there.
            if (elementId == 15 || at + 1 + dataLength(packet, at) > end) {
                return ABSENT;
            }
            if (elementId == id) {
                return at;
            }
            at += 1 + dataLength(packet, at);
        }
        return ABSENT;
    }

    /// Length of the data of an element found by [#find]: 1 to 16.
    public static int dataLength(byte[] packet, int element) {
        return (packet[element] & 0x0f) + 1;
    }
}
