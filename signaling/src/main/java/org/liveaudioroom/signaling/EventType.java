package org.liveaudioroom.signaling;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// An event as a type: its name and its fields.
record EventType(String wire, Shape shape) {
    private static final Map<String, EventType> BY_WIRE =
            Arrays.stream(Event.class.getPermittedSubclasses())
                    .map(type ->
                            new EventType(type.getAnnotation(Wire.class).value(), Shape.of(type)))
                    .collect(Collectors.toUnmodifiableMap(EventType::wire, Function.identity()));
    private static final Map<Class<?>, EventType> BY_TYPE =
            BY_WIRE.values().stream()
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    event -> event.shape().type(), Function.identity()));

    static Optional<EventType> named(String wire) {
        return Optional.ofNullable(BY_WIRE.get(wire));
    }

    static EventType of(Class<?> type) {
        return Optional.ofNullable(BY_TYPE.get(type)).orElseThrow();
    }
}
