package org.liveaudioroom.client;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/// Says whether a lost connection is tried again, and when.
@FunctionalInterface
public interface ReconnectPolicy {
    /// Called before each try, on a thread of the client: it must not block.
    ///
    /// @return how long to wait; empty: give up, and the room is over with `CONNECTION_LOST`
    Optional<Duration> delay(Attempt attempt);

    /// One that is about to be made.
    ///
    /// @param number 1 is the first
    /// @param since how long the connection has been lost
    record Attempt(int number, Duration since) {}

    /// At once at first, then after 0.5 s, doubling to 5 s at most, each with up to half more so
    /// that a crowd does not come back in one moment; for two minutes. The server keeps a place for
    /// 30 s by default: after that one comes back as somebody new.
    static ReconnectPolicy standard() {
        return attempt -> {
            if (attempt.since().compareTo(Duration.ofMinutes(2)) > 0) {
                return Optional.empty();
            }
            long base =
                    attempt.number() <= 1
                            ? 100
                            : Math.min(5_000, 250L << Math.min(attempt.number() - 1, 10));
            return Optional.of(
                    Duration.ofMillis(base + ThreadLocalRandom.current().nextLong(base / 2 + 1)));
        };
    }

    /// The first loss is the last.
    static ReconnectPolicy never() {
        return attempt -> Optional.empty();
    }
}
