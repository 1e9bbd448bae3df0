package org.liveaudioroom.media.client;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.liveaudioroom.media.ice.IceCredentials;
import org.liveaudioroom.media.sdp.Fingerprint;

/// The little SDP that a simulated participant needs: an offer as a browser makes it, and what it
/// has to know of the answer.
final class ClientSdp {
    static final int OPUS = 111;
    static final int AUDIO_LEVEL_ID = 1;

    private ClientSdp() {}

    /// Section 0 is the microphone if there is one, the others are slots.
    static String offer(ClientOptions options, IceCredentials ice, Fingerprint fingerprint) {
        int sections = options.slots() + (options.speaks() ? 1 : 0);
        var sdp = new StringBuilder("v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\n");
        sdp.append("a=group:BUNDLE");
        for (int mid = 0; mid < sections; mid++) {
            sdp.append(' ').append(mid);
        }
        sdp.append("\r\n");
        for (int mid = 0; mid < sections; mid++) {
            boolean microphone = options.speaks() && mid == 0;
            sdp.append(
                    """
                    m=audio 9 UDP/TLS/RTP/SAVPF 111\r
                    c=IN IP4 0.0.0.0\r
                    a=ice-ufrag:%s\r
                    a=ice-pwd:%s\r
                    a=fingerprint:sha-256 %s\r
                    a=setup:actpass\r
                    a=mid:%d\r
                    a=extmap:1 urn:ietf:params:rtp-hdrext:ssrc-audio-level\r
                    a=%s\r
                    a=rtcp-mux\r
                    a=rtpmap:111 opus/48000/2\r
                    a=rtcp-fb:111 nack\r
                    a=fmtp:111 minptime=10;useinbandfec=1\r
                    """
                            .formatted(
                                    ice.ufrag(),
                                    ice.password(),
                                    fingerprint.hex(),
                                    mid,
                                    microphone ? "sendonly" : "recvonly"));
        }
        return sdp.toString();
    }

    /// What the answer says about where the server is and who.
    ///
    /// @param udp where it waits for datagrams
    /// @param tcp where it waits for connections, if it does
    /// @param slotSsrcs of slot 0 and so on
    record Answer(
            String ufrag,
            String password,
            Fingerprint fingerprint,
            InetSocketAddress udp,
            Optional<InetSocketAddress> tcp,
            List<Integer> slotSsrcs) {}

    /// Throws [IllegalArgumentException] naming the line that is missing.
    static Answer read(String sdp) {
        List<String> lines = sdp.lines().toList();
        List<Integer> ssrcs = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("a=ssrc:") && line.contains(" cname:")) {
                ssrcs.add(
                        Integer.parseUnsignedInt(
                                line.substring("a=ssrc:".length(), line.indexOf(' '))));
            }
        }
        return new Answer(
                value(lines, "a=ice-ufrag:"),
                value(lines, "a=ice-pwd:"),
                Fingerprint.ofSha256(
                        HexFormat.ofDelimiter(":")
                                .withUpperCase()
                                .parseHex(value(lines, "a=fingerprint:sha-256 "))),
                candidate(lines, "udp")
                        .orElseThrow(() -> new IllegalArgumentException("no UDP candidate")),
                candidate(lines, "tcp"),
                ssrcs);
    }

    // RFC 8839 §5.1: foundation component transport priority address port …
    private static Optional<InetSocketAddress> candidate(List<String> lines, String transport) {
        return lines.stream()
                .filter(line -> line.startsWith("a=candidate:"))
                .map(line -> line.split(" ", -1))
                .filter(words -> words[2].equals(transport))
                .findFirst()
                .map(words -> new InetSocketAddress(address(words[4]), Integer.parseInt(words[5])));
    }

    private static String value(List<String> lines, String prefix) {
        return lines.stream()
                .filter(line -> line.startsWith(prefix))
                .findFirst()
                .map(line -> line.substring(prefix.length()))
                .orElseThrow(
                        () -> new IllegalArgumentException("the answer has no line " + prefix));
    }

    private static InetAddress address(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(text + " is no address", e);
        }
    }
}
