package org.liveaudioroom.client.view;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Maps with other entries, which keep their order: an entry that is replaced keeps its place. The
/// map that was given stays as it was, and is given back where nothing is different.
final class Entries {
    private Entries() {}

    /// Those values in their order, each as the object that is known where it is equal.
    static <V> Map<String, V> of(
            Collection<V> values, Function<V, String> key, Map<String, V> known) {
        var map = LinkedHashMap.<String, V>newLinkedHashMap(values.size());
        for (V value : values) {
            V was = known.get(key.apply(value));
            map.put(key.apply(value), value.equals(was) ? was : value);
        }
        return Collections.unmodifiableMap(map);
    }

    static <V> Map<String, V> with(Map<String, V> map, String key, V value) {
        if (value.equals(map.get(key))) return map;
        var next = new LinkedHashMap<>(map);
        next.put(key, value);
        return Collections.unmodifiableMap(next);
    }

    static <V> Map<String, V> withAll(
            Map<String, V> map, Collection<V> values, Function<V, String> key) {
        List<V> changed =
                values.stream().filter(value -> !value.equals(map.get(key.apply(value)))).toList();
        if (changed.isEmpty()) return map;
        var next = new LinkedHashMap<>(map);
        for (V value : changed) next.put(key.apply(value), value);
        return Collections.unmodifiableMap(next);
    }

    static <V> Map<String, V> without(Map<String, V> map, Collection<String> keys) {
        if (keys.stream().noneMatch(map::containsKey)) return map;
        var next = new LinkedHashMap<>(map);
        keys.forEach(next::remove);
        return Collections.unmodifiableMap(next);
    }
}
