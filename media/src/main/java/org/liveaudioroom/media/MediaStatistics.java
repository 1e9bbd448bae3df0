package org.liveaudioroom.media;

import java.util.Map;

/// What the media path has counted since its start, and how much it holds now.
///
/// @param counters by name, such as `rtp_packets_in`; they only grow
/// @param gauges by name, such as `peers`; they go up and down
public record MediaStatistics(Map<String, Long> counters, Map<String, Long> gauges) {
    public MediaStatistics {
        counters = Map.copyOf(counters);
        gauges = Map.copyOf(gauges);
    }

    /// The value of a counter, 0 for a name that is none.
    public long counter(String name) {
        return counters.getOrDefault(name, 0L);
    }

    /// The value of a gauge, 0 for a name that is none.
    public long gauge(String name) {
        return gauges.getOrDefault(name, 0L);
    }
}
