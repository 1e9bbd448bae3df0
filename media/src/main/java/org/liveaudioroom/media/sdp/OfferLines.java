package org.liveaudioroom.media.sdp;

import java.util.ArrayList;
import java.util.List;
import org.liveaudioroom.media.sdp.OfferRefusal.Reason;

/// The lines of an offer (RFC 8866 §5), cut into session part and media sections, before anything
/// in them is understood.
///
/// @param session the lines before the first `m=`
/// @param sections each begins with its `m=`
record OfferLines(Block session, List<Block> sections) {
    /// An offer with twelve slots has 13,000 characters.
    static final int OFFER_CHARS_MAX = 64 * 1024;

    static final int LINE_CHARS_MAX = 4 * 1024;

    /// Consecutive lines.
    record Block(List<String> lines) {
        /// The value of the first `a=name:value`, `""` of the first plain `a=name`, or `absent`.
        String attribute(String name, String absent) {
            List<String> all = attributes(name);
            return all.isEmpty() ? absent : all.getFirst();
        }

        boolean has(String name) {
            return !attributes(name).isEmpty();
        }

        /// The values of all attributes of that name.
        List<String> attributes(String name) {
            String plain = "a=" + name;
            String valued = plain + ":";
            List<String> values = new ArrayList<>();
            for (String line : lines) {
                if (line.startsWith(valued)) {
                    values.add(line.substring(valued.length()).strip());
                } else if (line.equals(plain)) {
                    values.add("");
                }
            }
            return values;
        }
    }

    /// Cuts a text, or throws with the reason.
    static OfferLines cut(String sdp) throws Unusable {
        if (sdp.length() > OFFER_CHARS_MAX) {
            throw new Unusable(
                    Reason.TOO_LONG,
                    "The offer has %d characters, %d are allowed."
                            .formatted(sdp.length(), OFFER_CHARS_MAX));
        }
        Block session = new Block(new ArrayList<>());
        List<Block> sections = new ArrayList<>();
        Block current = session;
        String[] lines = sdp.split("\r\n|\n", -1);
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i];
            if (line.isEmpty()) {
                continue;
            }
            check(line, i + 1);
            if (line.startsWith("m=")) {
                if (sections.size() == SdpOffer.SECTIONS_MAX) {
                    throw new Unusable(
                            Reason.TOO_MANY_SECTIONS,
                            "The offer has more than %d media sections."
                                    .formatted(SdpOffer.SECTIONS_MAX));
                }
                current = new Block(new ArrayList<>());
                sections.add(current);
            }
            current.lines().add(line);
        }
        if (session.lines().isEmpty() || !session.lines().getFirst().equals("v=0")) {
            throw new Unusable(Reason.MALFORMED, "The offer does not begin with v=0.");
        }
        return new OfferLines(session, sections);
    }

    private static void check(String line, int number) throws Unusable {
        if (line.length() > LINE_CHARS_MAX) {
            throw new Unusable(
                    Reason.TOO_LONG,
                    "Line %d of the offer has %d characters, %d are allowed."
                            .formatted(number, line.length(), LINE_CHARS_MAX));
        }
        if (line.length() < 2 || line.charAt(1) != '=' || !isLowerCase(line.charAt(0))) {
            throw new Unusable(
                    Reason.MALFORMED,
                    "Line %d of the offer is not a letter, = and a value.".formatted(number));
        }
        for (int i = 0; i < line.length(); i++) {
            if (Character.isISOControl(line.charAt(i)) && line.charAt(i) != '\t') {
                throw new Unusable(
                        Reason.MALFORMED,
                        "Line %d of the offer holds a control character.".formatted(number));
            }
        }
    }

    private static boolean isLowerCase(char letter) {
        return letter >= 'a' && letter <= 'z';
    }

    /// Carries a refusal out of the depth of reading; never leaves this package.
    static final class Unusable extends Exception {
        private static final long serialVersionUID = 1L;

        private final Reason reason;

        Unusable(Reason reason, String message) {
            super(message, null, false, false);
            this.reason = reason;
        }

        OfferRefusal refusal() {
            return new OfferRefusal(reason, String.valueOf(getMessage()));
        }
    }
}
