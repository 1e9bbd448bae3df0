package org.liveaudioroom.room;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Somebody may not come in, or not write in the chat.
///
/// @param name as he was called then, for those who read the list
/// @param by who banned him; `null` for the server, and for somebody who was forgotten
/// @param endsAt `null` for as long as the room lives
public record Ban(
        UserId user,
        String name,
        @Nullable UserId by,
        String reason,
        Instant at,
        @Nullable Instant endsAt) {
    /// A ban that shall be longer is one for as long as the room lives.
    public static final Duration TIME_MAX = Duration.ofDays(3_650);

    public boolean holds(Instant now) {
        return endsAt == null || now.isBefore(endsAt);
    }

    /// With nothing of this person, but that he is banned.
    Ban without(UserId forgotten) {
        boolean his = user.equals(forgotten);
        return new Ban(
                user,
                his ? "" : name,
                forgotten.equals(by) ? null : by,
                his ? "" : reason,
                at,
                endsAt);
    }
}
