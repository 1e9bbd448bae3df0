package org.liveaudioroom.media.srtp;

import org.liveaudioroom.media.rtp.RtpHeader;

/// Opens the SRTP and SRTCP packets of one peer, in place. Confined to one thread.
///
/// The order is that of RFC 3711 §3.3: the replay check costs nothing and comes before the tag, and
/// nothing is remembered before the tag is right: a forged packet changes no state.
public final class SrtpReceiver {
    private static final int FIRST_RTCP_BYTES = Srtcp.CLEAR_BYTES;

    private final SrtpProfile profile;
    private final Srtp srtp;
    private final Srtcp srtcp;
    private final SsrcTable rtp = new SsrcTable();
    private final SsrcTable rtcp = new SsrcTable();
    private int length;
    private long index;

    public SrtpReceiver(SrtpKeys keys) {
        profile = keys.profile();
        srtp = SrtpSender.srtp(keys);
        srtcp = SrtpSender.srtcp(keys);
    }

    /// Length of the plain packet that was accepted last.
    public int length() {
        return length;
    }

    /// Index of the RTP packet that was accepted last: rollover counter (32 bits), sequence number
    /// (16).
    public long index() {
        return index;
    }

    /// Opens an RTP packet. After [SrtpResult#ACCEPTED] it lies plain where it lay, [#length] long;
    /// otherwise its bytes are worthless.
    public SrtpResult openRtp(byte[] packet, int offset, int sealedLength) {
        int header = RtpHeader.length(packet, offset, sealedLength);
        if (header == RtpHeader.MALFORMED || sealedLength < header + profile.rtpOverheadBytes()) {
            return SrtpResult.MALFORMED;
        }
        int ssrc = RtpHeader.ssrc(packet, offset);
        int at = rtp.find(ssrc);
        if (at == SsrcTable.ABSENT && rtp.isFull()) {
            return SrtpResult.TOO_MANY_SSRCS;
        }
        long highest = at == SsrcTable.ABSENT ? -1 : rtp.window(at).highest();
        long estimate = PacketIndex.estimate(highest, RtpHeader.sequence(packet, offset));
        if (estimate < 0) {
            return SrtpResult.TOO_OLD;
        }
        SrtpResult replay = replay(rtp, at, estimate);
        if (replay != SrtpResult.ACCEPTED) {
            return replay;
        }
        if (!srtp.open(packet, offset, header, sealedLength, estimate)) {
            return SrtpResult.NOT_AUTHENTIC;
        }
        accept(rtp, at, ssrc, estimate);
        length = sealedLength - profile.rtpOverheadBytes();
        index = estimate;
        return SrtpResult.ACCEPTED;
    }

    /// Opens an RTCP packet, as [#openRtp] does.
    public SrtpResult openRtcp(byte[] packet, int offset, int sealedLength) {
        if (sealedLength < FIRST_RTCP_BYTES + profile.rtcpOverheadBytes()
                || (packet[offset] & 0xc0) != 0x80) {
            return SrtpResult.MALFORMED;
        }
        int ssrc = Words.at(packet, offset + 4);
        int at = rtcp.find(ssrc);
        if (at == SsrcTable.ABSENT && rtcp.isFull()) {
            return SrtpResult.TOO_MANY_SSRCS;
        }
        int rtcpIndex = srtcp.indexWord(packet, offset, sealedLength) & ~Srtcp.E_FLAG;
        SrtpResult replay = replay(rtcp, at, rtcpIndex);
        if (replay != SrtpResult.ACCEPTED) {
            return replay;
        }
        if (!srtcp.open(packet, offset, sealedLength)) {
            return SrtpResult.NOT_AUTHENTIC;
        }
        accept(rtcp, at, ssrc, rtcpIndex);
        length = sealedLength - profile.rtcpOverheadBytes();
        return SrtpResult.ACCEPTED;
    }

    private static SrtpResult replay(SsrcTable table, int at, long packetIndex) {
        if (at == SsrcTable.ABSENT) {
            return SrtpResult.ACCEPTED;
        }
        return switch (table.window(at).verdict(packetIndex)) {
            case FRESH -> SrtpResult.ACCEPTED;
            case SEEN -> SrtpResult.REPLAYED;
            case TOO_OLD -> SrtpResult.TOO_OLD;
        };
    }

    private static void accept(SsrcTable table, int at, int ssrc, long packetIndex) {
        ReplayWindow window = at == SsrcTable.ABSENT ? table.add(ssrc) : table.window(at);
        window.mark(packetIndex);
    }
}
