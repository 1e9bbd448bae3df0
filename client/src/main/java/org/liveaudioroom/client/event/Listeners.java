package org.liveaudioroom.client.event;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/// Who is told of what. Safe for all threads: a listener can be set, and set anew, at any time.
public final class Listeners {
    private final Map<Class<?>, Object> byEvent = new ConcurrentHashMap<>();

    /// Nobody is told of anything.
    public Listeners() {}

    /// Sets who is told of an event that only tells.
    public <E extends RoomEvent> void tell(Class<E> event, Consumer<E> listener) {
        byEvent.put(event, listener);
    }

    /// Sets who is asked.
    public <A, E extends RoomEvent.Asks<A>> void ask(Class<E> event, Asking<E, A> listener) {
        byEvent.put(event, listener);
    }

    /// The listener of an event that only tells.
    @SuppressWarnings("unchecked") // Only tell() puts one there, with the same type.
    public <E extends RoomEvent> Optional<Consumer<E>> of(Class<E> event) {
        return byEvent.get(event) instanceof Consumer<?> listener
                ? Optional.of((Consumer<E>) listener)
                : Optional.empty();
    }

    /// The listener of an event that asks.
    @SuppressWarnings("unchecked") // Only ask() puts one there, with the same types.
    public <A, E extends RoomEvent.Asks<A>> Optional<Asking<E, A>> asked(Class<E> event) {
        return byEvent.get(event) instanceof Asking<?, ?> listener
                ? Optional.of((Asking<E, A>) listener)
                : Optional.empty();
    }
}
