package org.liveaudioroom.media.rtp;

/// What a datagram on the one port is, told by its first two bytes.
///
/// ```
/// RFC 7983 §7, first byte          RFC 5761 §4, second byte of 128..191
///   0..3     STUN                    192..223  RTCP (payload types 64..95 with the marker bit)
///   20..63   DTLS                    others    RTP
///   128..191 RTP or RTCP
/// ```
public enum PacketKind {
    STUN,
    DTLS,
    RTP,
    RTCP,
    /// Nothing that we speak (ZRTP, TURN channels, noise).
    UNKNOWN;

    /// Bytes as they stand in the array; their sign does not matter.
    public static PacketKind of(byte first, byte second) {
        int b = first & 0xff;
        if (b >= 128 && b <= 191) {
            int type = second & 0xff;
            return type >= 192 && type <= 223 ? RTCP : RTP;
        }
        if (b >= 20 && b <= 63) {
            return DTLS;
        }
        return b <= 3 ? STUN : UNKNOWN;
    }
}
