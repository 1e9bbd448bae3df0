package org.liveaudioroom.client.sound;

import org.liveaudioroom.client.audio.AudioEngine;
import org.liveaudioroom.client.audio.AudioException;
import org.liveaudioroom.client.audio.AudioOptions;
import org.liveaudioroom.client.audio.AudioProblem;
import org.liveaudioroom.client.audio.RoomAudio;

/// Hears a room and says nothing: for servers. Needs no sound card; music can be played into the
/// room.
public final class SilentAudio implements AudioEngine {
    private final HeardFrames heard;

    /// What is heard goes nowhere.
    public SilentAudio() {
        this(frame -> {});
    }

    private SilentAudio(HeardFrames heard) {
        this.heard = heard;
    }

    /// Gives what is heard to the program.
    public static SilentAudio hearing(HeardFrames frames) {
        return new SilentAudio(frames);
    }

    /// @throws AudioException where the native library is missing
    @Override
    public RoomAudio open(AudioOptions options, RoomAudio.Listener listener) {
        return Sound.open(options, listener, new FileEnds(SilentAudio::none, heard));
    }

    private static Microphone none() {
        throw new AudioException(
                AudioProblem.of(
                        AudioProblem.Kind.MICROPHONE_MISSING,
                        "SilentAudio says nothing: join with SystemAudio or FileAudio to speak"));
    }
}
