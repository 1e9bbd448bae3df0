package org.liveaudioroom.signaling;

/// Whether a person's microphone is open, as the server sees it.
public enum MicrophoneState implements WireName {
    ON,
    OFF
}
