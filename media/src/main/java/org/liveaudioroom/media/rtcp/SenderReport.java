package org.liveaudioroom.media.rtcp;

/// SR (RFC 3550 §6.4.1): what was sent so far, and which wall time an RTP timestamp is.
///
/// ```
/// +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// |V=2|P|    RC   |   PT=SR=200   |             length            |
/// |                         SSRC of sender                        |
/// +=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+
/// |              NTP timestamp: seconds since 1900, fraction      |
/// |                                                    (64 bits)  |
/// |                         RTP timestamp                         |
/// |                     sender's packet count                     |
/// |                      sender's octet count                     |
/// +=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+
/// |                   report blocks, RC of them                   |
/// +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// ```
public final class SenderReport {
    static final int BLOCKS_AT = 28;

    private SenderReport() {}

    /// Seconds since 1900 in the high half, fractions of 2^-32 s in the low one.
    public static long ntpTimestamp(byte[] buffer, int at) {
        return Words.int64(buffer, at + 8);
    }

    public static int rtpTimestamp(byte[] buffer, int at) {
        return Words.int32(buffer, at + 16);
    }

    public static int packets(byte[] buffer, int at) {
        return Words.int32(buffer, at + 20);
    }

    public static int octets(byte[] buffer, int at) {
        return Words.int32(buffer, at + 24);
    }

    /// Writes one without report blocks. Returns where it ends.
    static int write(
            byte[] buffer, int at, int ssrc, long ntp, int rtpTimestamp, int packets, int octets) {
        Words.putInt32(buffer, at + 4, ssrc);
        Words.putInt64(buffer, at + 8, ntp);
        Words.putInt32(buffer, at + 16, rtpTimestamp);
        Words.putInt32(buffer, at + 20, packets);
        Words.putInt32(buffer, at + 24, octets);
        int end = at + BLOCKS_AT;
        RtcpPacket.writeHeader(buffer, at, end, RtcpPacket.SENDER_REPORT, 0);
        return end;
    }
}
