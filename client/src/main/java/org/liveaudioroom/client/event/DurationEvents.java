package org.liveaudioroom.client.event;

import java.util.function.Consumer;

/// The time in the room. Each event has one listener: the last that was set.
public final class DurationEvents {
    private final Listeners listeners;

    /// Over these listeners.
    public DurationEvents(Listeners listeners) {
        this.listeners = listeners;
    }

    /// S29, every second: see [RoomEvent.DurationUpdated].
    public DurationEvents onUpdated(Consumer<RoomEvent.DurationUpdated> listener) {
        listeners.tell(RoomEvent.DurationUpdated.class, listener);
        return this;
    }
}
