package org.liveaudioroom.media.statistics;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/// One number for each [Counter]. Any thread; adding neither locks nor allocates.
public final class Counters {
    private final EnumMap<Counter, LongAdder> values = new EnumMap<>(Counter.class);

    public Counters() {
        for (Counter counter : Counter.values()) {
            values.put(counter, new LongAdder());
        }
    }

    public void add(Counter counter) {
        add(counter, 1);
    }

    public void add(Counter counter, int times) {
        adder(counter).add(times);
    }

    public long value(Counter counter) {
        return adder(counter).sum();
    }

    /// All of them by name.
    public Map<String, Long> snapshot() {
        Map<String, Long> snapshot = new HashMap<>();
        values.forEach((counter, value) -> snapshot.put(counter.label(), value.sum()));
        return snapshot;
    }

    private LongAdder adder(Counter counter) {
        LongAdder adder = values.get(counter);
        if (adder == null) {
            throw new AssertionError(counter + " has no number");
        }
        return adder;
    }
}
