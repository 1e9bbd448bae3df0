package org.liveaudioroom.media.rtp;

/// Redundant audio (RFC 2198): older frames ride in front of the newest, the primary.
///
/// ```
///  0                   1                   2                   3
///  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
/// +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// |1|   block PT  |  timestamp offset         |   block length    |  each redundant block
/// +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// |0|   block PT  |                                                  the primary
/// +-+-+-+-+-+-+-+-+  then the blocks' bytes in the same order
/// ```
public final class Red {
    /// Answer of [#primary] for bytes that are not RED.
    public static final int MALFORMED = -1;

    /// Headers read before giving up: browsers send two or three.
    static final int BLOCKS_MAX = 16;

    private static final int FOLLOW = 0x80;
    private static final int REDUNDANT_HEADER_BYTES = 4;

    private Red() {}

    /// Where the primary's bytes begin, inside this payload; they end with it. [#MALFORMED] if the
    /// blocks claim more than there is.
    public static int primary(byte[] packet, int offset, int length) {
        int end = offset + length;
        int at = offset;
        int redundant = 0;
        for (int block = 0; block < BLOCKS_MAX && at < end; block++) {
            if ((packet[at] & FOLLOW) == 0) {
                int primary = at + 1 + redundant;
                return primary <= end ? primary : MALFORMED;
            }
            if (at + REDUNDANT_HEADER_BYTES > end) {
                return MALFORMED;
            }
            redundant += Bytes.uint16(packet, at + 2) & 0x3ff;
            at += REDUNDANT_HEADER_BYTES;
        }
        return MALFORMED;
    }

    /// The payload type of the primary of a payload that [#primary] found well formed.
    public static int primaryPayloadType(byte[] packet, int offset) {
        int at = offset;
        while ((packet[at] & FOLLOW) != 0) {
            at += REDUNDANT_HEADER_BYTES;
        }
        return packet[at] & 0x7f;
    }

    /// How many older frames ride along in a payload that [#primary] found well formed.
    public static int redundantBlocks(byte[] packet, int offset) {
        int at = offset;
        while ((packet[at] & FOLLOW) != 0) {
            at += REDUNDANT_HEADER_BYTES;
        }
        return (at - offset) / REDUNDANT_HEADER_BYTES;
    }

    /// Turns a plain RTP packet with a RED payload into one with the primary alone, in place; the
    /// payload type becomes the primary's. Returns its new length or [#MALFORMED].
    public static int strip(byte[] packet, int offset, int length, int headerLength) {
        int payload = RtpHeader.payloadLength(packet, offset, length, headerLength);
        int from = offset + headerLength;
        int primary = payload <= 0 ? MALFORMED : primary(packet, from, payload);
        if (primary == MALFORMED) {
            return MALFORMED;
        }
        RtpHeader.setPayloadType(packet, offset, primaryPayloadType(packet, from));
        RtpHeader.clearPadding(packet, offset);
        int primaryLength = from + payload - primary;
        System.arraycopy(packet, primary, packet, from, primaryLength);
        return headerLength + primaryLength;
    }
}
