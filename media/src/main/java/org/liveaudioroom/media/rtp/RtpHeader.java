package org.liveaudioroom.media.rtp;

/// The RTP header (RFC 3550 §5.1) where it lies in a packet.
///
/// ```
///  0                   1                   2                   3
///  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
/// +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// |V=2|P|X|  CC   |M|     PT      |       sequence number         |
/// +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// |                           timestamp                           |
/// +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// |                             SSRC                              |
/// +=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+
/// |                    CSRC, CC of them                           |
/// +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// |      profile                  |  length of extension in words | if X
/// +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// ```
///
/// Per packet, so numbers are primitives here: payload types are 0..127, sequence numbers 0..65535,
/// timestamps, SSRCs and CSRCs unsigned 32 bits in an `int`. Call [#length] first: the others read
/// without looking whether the packet is long enough.
public final class RtpHeader {
    /// Length of a header without CSRC and extension.
    public static final int FIXED_BYTES = 12;

    /// Answer of [#length] and [#payloadLength] for bytes that are no RTP packet.
    public static final int MALFORMED = -1;

    static final int EXTENSION_BYTES = 4;

    private static final int VERSION_2 = 0x80;
    private static final int PADDING = 0x20;
    private static final int EXTENSION = 0x10;
    private static final int MARKER = 0x80;

    private RtpHeader() {}

    /// Bytes before the payload: fixed part, CSRCs and extension; or [#MALFORMED] if these bytes
    /// are no RTP packet of version 2 or end within the header.
    public static int length(byte[] packet, int offset, int length) {
        if (length < FIXED_BYTES || (packet[offset] & 0xc0) != VERSION_2) {
            return MALFORMED;
        }
        int header = FIXED_BYTES + 4 * csrcCount(packet, offset);
        if (hasExtension(packet, offset)) {
            if (length < header + EXTENSION_BYTES) {
                return MALFORMED;
            }
            header += EXTENSION_BYTES + 4 * Bytes.uint16(packet, offset + header + 2);
        }
        return header <= length ? header : MALFORMED;
    }

    /// Bytes of payload without padding, in a packet that is not encrypted; or [#MALFORMED] if the
    /// padding claims more than there is.
    public static int payloadLength(byte[] packet, int offset, int length, int headerLength) {
        int payload = length - headerLength;
        if ((packet[offset] & PADDING) == 0) {
            return payload;
        }
        // RFC 3550 §5.1: the last byte counts the padding, itself included.
        int padding = payload == 0 ? 0 : packet[offset + length - 1] & 0xff;
        return padding == 0 || padding > payload ? MALFORMED : payload - padding;
    }

    public static boolean hasPadding(byte[] packet, int offset) {
        return (packet[offset] & PADDING) != 0;
    }

    public static boolean hasExtension(byte[] packet, int offset) {
        return (packet[offset] & EXTENSION) != 0;
    }

    public static int csrcCount(byte[] packet, int offset) {
        return packet[offset] & 0x0f;
    }

    public static int csrc(byte[] packet, int offset, int index) {
        return Bytes.int32(packet, offset + FIXED_BYTES + 4 * index);
    }

    public static boolean marker(byte[] packet, int offset) {
        return (packet[offset + 1] & MARKER) != 0;
    }

    public static int payloadType(byte[] packet, int offset) {
        return packet[offset + 1] & 0x7f;
    }

    public static int sequence(byte[] packet, int offset) {
        return Bytes.uint16(packet, offset + 2);
    }

    public static int timestamp(byte[] packet, int offset) {
        return Bytes.int32(packet, offset + 4);
    }

    public static int ssrc(byte[] packet, int offset) {
        return Bytes.int32(packet, offset + 8);
    }

    public static void setMarker(byte[] packet, int offset, boolean marker) {
        int type = payloadType(packet, offset);
        packet[offset + 1] = (byte) (marker ? type | MARKER : type);
    }

    public static void setPayloadType(byte[] packet, int offset, int payloadType) {
        packet[offset + 1] = (byte) ((packet[offset + 1] & MARKER) | payloadType);
    }

    public static void setSequence(byte[] packet, int offset, int sequence) {
        Bytes.putUint16(packet, offset + 2, sequence);
    }

    public static void setTimestamp(byte[] packet, int offset, int timestamp) {
        Bytes.putInt32(packet, offset + 4, timestamp);
    }

    public static void setSsrc(byte[] packet, int offset, int ssrc) {
        Bytes.putInt32(packet, offset + 8, ssrc);
    }

    /// Writes a header without CSRC, extension, padding and marker; payload type, sequence and the
    /// rest are set by their own methods. Returns its length.
    public static int write(byte[] packet, int offset, int ssrc) {
        packet[offset] = (byte) VERSION_2;
        packet[offset + 1] = 0;
        setSequence(packet, offset, 0);
        setTimestamp(packet, offset, 0);
        setSsrc(packet, offset, ssrc);
        return FIXED_BYTES;
    }

    /// Like [#write(byte\[\], int, int)], with one CSRC: the voice that is heard in this packet.
    public static int write(byte[] packet, int offset, int ssrc, int csrc) {
        write(packet, offset, ssrc);
        packet[offset] = (byte) (VERSION_2 | 1);
        Bytes.putInt32(packet, offset + FIXED_BYTES, csrc);
        return FIXED_BYTES + 4;
    }

    static void setExtension(byte[] packet, int offset) {
        packet[offset] |= (byte) EXTENSION;
    }

    static void clearPadding(byte[] packet, int offset) {
        packet[offset] &= (byte) ~PADDING;
    }
}
