package org.liveaudioroom.signaling;

import java.lang.reflect.ParameterizedType;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A command as a type: its name, its fields and what it is answered with.
record CommandType(String wire, Shape shape, Class<? extends Answer> answer) {
    private static final Map<String, CommandType> BY_WIRE =
            Arrays.stream(Command.class.getPermittedSubclasses())
                    .map(CommandType::read)
                    .collect(Collectors.toUnmodifiableMap(CommandType::wire, Function.identity()));
    private static final Map<Class<?>, CommandType> BY_TYPE =
            BY_WIRE.values().stream()
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    command -> command.shape().type(), Function.identity()));

    static Optional<CommandType> named(String wire) {
        return Optional.ofNullable(BY_WIRE.get(wire));
    }

    static Set<String> names() {
        return BY_WIRE.keySet();
    }

    static CommandType of(Class<?> type) {
        return Optional.ofNullable(BY_TYPE.get(type)).orElseThrow();
    }

    private static CommandType read(Class<?> type) {
        var command = (ParameterizedType) type.getGenericInterfaces()[0];
        var answer = (Class<?>) command.getActualTypeArguments()[0];
        return new CommandType(
                type.getAnnotation(Wire.class).value(),
                Shape.of(type),
                answer.asSubclass(Answer.class));
    }
}
