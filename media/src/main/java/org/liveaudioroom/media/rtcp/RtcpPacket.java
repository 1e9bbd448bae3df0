package org.liveaudioroom.media.rtcp;

/// What all RTCP packets begin with (RFC 3550 §6.4.1), and the walk through a compound.
///
/// ```
///  0                   1                   2                   3
///  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
/// +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// |V=2|P|  count  |     type      |   length in words, less one   |
/// +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// ```
///
/// A compound that [#isCompound] found whole is walked so: `for (int at = offset; at < offset +
/// length; at += RtcpPacket.bytes(buffer, at))`.
public final class RtcpPacket {
    public static final int SENDER_REPORT = 200;
    public static final int RECEIVER_REPORT = 201;
    public static final int SOURCE_DESCRIPTION = 202;
    public static final int BYE = 203;
    public static final int TRANSPORT_FEEDBACK = 205;

    static final int HEADER_BYTES = 4;
    static final int SSRC_BYTES = 4;

    private static final int VERSION_2 = 0x80;
    private static final int PADDING = 0x20;

    private RtcpPacket() {}

    /// Whether these bytes are whole packets of version 2 one behind the other, each long enough
    /// for what it says is in it, with padding at most in the last (RFC 3550 appendix A.2). A
    /// compound may begin with any type: feedback may come alone (RFC 5506).
    public static boolean isCompound(byte[] buffer, int offset, int length) {
        int end = offset + length;
        int at = offset;
        while (end - at >= HEADER_BYTES + SSRC_BYTES) {
            int next = at + bytes(buffer, at);
            if ((buffer[at] & 0xc0) != VERSION_2 || next > end) {
                return false;
            }
            int padding = 0;
            if ((buffer[at] & PADDING) != 0) {
                padding = buffer[next - 1] & 0xff;
                if (next != end || padding == 0 || padding % 4 != 0) {
                    return false;
                }
            }
            if (next - at - padding < leastBytes(buffer, at)) {
                return false;
            }
            at = next;
        }
        return at == end && length > 0;
    }

    private static int leastBytes(byte[] buffer, int at) {
        int count = count(buffer, at);
        return switch (type(buffer, at)) {
            case SENDER_REPORT -> SenderReport.BLOCKS_AT + count * ReportBlock.BYTES;
            case RECEIVER_REPORT -> ReceiverReport.BLOCKS_AT + count * ReportBlock.BYTES;
            case BYE -> HEADER_BYTES + count * SSRC_BYTES;
            case TRANSPORT_FEEDBACK -> Nack.FIRST_AT;
            default -> HEADER_BYTES;
        };
    }

    /// SR, RR, SDES and so on: 192 to 223.
    public static int type(byte[] buffer, int at) {
        return buffer[at + 1] & 0xff;
    }

    /// Reports or sources in the packet, or the format of a feedback: 0 to 31.
    public static int count(byte[] buffer, int at) {
        return buffer[at] & 0x1f;
    }

    /// Length of the packet with its header.
    public static int bytes(byte[] buffer, int at) {
        return 4 * (Words.uint16(buffer, at + 2) + 1);
    }

    /// Who sent it. Meaningless in a BYE without sources and an empty SDES.
    public static int ssrc(byte[] buffer, int at) {
        return Words.int32(buffer, at + HEADER_BYTES);
    }

    /// Where a packet's content ends: before its padding.
    static int contentEnd(byte[] buffer, int at) {
        int end = at + bytes(buffer, at);
        return (buffer[at] & PADDING) == 0 ? end : end - (buffer[end - 1] & 0xff);
    }

    /// Writes the header of a packet that reaches from `at` to `end`.
    static void writeHeader(byte[] buffer, int at, int end, int type, int count) {
        buffer[at] = (byte) (VERSION_2 | count);
        buffer[at + 1] = (byte) type;
        Words.putUint16(buffer, at + 2, (end - at) / 4 - 1);
    }
}
