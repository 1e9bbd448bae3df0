package org.liveaudioroom.media.sdp;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.liveaudioroom.media.sdp.OfferLines.Block;

/// The numbers that an audio section gives to what we know: payload types (RFC 8866 §6.6) and
/// header extensions (RFC 8285 §5).
final class AudioFormats {
    static final String AUDIO_LEVEL = "urn:ietf:params:rtp-hdrext:ssrc-audio-level";
    static final String MID = "urn:ietf:params:rtp-hdrext:sdes:mid";

    private static final int PAYLOAD_TYPE_MAX = 127;

    /// Ids that a one-byte extension can have (RFC 8285 §4.2).
    private static final int EXTENSION_ID_MAX = 14;

    private AudioFormats() {}

    /// The section, or nothing if it has no Opus.
    static Optional<OfferSection.Audio> read(MediaLine line, Block section, Block session) {
        int opus = payloadType(line, section, "opus/48000/2");
        if (opus == OfferSection.Audio.ABSENT) {
            return Optional.empty();
        }
        return Optional.of(
                new OfferSection.Audio(
                        line.mid(),
                        direction(section, session),
                        opus,
                        redAround(opus, line, section),
                        extensionId(section, AUDIO_LEVEL),
                        extensionId(section, MID),
                        asksAgain(opus, section)));
    }

    // RFC 4585 §4.2: for one payload type, or * for all.
    private static boolean asksAgain(int opus, Block section) {
        List<String> feedback = section.attributes("rtcp-fb");
        return feedback.contains(opus + " nack") || feedback.contains("* nack");
    }

    private static Direction direction(Block section, Block session) {
        for (Block block : new Block[] {section, session}) {
            for (Direction direction : Direction.values()) {
                if (block.has(direction.word())) {
                    return direction;
                }
            }
        }
        // RFC 8866 §6.7: what is not said is sendrecv.
        return Direction.SENDRECV;
    }

    private static int payloadType(MediaLine line, Block section, String encoding) {
        for (String rtpmap : section.attributes("rtpmap")) {
            String[] parts = rtpmap.split(" +", 3);
            if (parts.length == 2
                    && parts[1].toLowerCase(Locale.ROOT).equals(encoding)
                    && line.formats().contains(parts[0])) {
                return number(parts[0], PAYLOAD_TYPE_MAX, OfferSection.Audio.ABSENT);
            }
        }
        return OfferSection.Audio.ABSENT;
    }

    // RFC 2198 §5: a=fmtp of RED lists the payload types of primary and redundant blocks.
    private static int redAround(int opus, MediaLine line, Block section) {
        int red = payloadType(line, section, "red/48000/2");
        String wanted = red + " " + opus + "/" + opus;
        boolean aroundOpus =
                section.attributes("fmtp").stream().anyMatch(fmtp -> fmtp.startsWith(wanted));
        return aroundOpus ? red : OfferSection.Audio.ABSENT;
    }

    private static int extensionId(Block section, String uri) {
        for (String extmap : section.attributes("extmap")) {
            String[] parts = extmap.split(" +", 3);
            if (parts.length >= 2 && parts[1].equals(uri)) {
                // The id may carry a direction: 1/sendonly.
                return number(parts[0].split("/", 2)[0], EXTENSION_ID_MAX, 0);
            }
        }
        return 0;
    }

    private static int number(String digits, int max, int otherwise) {
        if (!digits.matches("\\d{1,3}")) {
            return otherwise;
        }
        int number = Integer.parseInt(digits);
        return number <= max ? number : otherwise;
    }
}
