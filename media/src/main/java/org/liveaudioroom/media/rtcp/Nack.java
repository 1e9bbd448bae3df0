package org.liveaudioroom.media.rtcp;

/// Generic NACK (RFC 4585 §6.2.1): please send these again.
///
/// ```
/// +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// |V=2|P|  FMT=1  |     PT=205    |             length            |
/// |                     SSRC of packet sender                     |
/// |                     SSRC of media source                      |
/// +=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+
/// |   PID: a lost sequence number | BLP: bit i is PID + i + 1     | each
/// +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// ```
public final class Nack {
    /// Sequence numbers that one word can ask for.
    public static final int WORD_SEQUENCES = 17;

    static final int FORMAT = 1;
    static final int FIRST_AT = 12;

    private Nack() {}

    /// Whether this packet of a whole compound is a generic NACK.
    public static boolean isNack(byte[] buffer, int at) {
        return RtcpPacket.type(buffer, at) == RtcpPacket.TRANSPORT_FEEDBACK
                && RtcpPacket.count(buffer, at) == FORMAT;
    }

    /// Whose packets are asked for.
    public static int mediaSsrc(byte[] buffer, int at) {
        return Words.int32(buffer, at + 8);
    }

    /// Writes the sequence numbers that are asked for into an array, as many as fit. Returns how
    /// many.
    public static int sequences(byte[] buffer, int at, int[] sequences) {
        int end = RtcpPacket.contentEnd(buffer, at);
        int count = 0;
        for (int word = at + FIRST_AT; word + 4 <= end; word += 4) {
            int pid = Words.uint16(buffer, word);
            int wanted = Words.uint16(buffer, word + 2) << 1 | 1;
            for (int bit = 0; bit < WORD_SEQUENCES && count < sequences.length; bit++) {
                if ((wanted >>> bit & 1) != 0) {
                    sequences[count++] = (pid + bit) & 0xffff;
                }
            }
        }
        return count;
    }

    /// Writes one that asks for the first `count` numbers, which rise (over 65535 to 0 as well).
    /// Returns where it ends.
    static int write(byte[] buffer, int at, int ssrc, int mediaSsrc, int[] sequences, int count) {
        Words.putInt32(buffer, at + 4, ssrc);
        Words.putInt32(buffer, at + 8, mediaSsrc);
        int word = at + FIRST_AT;
        int i = 0;
        while (i < count) {
            int pid = sequences[i++];
            int blp = 0;
            for (; i < count; i++) {
                int ahead = (sequences[i] - pid - 1) & 0xffff;
                if (ahead >= WORD_SEQUENCES - 1) {
                    break;
                }
                blp |= 1 << ahead;
            }
            Words.putUint16(buffer, word, pid);
            Words.putUint16(buffer, word + 2, blp);
            word += 4;
        }
        RtcpPacket.writeHeader(buffer, at, word, RtcpPacket.TRANSPORT_FEEDBACK, FORMAT);
        return word;
    }
}
