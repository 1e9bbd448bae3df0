package org.liveaudioroom.client.event;

import java.util.function.Consumer;

/// The list of members in a widget. Each event has one listener: the last that was set.
public final class MemberListEvents {
    private final Listeners listeners;

    /// Over these listeners.
    public MemberListEvents(Listeners listeners) {
        this.listeners = listeners;
    }

    /// S27: see [RoomEvent.MemberClicked].
    public MemberListEvents onClicked(Consumer<RoomEvent.MemberClicked> listener) {
        listeners.tell(RoomEvent.MemberClicked.class, listener);
        return this;
    }

    /// S28; replaces the built-in menu: see [RoomEvent.MemberMorePressed].
    public MemberListEvents onMoreButtonPressed(Consumer<RoomEvent.MemberMorePressed> listener) {
        listeners.tell(RoomEvent.MemberMorePressed.class, listener);
        return this;
    }
}
