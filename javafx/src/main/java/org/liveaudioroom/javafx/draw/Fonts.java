package org.liveaudioroom.javafx.draw;

import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.text.Font;

/// The faces of the system that the design names, as far as they are installed.
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
    private static final String SANS_FOUND = firstOf(SANS, "System");
    private static final String TITLE_FOUND = firstOf(TITLE, "Serif");

    private Fonts() {}

    /// The style that makes everything below a node speak in the interface's face.
    public static String sans() {
        return "-fx-font-family: \"" + SANS_FOUND + "\";";
    }

    /// Sets a title in the serif.
    public static <T extends Node> T title(T label) {
        label.setStyle("-fx-font-family: \"" + TITLE_FOUND + "\";");
        return label;
    }

    private static String firstOf(List<String> wanted, String otherwise) {
        Set<String> installed = Set.copyOf(Font.getFamilies());
        return wanted.stream().filter(installed::contains).findFirst().orElse(otherwise);
    }
}
