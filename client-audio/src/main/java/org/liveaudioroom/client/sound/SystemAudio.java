package org.liveaudioroom.client.sound;

import java.util.Map;
import org.liveaudioroom.client.audio.AudioEngine;
import org.liveaudioroom.client.audio.AudioOptions;
import org.liveaudioroom.client.audio.RoomAudio;

/// Microphone and loudspeaker of this machine. Found as a service: a program that has this module
/// needs to name nothing.
///
/// On Linux through PulseAudio or PipeWire, by the programs of the package pulseaudio-utils; where
/// these are missing, and on other systems, through `javax.sound.sampled`. A machine that has
/// neither joins, hears into the void, and is told what is missing.
public final class SystemAudio implements AudioEngine {
    /// Opens nothing yet.
    public SystemAudio() {}

    /// @throws org.liveaudioroom.client.audio.AudioException where the native library is missing
    @Override
    public RoomAudio open(AudioOptions options, RoomAudio.Listener listener) {
        return Sound.open(options, listener, new MachineEnds(Map.of()));
    }
}
