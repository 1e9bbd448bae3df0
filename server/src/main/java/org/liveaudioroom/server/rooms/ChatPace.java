package org.liveaudioroom.server.rooms;

import java.time.Duration;
import java.time.Instant;

/// How fast one person may write: some messages at once, then one each half second.
final class ChatPace {
    static final int BURST = 10;
    static final Duration EACH = Duration.ofMillis(500);

    /// When the person's allowance will be whole again; each message moves it on.
    private Instant fullAt;

    ChatPace(Instant now) {
        fullAt = now;
    }

    /// Counts one message.
    ///
    /// @return zero when it may pass, else how long to wait
    Duration pass(Instant now) {
        Instant from = fullAt.isAfter(now) ? fullAt : now;
        Instant earliest = from.minus(EACH.multipliedBy(BURST - 1L));
        if (earliest.isAfter(now)) {
            return Duration.between(now, earliest);
        }
        fullAt = from.plus(EACH);
        return Duration.ZERO;
    }
}
