package org.liveaudioroom.room;

import org.jspecify.annotations.Nullable;

/// One seat. Whether the room's seats are open is a fact of the room, not of the seat.
///
/// @param number counted from 0 through all rows
/// @param user who sits here; `null` when free
/// @param locked nobody may take it
/// @param muted whoever sits here is not heard
/// @param host only hosts may take it
public record Seat(int number, @Nullable UserId user, boolean locked, boolean muted, boolean host) {

    public boolean free() {
        return user == null;
    }

    Seat withUser(@Nullable UserId user) {
        return new Seat(number, user, locked, muted, host);
    }

    Seat withLocked(boolean locked) {
        return new Seat(number, user, locked, muted, host);
    }

    Seat withMuted(boolean muted) {
        return new Seat(number, user, locked, muted, host);
    }
}
