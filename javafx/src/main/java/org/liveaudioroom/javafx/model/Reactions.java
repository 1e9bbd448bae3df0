package org.liveaudioroom.javafx.model;

import java.util.List;
import java.util.Optional;

/// The reactions that are drawn here.
public final class Reactions {
    /// In the order in which they are offered.
    public static final List<Kind> KINDS =
            List.of(
                    new Kind("heart", "❤️"),
                    new Kind("clap", "👏"),
                    new Kind("laugh", "😂"),
                    new Kind("celebrate", "🎉"),
                    new Kind("thumbs-up", "👍"));

    private Reactions() {}

    /// One of them.
    ///
    /// @param sent what goes over the wire: the emoji, as browsers show it
    public record Kind(String name, String sent) {}

    /// What somebody sent, if it is drawn here.
    public static Optional<Kind> of(String sent) {
        return KINDS.stream().filter(kind -> kind.sent().equals(sent)).findFirst();
    }
}
