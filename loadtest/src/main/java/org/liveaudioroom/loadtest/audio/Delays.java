package org.liveaudioroom.loadtest.audio;

import java.util.concurrent.atomic.AtomicLongArray;

/// How often each delay was seen, in steps of a tenth of a millisecond up to one second.
public final class Delays {
    private static final long STEP_NANOS = 100_000;
    private static final int STEPS = 10_000;

    private final AtomicLongArray counts = new AtomicLongArray(STEPS);

    void add(long nanos) {
        counts.incrementAndGet(Math.clamp(nanos / STEP_NANOS, 0, STEPS - 1));
    }

    /// Adds what another one has seen.
    public void addAll(Delays others) {
        for (int i = 0; i < STEPS; i++) {
            counts.addAndGet(i, others.counts.get(i));
        }
    }

    /// Forgets everything.
    public void reset() {
        for (int i = 0; i < STEPS; i++) {
            counts.set(i, 0);
        }
    }

    /// The delay in milliseconds that this share of all did not pass; 0 where none was seen.
    ///
    /// @param share 0 to 1
    public double percentileMillis(double share) {
        long all = 0;
        for (int i = 0; i < STEPS; i++) {
            all += counts.get(i);
        }
        long seen = 0;
        for (int i = 0; i < STEPS; i++) {
            seen += counts.get(i);
            if (seen >= share * all && all > 0) {
                return (i + 1) * STEP_NANOS / 1e6;
            }
        }
        return 0;
    }
}
