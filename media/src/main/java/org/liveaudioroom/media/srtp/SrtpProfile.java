package org.liveaudioroom.media.srtp;

import java.util.Optional;

/// A way to protect packets, as agreed in the DTLS handshake (RFC 5764 §4.1.2, RFC 7714 §14.2).
public enum SrtpProfile {
    /// AES in counter mode and 80 bits of HMAC-SHA1; every WebRTC endpoint has it (RFC 8827 §6.5).
    /// The JDK does it without garbage: the first choice.
    AES_CM_128_HMAC_SHA1_80(0x0001, 14, 10, 10),
    /// AES in Galois/counter mode. The JDK makes about 1 KB of garbage for each packet.
    AEAD_AES_128_GCM(0x0007, 12, 16, 16);

    static final int KEY_BYTES = 16;

    private final int id;
    private final int saltBytes;
    private final int rtpTagBytes;
    private final int rtcpTagBytes;

    SrtpProfile(int id, int saltBytes, int rtpTagBytes, int rtcpTagBytes) {
        this.id = id;
        this.saltBytes = saltBytes;
        this.rtpTagBytes = rtpTagBytes;
        this.rtcpTagBytes = rtcpTagBytes;
    }

    /// The number in the `use_srtp` extension.
    public int id() {
        return id;
    }

    /// Length of what the DTLS exporter must give: both sides' keys and salts, 60 or 56 bytes.
    public int exportedBytes() {
        return 2 * (KEY_BYTES + saltBytes);
    }

    /// How much longer protection makes an RTP packet.
    public int rtpOverheadBytes() {
        return rtpTagBytes;
    }

    /// How much longer protection makes an RTCP packet: the tag and the word with the index.
    public int rtcpOverheadBytes() {
        return rtcpTagBytes + Srtcp.INDEX_BYTES;
    }

    int saltBytes() {
        return saltBytes;
    }

    public static Optional<SrtpProfile> ofId(int id) {
        for (SrtpProfile profile : values()) {
            if (profile.id == id) {
                return Optional.of(profile);
            }
        }
        return Optional.empty();
    }
}
