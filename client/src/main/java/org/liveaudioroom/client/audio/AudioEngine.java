package org.liveaudioroom.client.audio;

import java.util.Optional;
import java.util.ServiceLoader;

/// Gives rooms their sound. One engine serves any number of rooms, one after the other or at once.
///
/// Of the module `client-audio`: the devices of the machine, a file as a microphone, silence. An
/// engine of one's own needs this interface and [RoomAudio] alone.
public interface AudioEngine {
    /// Gets ready for one room. Called on a thread of the client; nothing is opened or sent yet.
    ///
    /// @throws AudioException where this machine cannot have sound at all, saying what is missing:
    ///   one joins without, and S3 tells why
    RoomAudio open(AudioOptions options, RoomAudio.Listener listener);

    /// Hears nothing and says nothing; the room works. Its microphone is missing.
    static AudioEngine none() {
        return new NoAudioEngine();
    }

    /// The engine on the class path or module path, found as a service: that of the module
    /// `client-audio` where it is there.
    static Optional<AudioEngine> installed() {
        return ServiceLoader.load(AudioEngine.class).findFirst();
    }
}
