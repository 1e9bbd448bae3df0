package org.liveaudioroom.media.rtcp;

/// RR (RFC 3550 §6.4.2): how well packets arrive.
///
/// ```
/// +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// |V=2|P|    RC   |   PT=RR=201   |             length            |
/// |                     SSRC of packet sender                     |
/// +=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+
/// |                   report blocks, RC of them                   |
/// +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// ```
public final class ReceiverReport {
    static final int BLOCKS_AT = 8;

    private ReceiverReport() {}

    /// Where a report block of an SR or RR begins.
    ///
    /// @param index below [RtcpPacket#count]
    public static int block(byte[] buffer, int at, int index) {
        boolean sender = RtcpPacket.type(buffer, at) == RtcpPacket.SENDER_REPORT;
        return at + (sender ? SenderReport.BLOCKS_AT : BLOCKS_AT) + index * ReportBlock.BYTES;
    }

    /// Writes one without report blocks. Returns where it ends.
    static int write(byte[] buffer, int at, int ssrc) {
        Words.putInt32(buffer, at + 4, ssrc);
        int end = at + BLOCKS_AT;
        RtcpPacket.writeHeader(buffer, at, end, RtcpPacket.RECEIVER_REPORT, 0);
        return end;
    }
}
