package org.liveaudioroom.client.event;

import java.util.function.Consumer;

/// The chat. Each event has one listener: the last that was set.
public final class MessageEvents {
    private final Listeners listeners;

    /// Over these listeners.
    public MessageEvents(Listeners listeners) {
        this.listeners = listeners;
    }

    /// S24: see [RoomEvent.LocalSend].
    public MessageEvents onLocalSend(Consumer<RoomEvent.LocalSend> listener) {
        listeners.tell(RoomEvent.LocalSend.class, listener);
        return this;
    }

    /// S25: see [RoomEvent.MessageClicked].
    public MessageEvents onClicked(Consumer<RoomEvent.MessageClicked> listener) {
        listeners.tell(RoomEvent.MessageClicked.class, listener);
        return this;
    }

    /// S26: see [RoomEvent.MessageLongPressed].
    public MessageEvents onLongPress(Consumer<RoomEvent.MessageLongPressed> listener) {
        listeners.tell(RoomEvent.MessageLongPressed.class, listener);
        return this;
    }

    /// Beyond the contract: somebody wrote: see [RoomEvent.MessageReceived].
    public MessageEvents onReceived(Consumer<RoomEvent.MessageReceived> listener) {
        listeners.tell(RoomEvent.MessageReceived.class, listener);
        return this;
    }

    /// Beyond the contract: a message is no more: see [RoomEvent.MessageDeleted].
    public MessageEvents onDeleted(Consumer<RoomEvent.MessageDeleted> listener) {
        listeners.tell(RoomEvent.MessageDeleted.class, listener);
        return this;
    }
}
