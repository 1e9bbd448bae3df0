package org.liveaudioroom.client.event;

import java.util.function.Consumer;

/// What hosts and co-hosts hear of seats. Each event has one listener: the last that was set.
public final class HostSeatEvents {
    private final Listeners listeners;

    HostSeatEvents(Listeners listeners) {
        this.listeners = listeners;
    }

    /// S8: see [RoomEvent.TakingRequested].
    public HostSeatEvents onTakingRequested(Consumer<RoomEvent.TakingRequested> listener) {
        listeners.tell(RoomEvent.TakingRequested.class, listener);
        return this;
    }

    /// S9: see [RoomEvent.TakingRequestCanceled].
    public HostSeatEvents onTakingRequestCanceled(
            Consumer<RoomEvent.TakingRequestCanceled> listener) {
        listeners.tell(RoomEvent.TakingRequestCanceled.class, listener);
        return this;
    }

    /// S10: see [RoomEvent.TakingInvitationFailed].
    public HostSeatEvents onTakingInvitationFailed(
            Consumer<RoomEvent.TakingInvitationFailed> listener) {
        listeners.tell(RoomEvent.TakingInvitationFailed.class, listener);
        return this;
    }

    /// S11: see [RoomEvent.TakingInvitationRejected].
    public HostSeatEvents onTakingInvitationRejected(
            Consumer<RoomEvent.TakingInvitationRejected> listener) {
        listeners.tell(RoomEvent.TakingInvitationRejected.class, listener);
        return this;
    }

    /// Beyond the contract: the raised hands in order: see [RoomEvent.RequestsChanged].
    public HostSeatEvents onRequestsChanged(Consumer<RoomEvent.RequestsChanged> listener) {
        listeners.tell(RoomEvent.RequestsChanged.class, listener);
        return this;
    }

    /// Beyond the contract: he would not move: see [RoomEvent.MoveDeclined].
    public HostSeatEvents onMoveDeclined(Consumer<RoomEvent.MoveDeclined> listener) {
        listeners.tell(RoomEvent.MoveDeclined.class, listener);
        return this;
    }
}
