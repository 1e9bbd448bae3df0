package org.liveaudioroom.media.rtcp;

/// BYE (RFC 3550 §6.6): sources that say goodbye.
///
/// ```
/// +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// |V=2|P|    SC   |   PT=BYE=203  |             length            |
/// |                           SSRC, SC of them                    |
/// +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// ```
public final class Bye {
    private Bye() {}

    /// Whether that source leaves.
    public static boolean names(byte[] buffer, int at, int ssrc) {
        for (int i = 0; i < RtcpPacket.count(buffer, at); i++) {
            if (Words.int32(buffer, at + RtcpPacket.HEADER_BYTES + 4 * i) == ssrc) {
                return true;
            }
        }
        return false;
    }

    /// Writes one for one source. Returns where it ends.
    static int write(byte[] buffer, int at, int ssrc) {
        Words.putInt32(buffer, at + RtcpPacket.HEADER_BYTES, ssrc);
        int end = at + RtcpPacket.HEADER_BYTES + RtcpPacket.SSRC_BYTES;
        RtcpPacket.writeHeader(buffer, at, end, RtcpPacket.BYE, 1);
        return end;
    }
}
