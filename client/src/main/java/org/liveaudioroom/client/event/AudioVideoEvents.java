package org.liveaudioroom.client.event;

import java.util.function.Consumer;

/// The own microphone and loudspeaker. Each event has one listener: the last that was set.
public final class AudioVideoEvents {
    private final Listeners listeners;

    /// Over these listeners.
    public AudioVideoEvents(Listeners listeners) {
        this.listeners = listeners;
    }

    /// S21: see [RoomEvent.MicrophoneStateChanged].
    public AudioVideoEvents onMicrophoneStateChanged(
            Consumer<RoomEvent.MicrophoneStateChanged> listener) {
        listeners.tell(RoomEvent.MicrophoneStateChanged.class, listener);
        return this;
    }

    /// S22: see [RoomEvent.AudioOutputChanged].
    public AudioVideoEvents onAudioOutputChanged(Consumer<RoomEvent.AudioOutputChanged> listener) {
        listeners.tell(RoomEvent.AudioOutputChanged.class, listener);
        return this;
    }

    /// S23; without it the answer is no: see [RoomEvent.MicrophoneTurnOnAsked].
    public AudioVideoEvents onMicrophoneTurnOnByOthersConfirmation(
            Asking<RoomEvent.MicrophoneTurnOnAsked, Boolean> listener) {
        listeners.ask(RoomEvent.MicrophoneTurnOnAsked.class, listener);
        return this;
    }
}
