package org.liveaudioroom.server.rooms;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.liveaudioroom.room.UserId;

/// How fast each person in a room may do what others notice. It is kept beyond the connection and
/// the stay: who leaves and comes back has no more than before. Confined to the room's mirror.
final class Paces {
    /// How many people are remembered before those who have waited long enough are let go.
    private static final int PRUNE_ABOVE = 1_000;

    enum Kind {
        TAKE,
        REQUEST,
        MESSAGE,
        REACTION,
        COMMAND
    }

    private final Map<UserId, Map<Kind, Pace>> paces = new HashMap<>();
    private final Pacing pacing;
    private int pruneAbove = PRUNE_ABOVE;

    Paces(Pacing pacing) {
        this.pacing = pacing;
    }

    /// Counts one.
    ///
    /// @return zero when it may pass, else how long to wait
    Duration pass(UserId user, Kind kind, Instant now) {
        if (paces.size() > pruneAbove) {
            prune(now);
        }
        return paces.computeIfAbsent(user, _ -> new EnumMap<>(Kind.class))
                .computeIfAbsent(kind, _ -> new Pace(limit(kind), now))
                .pass(now);
    }

    Pacing.Limit limit(Kind kind) {
        return switch (kind) {
            case TAKE -> pacing.take();
            case REQUEST -> pacing.request();
            case MESSAGE -> pacing.message();
            case REACTION -> pacing.reaction();
            case COMMAND -> pacing.command();
        };
    }

    private void prune(Instant now) {
        paces.values().removeIf(of -> of.values().stream().allMatch(pace -> pace.isFull(now)));
        pruneAbove = Math.max(PRUNE_ABOVE, 2 * paces.size());
    }
}
