package org.liveaudioroom.client.event;

import java.util.function.Consumer;

/// What happens on the seats, to anybody. Each event has one listener: the last that was set.
public final class SeatEvents {
    private final Listeners listeners;
    private final HostSeatEvents host;
    private final AudienceSeatEvents audience;

    /// Over these listeners.
    public SeatEvents(Listeners listeners) {
        this.listeners = listeners;
        this.host = new HostSeatEvents(listeners);
        this.audience = new AudienceSeatEvents(listeners);
    }

    /// To hosts and co-hosts.
    public HostSeatEvents host() {
        return host;
    }

    /// To who has no seat, or asks for one.
    public AudienceSeatEvents audience() {
        return audience;
    }

    /// S4: see [RoomEvent.SeatsClosed].
    public SeatEvents onClosed(Consumer<RoomEvent.SeatsClosed> listener) {
        listeners.tell(RoomEvent.SeatsClosed.class, listener);
        return this;
    }

    /// S5: see [RoomEvent.SeatsOpened].
    public SeatEvents onOpened(Consumer<RoomEvent.SeatsOpened> listener) {
        listeners.tell(RoomEvent.SeatsOpened.class, listener);
        return this;
    }

    /// S6; replaces the built-in menu: see [RoomEvent.SeatClicked].
    public SeatEvents onClicked(Consumer<RoomEvent.SeatClicked> listener) {
        listeners.tell(RoomEvent.SeatClicked.class, listener);
        return this;
    }

    /// S7: see [RoomEvent.SeatsChanged].
    public SeatEvents onChanged(Consumer<RoomEvent.SeatsChanged> listener) {
        listeners.tell(RoomEvent.SeatsChanged.class, listener);
        return this;
    }

    /// Beyond the contract: who is audible now: see [RoomEvent.Speaking].
    public SeatEvents onSpeaking(Consumer<RoomEvent.Speaking> listener) {
        listeners.tell(RoomEvent.Speaking.class, listener);
        return this;
    }

    /// Beyond the contract: a host wants one on another seat: see [RoomEvent.MoveAsked].
    public SeatEvents onMoveAsked(Asking<RoomEvent.MoveAsked, Boolean> listener) {
        listeners.ask(RoomEvent.MoveAsked.class, listener);
        return this;
    }
}
