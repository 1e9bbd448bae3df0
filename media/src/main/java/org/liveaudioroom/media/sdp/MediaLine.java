package org.liveaudioroom.media.sdp;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.liveaudioroom.media.sdp.OfferLines.Block;
import org.liveaudioroom.media.sdp.OfferLines.Unusable;
import org.liveaudioroom.media.sdp.OfferRefusal.Reason;

/// An `m=` line (RFC 8866 §5.14) and the name of its section.
///
/// ```
/// m=audio 9 UDP/TLS/RTP/SAVPF 111 63
///   media port protocol       formats
/// ```
record MediaLine(String media, int port, String protocol, List<String> formats, String mid) {
    // RFC 8866 §9: token. What we say again in an answer is nothing but tokens.
    private static final String TOKEN = "[A-Za-z0-9!#$%&'*+.^_`{|}~-]{1,64}";
    private static final Pattern LINE =
            Pattern.compile(
                    "m=(?<media>"
                            + TOKEN
                            + ") +(?<port>\\d{1,5})(?:/\\d{1,5})?"
                            + " +(?<protocol>"
                            + TOKEN
                            + "(?:/"
                            + TOKEN
                            + "){0,5})"
                            + " +(?<formats>"
                            + TOKEN
                            + "(?: +"
                            + TOKEN
                            + ")*) *");
    private static final Pattern MID = Pattern.compile(TOKEN);

    static MediaLine of(Block section) throws Unusable {
        Matcher line = LINE.matcher(section.lines().getFirst());
        if (!line.matches()) {
            throw new Unusable(Reason.MALFORMED, "An m= line of the offer cannot be read.");
        }
        String mid = section.attribute("mid", "");
        if (!mid.isEmpty() && !MID.matcher(mid).matches()) {
            throw new Unusable(Reason.MALFORMED, "An a=mid of the offer is not a token.");
        }
        return new MediaLine(
                line.group("media"),
                Integer.parseInt(line.group("port")),
                line.group("protocol"),
                List.of(line.group("formats").split(" +", -1)),
                mid);
    }

    boolean isAudio() {
        return media.equals("audio")
                && (protocol.equals("UDP/TLS/RTP/SAVPF") || protocol.equals("TCP/TLS/RTP/SAVPF"));
    }

    OfferSection.Refused refused() {
        return new OfferSection.Refused(media, protocol, formats.getFirst(), mid);
    }
}
