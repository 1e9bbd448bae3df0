package org.liveaudioroom.client.event;

import java.util.function.Consumer;

/// Who is here. Each event has one listener: the last that was set.
public final class UserEvents {
    private final Listeners listeners;

    /// Over these listeners.
    public UserEvents(Listeners listeners) {
        this.listeners = listeners;
    }

    /// S16: see [RoomEvent.UserEntered].
    public UserEvents onEnter(Consumer<RoomEvent.UserEntered> listener) {
        listeners.tell(RoomEvent.UserEntered.class, listener);
        return this;
    }

    /// S17: see [RoomEvent.UserLeft].
    public UserEvents onLeave(Consumer<RoomEvent.UserLeft> listener) {
        listeners.tell(RoomEvent.UserLeft.class, listener);
        return this;
    }

    /// S18: see [RoomEvent.CountOrPropertyChanged].
    public UserEvents onCountOrPropertyChanged(
            Consumer<RoomEvent.CountOrPropertyChanged> listener) {
        listeners.tell(RoomEvent.CountOrPropertyChanged.class, listener);
        return this;
    }

    /// Beyond the contract: how good the own line is: see [RoomEvent.QualityChanged].
    public UserEvents onQualityChanged(Consumer<RoomEvent.QualityChanged> listener) {
        listeners.tell(RoomEvent.QualityChanged.class, listener);
        return this;
    }
}
