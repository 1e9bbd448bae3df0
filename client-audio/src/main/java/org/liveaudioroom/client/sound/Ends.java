package org.liveaudioroom.client.sound;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.liveaudioroom.client.audio.AudioDevice;

/// Both ends of the sound on this side: what it is taken from, and where it goes to. May block for
/// some seconds, no longer.
interface Ends extends AutoCloseable {
    /// Opens a microphone; empty: the one the system would take.
    ///
    /// @param gone told once, on any thread, when it ends by itself
    /// @throws org.liveaudioroom.client.audio.AudioException where there is none
    Microphone microphone(Optional<AudioDevice> device, Runnable gone);

    /// Opens a loudspeaker; empty: the one the system would take.
    ///
    /// @param played told of each frame when it goes out
    /// @param gone told once, on any thread, when it ends by itself
    /// @throws org.liveaudioroom.client.audio.AudioException where there is none
    Speaker speaker(Optional<AudioDevice> device, Consumer<short[]> played, Runnable gone);

    /// What is there now.
    List<AudioDevice> devices();

    /// Tells each time that devices come or go, until this is closed.
    void watch(Runnable changed);

    /// Whether what comes from the microphone is a person in a room, with echo and noise.
    boolean live();

    @Override
    void close();
}
