package org.liveaudioroom.signaling;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a field may hold.
sealed interface Kind {
    record Text(long min, long max) implements Kind {}

    /// A whole number.
    ///
    /// @param wide a `long` in Java, else an `int`
    record Whole(long min, long max, boolean wide) implements Kind {}

    record Truth() implements Kind {}

    /// One of a fixed set of words.
    record Choice(Class<?> type, Map<String, Enum<?>> byWire) implements Kind {}

    record Structure(Shape shape) implements Kind {}

    record Sequence(Kind element) implements Kind {}

    /// An object whose keys are data, such as users.
    record Dictionary(Kind value) implements Kind {}

    /// A [JsonObject]: it is written, and never read.
    record Verbatim() implements Kind {}

    static Kind of(Type type, Bounds bounds) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            return generic.getRawType() == List.class
                    ? new Sequence(of(arguments[0], bounds))
                    : new Dictionary(of(arguments[1], bounds));
        }
        var plain = (Class<?>) type;
        if (plain == String.class) {
            return bounds.text();
        } else if (plain == long.class || plain == Long.class) {
            return bounds.whole(Protocol.WHOLE_MAX, true);
        } else if (plain == int.class || plain == Integer.class) {
            return bounds.whole(Integer.MAX_VALUE, false);
        } else if (plain == boolean.class || plain == Boolean.class) {
            return new Truth();
        } else if (plain == JsonObject.class) {
            return new Verbatim();
        } else if (plain.isEnum()) {
            return new Choice(plain, words(plain));
        }
        return new Structure(Shape.of(plain));
    }

    private static Map<String, Enum<?>> words(Class<?> type) {
        var words = new LinkedHashMap<String, Enum<?>>();
        for (Object constant : type.getEnumConstants()) {
            var word = (Enum<?>) constant;
            words.put(WireName.of(word), word);
        }
        return words;
    }

    /// What [Limit] says, or what holds without it.
    record Bounds(Optional<Limit> limit) {
        Text text() {
            return limit.map(given -> new Text(given.min(), given.max()))
                    .orElse(new Text(1, Protocol.NAME_MAX));
        }

        Whole whole(long max, boolean wide) {
            return limit.map(given -> new Whole(given.min(), Math.min(given.max(), max), wide))
                    .orElse(new Whole(0, max, wide));
        }
    }
}
