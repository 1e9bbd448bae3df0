package org.liveaudioroom.room;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Somebody may not come in, or not write in the chat.
///
/// @param name as he was called then, for those who read the list
/// @param by who banned him; `null` for the server
/// @param endsAt `null` for as long as the room lives
public record Ban(
        UserId user,
        String name,
        @Nullable UserId by,
        String reason,
        Instant at,
        @Nullable Instant endsAt) {

    public boolean holds(Instant now) {
        return endsAt == null || now.isBefore(endsAt);
    }

    Ban nameless() {
        return new Ban(user, "", by, "", at, endsAt);
    }
}
