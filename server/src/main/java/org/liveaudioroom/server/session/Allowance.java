package org.liveaudioroom.server.session;

import java.time.Duration;
import java.util.function.LongSupplier;

/// How often somebody may do something: a bucket that fills evenly and holds a burst. One thread.
final class Allowance {
    private static final double NANOS_PER_SECOND = 1e9;

    private final double perSecond;
    private final double burst;
    private final LongSupplier nanos;
    private double left;
    private long filledAt;

    /// Starts full.
    ///
    /// @param nanos the time, as [System#nanoTime] gives it
    Allowance(double perSecond, double burst, LongSupplier nanos) {
        this.perSecond = perSecond;
        this.burst = burst;
        this.nanos = nanos;
        this.left = burst;
        this.filledAt = nanos.getAsLong();
    }

    /// Takes one if there is one.
    boolean take() {
        var now = nanos.getAsLong();
        left = Math.min(burst, left + (now - filledAt) / NANOS_PER_SECOND * perSecond);
        filledAt = now;
        if (left < 1) {
            return false;
        }
        left -= 1;
        return true;
    }

    /// After which time the next one is there, at least a millisecond.
    Duration untilNext() {
        var nanosLeft = (long) ((1 - left) / perSecond * NANOS_PER_SECOND);
        return Duration.ofMillis(Math.max(1, Duration.ofNanos(nanosLeft).toMillis() + 1));
    }
}
