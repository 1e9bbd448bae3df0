package org.liveaudioroom.client.core;

import org.liveaudioroom.client.ChatMessage;
import org.liveaudioroom.client.PageEvents;
import org.liveaudioroom.client.RoomState;
import org.liveaudioroom.client.event.RoomEvent;
import org.liveaudioroom.signaling.Seat;

/// Tells what arises in the page of a widget.
final class PageTeller implements PageEvents {
    private final Store store;

    PageTeller(Store store) {
        this.store = store;
    }

    @Override
    public boolean seatClicked(int seat) {
        RoomState state = store.state();
        var user =
                state.seats().stream()
                        .filter(one -> one.seat() == seat)
                        .findAny()
                        .flatMap(Seat::user)
                        .map(state::user);
        return told(new RoomEvent.SeatClicked(seat, user));
    }

    @Override
    public void messageClicked(ChatMessage message) {
        store.tell(new RoomEvent.MessageClicked(message));
    }

    @Override
    public void messageLongPressed(ChatMessage message) {
        store.tell(new RoomEvent.MessageLongPressed(message));
    }

    @Override
    public void memberClicked(String user) {
        store.tell(new RoomEvent.MemberClicked(store.state().user(user)));
    }

    @Override
    public boolean memberMorePressed(String user) {
        return told(new RoomEvent.MemberMorePressed(store.state().user(user)));
    }

    private boolean told(RoomEvent event) {
        store.tell(event);
        return store.listeners().of(event.getClass()).isPresent();
    }
}
