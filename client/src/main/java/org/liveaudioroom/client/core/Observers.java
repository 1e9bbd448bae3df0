package org.liveaudioroom.client.core;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.liveaudioroom.client.RoomState;
import org.liveaudioroom.client.Subscription;
import org.liveaudioroom.client.event.RoomEvent;

/// Who is told of every state and every event, in whichever room the local user is: they go with
/// him when he switches rooms. May be used from any thread.
final class Observers {
    private final List<Consumer<? super RoomState>> ofStates = new CopyOnWriteArrayList<>();
    private final List<Consumer<? super RoomEvent>> ofEvents = new CopyOnWriteArrayList<>();

    Subscription onState(Consumer<? super RoomState> observer) {
        return subscribed(ofStates, observer);
    }

    Subscription onEvent(Consumer<? super RoomEvent> observer) {
        return subscribed(ofEvents, observer);
    }

    private static <T> Subscription subscribed(
            List<Consumer<? super T>> to, Consumer<? super T> who) {
        // A wrapper of its own: the same observer may come twice, and each ends by itself.
        Consumer<T> own = who::accept;
        to.add(own);
        return () -> to.remove(own);
    }

    boolean wantStates() {
        return !ofStates.isEmpty();
    }

    List<Consumer<? super RoomState>> ofStates() {
        return ofStates;
    }

    List<Consumer<? super RoomEvent>> ofEvents() {
        return ofEvents;
    }
}
