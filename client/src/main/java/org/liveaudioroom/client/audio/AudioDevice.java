package org.liveaudioroom.client.audio;

/// A microphone or a loudspeaker.
///
/// @param id the engine's own, stable while the device stays
/// @param name for people
/// @param isDefault the system would take it
public record AudioDevice(Kind kind, String id, String name, boolean isDefault) {
    /// Which way the sound goes.
    public enum Kind {
        MICROPHONE,
        SPEAKER
    }
}
