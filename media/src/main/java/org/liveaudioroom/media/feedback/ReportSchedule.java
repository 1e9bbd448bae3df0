package org.liveaudioroom.media.feedback;

import java.util.random.RandomGenerator;

/// When a listener is told about its slots: every 3 to 5 seconds, each time at random, so that
/// those who came together are not reported to together (RFC 3550 §6.2).
public final class ReportSchedule {
    static final long LEAST_NANOS = 3_000_000_000L;
    static final long SPREAD_NANOS = 2_000_000_000L;

    private final RandomGenerator random;
    private long nextNanos;

    /// The first is due within five seconds.
    public ReportSchedule(RandomGenerator random, long nowNanos) {
        this.random = random;
        this.nextNanos = nowNanos + random.nextLong(LEAST_NANOS + SPREAD_NANOS);
    }

    /// Whether one is due; if so, the next is set.
    public boolean isDue(long nowNanos) {
        if (nowNanos - nextNanos < 0) {
            return false;
        }
        nextNanos = nowNanos + LEAST_NANOS + random.nextLong(SPREAD_NANOS);
        return true;
    }
}
