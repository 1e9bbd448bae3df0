package org.liveaudioroom.client.event;

import java.util.function.Consumer;

/// Reactions. Each event has one listener: the last that was set.
public final class ReactionEvents {
    private final Listeners listeners;

    /// Over these listeners.
    public ReactionEvents(Listeners listeners) {
        this.listeners = listeners;
    }

    /// Beyond the contract: the reactions of the last moment: see [RoomEvent.ReactionsReceived].
    public ReactionEvents onReceived(Consumer<RoomEvent.ReactionsReceived> listener) {
        listeners.tell(RoomEvent.ReactionsReceived.class, listener);
        return this;
    }
}
