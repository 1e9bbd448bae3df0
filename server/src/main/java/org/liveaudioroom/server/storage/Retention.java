package org.liveaudioroom.server.storage;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How long things are kept; zero is for ever.
///
/// @param log the events of rooms, and rooms that ended that long ago, default 90 days
/// @param chat messages, default 90 days
/// @param moderation what moderators did, default a year
public record Retention(Duration log, Duration chat, Duration moderation) {
    public static final Retention DEFAULT =
            new Retention(Duration.ofDays(90), Duration.ofDays(90), Duration.ofDays(365));

    public static final Retention FOR_EVER =
            new Retention(Duration.ZERO, Duration.ZERO, Duration.ZERO);

    /// @throws IllegalArgumentException when one is negative
    public Retention {
        if (log.isNegative() || chat.isNegative() || moderation.isNegative()) {
            throw new IllegalArgumentException(
                    "nothing is kept for less than no time: %s, %s, %s"
                            .formatted(log, chat, moderation));
        }
    }

    /// What is older goes; `null`: nothing goes.
    static @Nullable Instant oldest(Duration kept, Instant now) {
        return kept.isZero() ? null : now.minus(kept);
    }

    /// How many of each went.
    public record Purged(
            long events, long rooms, long messages, long acts, long answers, long revocations) {
        public boolean nothing() {
            return events + rooms + messages + acts + answers + revocations == 0;
        }
    }
}
