package org.liveaudioroom.room;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Where a room stands in its life.
///
/// @param session one id from the creation of the room to its end; empty before
/// @param createdAt `null` while the room is absent
/// @param startedAt when the first person came in, from which everybody's clock counts; `null`
///   before
public record RoomLife(
        RoomStatus status,
        String session,
        @Nullable Instant createdAt,
        @Nullable Instant startedAt) {
    static final RoomLife ABSENT = new RoomLife(RoomStatus.ABSENT, "", null, null);

    static RoomLife created(String session, Instant at) {
        return new RoomLife(RoomStatus.OPEN, session, at, null);
    }

    RoomLife started(Instant at) {
        return new RoomLife(status, session, createdAt, at);
    }

    RoomLife ended() {
        return new RoomLife(RoomStatus.ENDED, session, createdAt, startedAt);
    }
}
