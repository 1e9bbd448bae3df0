package org.liveaudioroom.media.srtp;

/// The 48-bit index of an RTP packet: `ROC * 65536 + SEQ`.
final class PacketIndex {
    private static final int HALF = 1 << 15;

    private PacketIndex() {}

    /// RFC 3711 §3.3.1 and appendix A: the index nearest to the highest seen. The first packet of
    /// an SSRC has rollover counter 0.
    ///
    /// @param highest the highest index authenticated so far, -1 for none
    /// @return the index, or a negative number for a packet from before index 0
    static long estimate(long highest, int sequence) {
        if (highest < 0) {
            return sequence;
        }
        long roc = highest >>> 16;
        int s_l = (int) highest & 0xffff;
        long v = roc;
        if (s_l < HALF) {
            if (sequence - s_l > HALF) {
                v = roc - 1;
            }
        } else if (s_l - HALF > sequence) {
            v = roc + 1;
        }
        return v << 16 | sequence;
    }
}
