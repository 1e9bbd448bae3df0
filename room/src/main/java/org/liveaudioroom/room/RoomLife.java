package org.liveaudioroom.room;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Where a room stands in its life.
///
/// @param session one id from the creation of the room to its end; empty before
/// @param createdAt `null` while the room is absent
/// @param startedAt from when everybody's clock counts: when the first person came in, or the
///   scheduled start if that was later; `null` before
/// @param emptySince when the last one went; `null` while somebody is inside
/// @param hostlessSince when the last host went, while a successor may still be found; else `null`
public record RoomLife(
        RoomStatus status,
        String session,
        @Nullable Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant emptySince,
        @Nullable Instant hostlessSince) {
    static final RoomLife ABSENT = new RoomLife(RoomStatus.ABSENT, "", null, null, null, null);

    static RoomLife created(String session, Instant at) {
        return new RoomLife(RoomStatus.OPEN, session, at, null, at, null);
    }

    RoomLife started(Instant at) {
        return new RoomLife(status, session, createdAt, at, emptySince, hostlessSince);
    }

    RoomLife withEmptySince(@Nullable Instant at) {
        return new RoomLife(status, session, createdAt, startedAt, at, hostlessSince);
    }

    RoomLife withHostlessSince(@Nullable Instant at) {
        return new RoomLife(status, session, createdAt, startedAt, emptySince, at);
    }

    RoomLife ended() {
        return new RoomLife(RoomStatus.ENDED, session, createdAt, startedAt, null, null);
    }
}
