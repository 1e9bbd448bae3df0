package org.liveaudioroom.media.rtcp;

/// Writes a compound packet into an array, packet by packet. Confined to one thread, used again and
/// again.
///
/// RFC 3550 §6.1: the first is [#senderReport] or [#receiverReport] with its [#block]s, then
/// [#cname], then the rest.
public final class RtcpWriter {
    /// Report blocks that one packet can have.
    public static final int BLOCKS_MAX = 31;

    private byte[] buffer = {};
    private int offset;
    private int report;
    private int end;

    /// Begins a compound.
    public RtcpWriter begin(byte[] to, int at) {
        buffer = to;
        offset = at;
        report = at;
        end = at;
        return this;
    }

    /// Adds an SR.
    ///
    /// @param ntp seconds since 1900 in the high half, fractions of 2^-32 s in the low one
    /// @param rtpTimestamp the same moment in the clock of the packets
    public RtcpWriter senderReport(int ssrc, long ntp, int rtpTimestamp, int packets, int octets) {
        report = end;
        end = SenderReport.write(buffer, end, ssrc, ntp, rtpTimestamp, packets, octets);
        return this;
    }

    /// Adds an RR.
    public RtcpWriter receiverReport(int ssrc) {
        report = end;
        end = ReceiverReport.write(buffer, end, ssrc);
        return this;
    }

    /// Adds a block to the SR or RR that was added just before; at most [#BLOCKS_MAX].
    ///
    /// @param leastFractionLost told even if less was lost here, 0 to 255 parts of 256
    public RtcpWriter block(ReceptionStatistics source, int leastFractionLost, long nowNanos) {
        end = ReportBlock.write(buffer, end, source.report(leastFractionLost, nowNanos));
        int count = RtcpPacket.count(buffer, report) + 1;
        RtcpPacket.writeHeader(buffer, report, end, RtcpPacket.type(buffer, report), count);
        return this;
    }

    /// Adds an SDES with a CNAME of at most 255 bytes.
    public RtcpWriter cname(int ssrc, byte[] cname) {
        end = SourceDescription.write(buffer, end, ssrc, cname);
        return this;
    }

    /// Adds a NACK for the first `count` sequence numbers, which rise.
    public RtcpWriter nack(int ssrc, int mediaSsrc, int[] sequences, int count) {
        end = Nack.write(buffer, end, ssrc, mediaSsrc, sequences, count);
        return this;
    }

    /// Adds a BYE.
    public RtcpWriter bye(int ssrc) {
        end = Bye.write(buffer, end, ssrc);
        return this;
    }

    /// Length of the compound so far.
    public int length() {
        return end - offset;
    }
}
