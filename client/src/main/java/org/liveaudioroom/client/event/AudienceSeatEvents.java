package org.liveaudioroom.client.event;

import java.util.function.Consumer;

/// What somebody hears of the seat that he wants. Each event has one listener: the last that was
/// set.
public final class AudienceSeatEvents {
    private final Listeners listeners;

    AudienceSeatEvents(Listeners listeners) {
        this.listeners = listeners;
    }

    /// S12: see [RoomEvent.TakingRequestFailed].
    public AudienceSeatEvents onTakingRequestFailed(
            Consumer<RoomEvent.TakingRequestFailed> listener) {
        listeners.tell(RoomEvent.TakingRequestFailed.class, listener);
        return this;
    }

    /// S13: see [RoomEvent.TakingRequestRejected].
    public AudienceSeatEvents onTakingRequestRejected(
            Consumer<RoomEvent.TakingRequestRejected> listener) {
        listeners.tell(RoomEvent.TakingRequestRejected.class, listener);
        return this;
    }

    /// S14; replaces the built-in question: see [RoomEvent.TakingInvitationReceived].
    public AudienceSeatEvents onTakingInvitationReceived(
            Consumer<RoomEvent.TakingInvitationReceived> listener) {
        listeners.tell(RoomEvent.TakingInvitationReceived.class, listener);
        return this;
    }

    /// S15: see [RoomEvent.TakingFailed].
    public AudienceSeatEvents onTakingFailed(Consumer<RoomEvent.TakingFailed> listener) {
        listeners.tell(RoomEvent.TakingFailed.class, listener);
        return this;
    }
}
