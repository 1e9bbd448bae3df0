package org.liveaudioroom.client.control;

import java.time.Duration;
import java.util.Optional;

/// For how long somebody may not, and why.
///
/// @param time whole seconds, at most ten years; missing: as long as the room lives
/// @param reason at most 256 characters; the one concerned is told
public record Sentence(Optional<Duration> time, Optional<String> reason) {
    /// As long as the room lives, without a word.
    public static final Sentence FOR_EVER = new Sentence(Optional.empty(), Optional.empty());

    /// For this long.
    public static Sentence of(Duration time) {
        return new Sentence(Optional.of(time), Optional.empty());
    }

    /// With this reason.
    public Sentence because(String why) {
        return new Sentence(time, Optional.of(why));
    }
}
