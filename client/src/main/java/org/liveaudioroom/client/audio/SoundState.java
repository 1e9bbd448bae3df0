package org.liveaudioroom.client.audio;

/// The way of the sound.
public enum SoundState {
    NONE,
    CONNECTING,
    CONNECTED,
    /// Lost; a new one is being made.
    LOST
}
