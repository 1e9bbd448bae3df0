package org.liveaudioroom.client.event;

import java.util.function.Consumer;

/// Background music. Each event has one listener: the last that was set.
public final class MediaEvents {
    private final Listeners listeners;

    /// Over these listeners.
    public MediaEvents(Listeners listeners) {
        this.listeners = listeners;
    }

    /// Beyond the contract: the own music started, paused, ended: see [RoomEvent.MusicChanged].
    public MediaEvents onPlayStateChanged(Consumer<RoomEvent.MusicChanged> listener) {
        listeners.tell(RoomEvent.MusicChanged.class, listener);
        return this;
    }
}
