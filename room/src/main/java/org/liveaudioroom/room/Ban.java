package org.liveaudioroom.room;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Somebody may not come in, or not write in the chat.
///
/// @param name as he was called then, for those who read the list
/// @param by who banned him; `null` for the server, and for somebody who was forgotten
/// @param standing where that one stood: the ban holds against those below alone, whatever they are
///   when they come; `null` for the server, whose bans hold against everybody
/// @param endsAt `null` for as long as the room lives
public record Ban(
        UserId user,
        String name,
        @Nullable UserId by,
        @Nullable Role standing,
        String reason,
        Instant at,
        @Nullable Instant endsAt) {
    /// A ban that shall be longer is one for as long as the room lives.
    public static final Duration TIME_MAX = Duration.ofDays(3_650);

    /// Nobody acts on someone of equal or higher standing, also not by an older ban.
    boolean holdsAgainst(Role role) {
        return standing == null || standing.outranks(role);
    }

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
                standing,
                his ? "" : reason,
                at,
                endsAt);
    }
}
