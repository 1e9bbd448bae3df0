package org.liveaudioroom.javafx.draw;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.image.Image;

/// The pictures of people, loaded in the background and kept while they are looked at.
final class Pictures {
    private static final int KEPT_MAX = 256;

    /// The largest face, on a screen that draws two dots for one.
    private static final double SIDE_MAX = 256;

    private static final Map<String, Image> KEPT =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Image> eldest) {
                    return size() > KEPT_MAX;
                }
            };

    private Pictures() {}

    /// Called on the thread of the toolkit. The address comes from another user's token: nothing of
    /// this machine may be read by it.
    static Optional<Image> of(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        boolean allowed =
                lower.startsWith("https://")
                        || lower.startsWith("http://")
                        || lower.startsWith("data:image/");
        return allowed
                ? Optional.of(
                        KEPT.computeIfAbsent(
                                address,
                                from -> new Image(from, SIDE_MAX, SIDE_MAX, true, true, true)))
                : Optional.empty();
    }
}
