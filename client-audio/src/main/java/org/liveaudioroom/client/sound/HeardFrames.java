package org.liveaudioroom.client.sound;

/// Takes what is heard in a room, instead of a loudspeaker.
@FunctionalInterface
public interface HeardFrames {
    /// Called about each 10 ms on one thread of the engine, which must not block.
    ///
    /// @param samples 10 ms of everybody together: 480 samples, 48 kHz, one channel; another array
    ///   each time
    void heard(short[] samples);
}
