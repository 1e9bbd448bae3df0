package org.liveaudioroom.media.srtp;

import org.liveaudioroom.media.rtp.RtpHeader;

/// Seals RTP and RTCP packets for one peer, in place. Confined to one thread.
///
/// The index of an RTP packet is the caller's, because one packet of a slot goes to many peers and
/// each of them began to count at another moment. A peer's own count begins with rollover counter 0
/// (RFC 3711 §3.3.1), and an index never comes twice under one key: with GCM that would give the
/// key away, with counter mode the XOR of two voices.
public final class SrtpSender {
    /// Answer of [#sealRtp] for an index that was used before, that is more than 64 behind the
    /// newest, or that belongs to one SSRC too many.
    public static final int REFUSED = -1;

    /// RFC 3711 §9.2: an SRTCP index has 31 bits, and at its end the key is spent.
    private static final int RTCP_INDEX_MAX = Integer.MAX_VALUE;

    private static final long RTP_INDEX_MAX = (1L << 48) - 1;

    private final SrtpProfile profile;
    private final Srtp srtp;
    private final Srtcp srtcp;
    private final SsrcTable sent = new SsrcTable();
    private int rtcpIndex;

    public SrtpSender(SrtpKeys keys) {
        profile = keys.profile();
        srtp = srtp(keys);
        srtcp = srtcp(keys);
    }

    static Srtp srtp(SrtpKeys keys) {
        return switch (keys.profile()) {
            case AES_CM_128_HMAC_SHA1_80 -> AesCm.rtp(keys);
            case AEAD_AES_128_GCM -> AesGcm.rtp(keys);
        };
    }

    static Srtcp srtcp(SrtpKeys keys) {
        return switch (keys.profile()) {
            case AES_CM_128_HMAC_SHA1_80 -> AesCm.rtcp(keys);
            case AEAD_AES_128_GCM -> AesGcm.rtcp(keys);
        };
    }

    public SrtpProfile profile() {
        return profile;
    }

    /// Seals a well-formed RTP packet where it lies and returns its new length, or [#REFUSED].
    /// Behind it there must be room for [SrtpProfile#rtpOverheadBytes].
    ///
    /// @param index rollover counter (32 bits) and sequence number (16); the latter is written into
    ///   the packet, so that the two cannot disagree
    public int sealRtp(byte[] packet, int offset, int length, long index) {
        if (!claim(RtpHeader.ssrc(packet, offset), index)) {
            return REFUSED;
        }
        RtpHeader.setSequence(packet, offset, (int) index & 0xffff);
        srtp.seal(packet, offset, RtpHeader.length(packet, offset, length), length, index);
        return length + profile.rtpOverheadBytes();
    }

    /// Seals a packet that was sealed before under this index once more, for a receiver that lost
    /// it. The caller vouches that it is the same packet to the byte: then so is the outcome, and
    /// nothing is given away. Returns its new length.
    public int sealRtpAgain(byte[] packet, int offset, int length, long index) {
        RtpHeader.setSequence(packet, offset, (int) index & 0xffff);
        srtp.seal(packet, offset, RtpHeader.length(packet, offset, length), length, index);
        return length + profile.rtpOverheadBytes();
    }

    /// Seals a well-formed RTCP packet where it lies and returns its new length, or [#REFUSED]
    /// after 2,147,483,647 of them. Behind it there must be room for
    /// [SrtpProfile#rtcpOverheadBytes].
    public int sealRtcp(byte[] packet, int offset, int length) {
        if (rtcpIndex == RTCP_INDEX_MAX) {
            return REFUSED;
        }
        srtcp.seal(packet, offset, length, ++rtcpIndex);
        return length + profile.rtcpOverheadBytes();
    }

    private boolean claim(int ssrc, long index) {
        if (index < 0 || index > RTP_INDEX_MAX) {
            return false;
        }
        int at = sent.find(ssrc);
        if (at == SsrcTable.ABSENT && sent.isFull()) {
            return false;
        }
        ReplayWindow window = at == SsrcTable.ABSENT ? sent.add(ssrc) : sent.window(at);
        if (window.verdict(index) != ReplayWindow.Verdict.FRESH) {
            return false;
        }
        window.mark(index);
        return true;
    }
}
