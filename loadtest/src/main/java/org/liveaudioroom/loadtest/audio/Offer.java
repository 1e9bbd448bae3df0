package org.liveaudioroom.loadtest.audio;

import org.liveaudioroom.media.sdp.Fingerprint;

/// The offer of a browser with one microphone and some slots to hear with.
final class Offer {
    /// The payload type of Opus, as Chromium has it.
    static final int OPUS = 111;

    /// The header extension with the level of RFC 6464.
    static final int LEVEL_ID = 1;

    private Offer() {}

    /// Writes it. The microphone is the first section.
    ///
    /// @param ssrc of the microphone
    static String write(
            String ufrag, String password, Fingerprint fingerprint, int slots, int ssrc) {
        var sdp = new StringBuilder("v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\n");
        sdp.append("a=group:BUNDLE");
        for (int mid = 0; mid <= slots; mid++) {
            sdp.append(' ').append(mid);
        }
        sdp.append("\r\n");
        for (int mid = 0; mid <= slots; mid++) {
            section(sdp, mid, mid == 0 ? "sendonly" : "recvonly");
            sdp.append("a=ice-ufrag:").append(ufrag).append("\r\n");
            sdp.append("a=ice-pwd:").append(password).append("\r\n");
            sdp.append("a=fingerprint:sha-256 ").append(fingerprint.hex()).append("\r\n");
            sdp.append("a=setup:actpass\r\n");
        }
        return sdp.append("a=ssrc:")
                .append(Integer.toUnsignedString(ssrc))
                .append(" cname:loadtest\r\n")
                .toString();
    }

    private static void section(StringBuilder sdp, int mid, String direction) {
        sdp.append(
                """
                m=audio 9 UDP/TLS/RTP/SAVPF %d
                c=IN IP4 0.0.0.0
                a=mid:%d
                a=%s
                a=rtcp-mux
                a=rtpmap:%d opus/48000/2
                a=fmtp:%d minptime=10;useinbandfec=1
                a=extmap:%d urn:ietf:params:rtp-hdrext:ssrc-audio-level
                """
                        .formatted(OPUS, mid, direction, OPUS, OPUS, LEVEL_ID)
                        .replace("\n", "\r\n"));
    }
}
