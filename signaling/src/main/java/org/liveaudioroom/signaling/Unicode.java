package org.liveaudioroom.signaling;

/// UTF-16 as Java and JavaScript hold it may contain half of a surrogate pair, which no UTF-8 text
/// can.
final class Unicode {
    private static final char REPLACEMENT = '\uFFFD';

    private Unicode() {}

    static boolean isWellFormed(String text) {
        return firstHalf(text, 0) == text.length();
    }

    /// Whether it has the character that data bases keep no text with.
    static boolean hasNull(String text) {
        return text.indexOf('\0') >= 0;
    }

    /// The text with each half of a pair replaced by U+FFFD.
    static String wellFormed(String text) {
        int half = firstHalf(text, 0);
        if (half == text.length()) {
            return text;
        }
        var repaired = new StringBuilder(text);
        while (half < text.length()) {
            repaired.setCharAt(half, REPLACEMENT);
            half = firstHalf(text, half + 1);
        }
        return repaired.toString();
    }

    /// The length in UTF-8, in bytes. Half of a pair counts as the three bytes of its replacement.
    static int utf8Length(String text) {
        int bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            // Two units of a pair make four bytes; a lone one is replaced by three.
            boolean paired =
                    Character.isSurrogate(unit)
                            && (Character.isHighSurrogate(unit)
                                    ? i + 1 < text.length()
                                            && Character.isLowSurrogate(text.charAt(i + 1))
                                    : i > 0 && Character.isHighSurrogate(text.charAt(i - 1)));
            bytes += unit < 0x80 ? 1 : unit < 0x800 || paired ? 2 : 3;
        }
        return bytes;
    }

    /// The index of the first half of a pair at or after `from`, else the length.
    private static int firstHalf(String text, int from) {
        int i = from;
        while (i < text.length()) {
            char unit = text.charAt(i);
            if (!Character.isSurrogate(unit)) {
                i++;
            } else if (Character.isHighSurrogate(unit)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i += 2;
            } else {
                return i;
            }
        }
        return text.length();
    }
}
