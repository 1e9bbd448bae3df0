package org.liveaudioroom.server.rooms;

import java.time.Duration;
import java.time.Instant;

/// How fast one person may do one thing: some at once, then one each time.
final class Pace {
    private final Pacing.Limit limit;

    /// When the person's allowance will be whole again; each use moves it on.
    private Instant fullAt;

    Pace(Pacing.Limit limit, Instant now) {
        this.limit = limit;
        fullAt = now;
    }

    /// Counts one.
    ///
    /// @return zero when it may pass, else how long to wait
    Duration pass(Instant now) {
        Instant from = fullAt.isAfter(now) ? fullAt : now;
        Instant earliest = from.minus(limit.each().multipliedBy(limit.burst() - 1L));
        if (earliest.isAfter(now)) {
            return Duration.between(now, earliest);
        }
        fullAt = from.plus(limit.each());
        return Duration.ZERO;
    }

    /// Whether it remembers nothing that matters.
    boolean isFull(Instant now) {
        return !fullAt.isAfter(now);
    }
}
