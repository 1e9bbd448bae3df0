package org.liveaudioroom.signaling;

/// Why the question "may your microphone be opened?" is no longer open.
public enum MicrophoneAnswer implements WireName {
    ANSWERED,
    TIMEOUT,
    LEFT
}
