package org.liveaudioroom.javafx.draw;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.text.Font;

/// The faces of the system that the design names, as far as they are installed.
///
/// Texts from the right get a face that has their letters itself: where the toolkit borrows letters
/// from another face it puts the words of a line in the wrong order.
public final class Fonts {
    private static final List<String> SANS =
            List.of(
                    "Segoe UI Variable Text",
                    "SF Pro Text",
                    "Segoe UI",
                    "Roboto",
                    "Noto Sans",
                    "DejaVu Sans");
    private static final List<String> TITLE =
            List.of(
                    "New York",
                    "Iowan Old Style",
                    "Charter",
                    "Georgia",
                    "Noto Serif",
                    "DejaVu Serif");
    // Noto's Arabic faces have lines twice as high, which tears everything apart.
    private static final List<String> ARABIC =
            List.of("Segoe UI", "SF Arabic", "Geeza Pro", "DejaVu Sans", "Noto Sans Arabic");

    private static final Set<String> INSTALLED = Set.copyOf(Font.getFamilies());

    private Fonts() {}

    /// In which direction the language of the page is read.
    public enum Reading {
        FROM_THE_LEFT,
        FROM_THE_RIGHT
    }

    /// A style sheet that says which faces the page has.
    public static String sheet(Reading reading) {
        boolean right = reading == Reading.FROM_THE_RIGHT;
        String css =
                rule("", firstOf(right ? ARABIC : SANS, "System"))
                        + rule(".lar-serif", firstOf(right ? ARABIC : TITLE, "Serif"))
                        + rule(".lar-from-right", firstOf(ARABIC, "System"));
        byte[] bytes = css.getBytes(StandardCharsets.UTF_8);
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(bytes);
    }

    /// Sets a title in the serif.
    public static <T extends Node> T title(T node) {
        node.getStyleClass().add("lar-serif");
        return node;
    }

    private static String rule(String where, String family) {
        return ".live-audio-room"
                + (where.isEmpty() ? "" : " " + where)
                + " { -fx-font-family: \""
                + family
                + "\"; }\n";
    }

    private static String firstOf(List<String> wanted, String otherwise) {
        return wanted.stream().filter(INSTALLED::contains).findFirst().orElse(otherwise);
    }
}
