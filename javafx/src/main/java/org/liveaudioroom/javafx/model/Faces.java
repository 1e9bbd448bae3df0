package org.liveaudioroom.javafx.model;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// What stands for somebody without a picture.
public final class Faces {
    private static final int COLOURS = 12;
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final int LATIN_END = 0x250;

    private Faces() {}

    /// The same person has the same colour everywhere, also in the browser: 1 to 12, FNV-1a over
    /// the user id.
    public static int colourOf(String user) {
        int hash = 0x811c9dc5;
        for (int point : user.codePoints().toArray()) {
            hash = (hash ^ point) * 0x01000193;
        }
        return (int) (Integer.toUnsignedLong(hash) % COLOURS) + 1;
    }

    /// First letters of the first and the last word, or the first two of a lone word in another
    /// script.
    public static String initialsOf(String name) {
        String[] words = SPACES.split(name.strip(), -1);
        List<String> first = lettersOf(words[0]);
        if (first.isEmpty()) {
            return "";
        }
        boolean latin = first.stream().allMatch(letter -> letter.codePointAt(0) < LATIN_END);
        String letters =
                words.length > 1
                        ? first.getFirst() + lettersOf(words[words.length - 1]).getFirst()
                        : String.join("", first.subList(0, Math.min(first.size(), latin ? 1 : 2)));
        return letters.toUpperCase(Locale.ROOT);
    }

    private static List<String> lettersOf(String word) {
        BreakIterator breaks = BreakIterator.getCharacterInstance(Locale.ROOT);
        breaks.setText(word);
        List<String> letters = new ArrayList<>();
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            letters.add(word.substring(from, to));
            from = to;
        }
        return letters;
    }
}
