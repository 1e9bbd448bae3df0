package org.liveaudioroom.client.audio;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletionStage;

/// Plays a file into the room.
public interface MusicPlayer {
    /// Plays from the beginning, instead of what plays. Ends when the file is known to be playable.
    CompletionStage<?> play(Path file, Repeat repeat);

    /// Stops where it is.
    void pause();

    /// Goes on from there.
    void resume();

    /// Ends it.
    void stop();

    /// Goes on from there, at most the length.
    void seek(Duration position);

    /// How loud it is in the room, 0 to 2; 0.3 at first, so that one can speak over it.
    void volume(double gain);

    /// Where it is.
    MusicState state();

    /// What follows the end of the file.
    enum Repeat {
        ONCE,
        FOR_EVER
    }
}
