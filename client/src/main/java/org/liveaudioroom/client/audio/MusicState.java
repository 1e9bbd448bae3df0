package org.liveaudioroom.client.audio;

import java.time.Duration;
import java.util.Optional;

/// Where the background music is.
///
/// @param length where the file says it
/// @param volume 0 to 2
/// @param file its name for people; empty when there is none
public record MusicState(
        Status status, Duration position, Optional<Duration> length, double volume, String file) {
    /// No music.
    public static final MusicState NONE =
            new MusicState(Status.NONE, Duration.ZERO, Optional.empty(), 0.3, "");

    /// What it does.
    public enum Status {
        NONE,
        PLAYING,
        PAUSED,
        ENDED
    }
}
