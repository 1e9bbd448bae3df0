package org.liveaudioroom.client.event;

import java.util.Optional;
import java.util.function.Consumer;

/// The connection to the room, and what it says of itself. Each event has one listener: the last
/// that was set.
public final class RoomEvents {
    private final Listeners listeners;

    /// Over these listeners.
    public RoomEvents(Listeners listeners) {
        this.listeners = listeners;
    }

    /// S19: see [RoomEvent.StateChanged].
    public RoomEvents onStateChanged(Consumer<RoomEvent.StateChanged> listener) {
        listeners.tell(RoomEvent.StateChanged.class, listener);
        return this;
    }

    /// S20: see [RoomEvent.TokenExpired].
    public RoomEvents onTokenExpired(Asking<RoomEvent.TokenExpired, Optional<String>> listener) {
        listeners.ask(RoomEvent.TokenExpired.class, listener);
        return this;
    }

    /// Beyond the contract: title, metadata, properties: see [RoomEvent.PropertiesChanged].
    public RoomEvents onPropertiesChanged(Consumer<RoomEvent.PropertiesChanged> listener) {
        listeners.tell(RoomEvent.PropertiesChanged.class, listener);
        return this;
    }

    /// Beyond the contract: something of the app's own: see [RoomEvent.CommandReceived].
    public RoomEvents onCommand(Consumer<RoomEvent.CommandReceived> listener) {
        listeners.tell(RoomEvent.CommandReceived.class, listener);
        return this;
    }
}
