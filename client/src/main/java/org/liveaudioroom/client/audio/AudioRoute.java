package org.liveaudioroom.client.audio;

/// Where the sound comes out.
public enum AudioRoute {
    SPEAKER,
    /// The earpiece of a phone.
    RECEIVER,
    BLUETOOTH,
    HEADPHONE,
    EXTERNAL_USB,
    AIRPLAY
}
