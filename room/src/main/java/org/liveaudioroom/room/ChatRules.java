package org.liveaudioroom.room;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who may write and delete in the chat. The messages themselves are no part of the room's state:
/// these rules are asked before one is stored.
public final class ChatRules {
    private ChatRules() {}

    /// Why he may not write now; empty when he may.
    ///
    /// @param lastMessage when he last wrote; `null` when that is long ago
    public static Optional<Refusal> refusalToWrite(
            Room room, Actor by, @Nullable Instant lastMessage, Instant now) {
        return ModerationRules.silence(room, by, lastMessage, now);
    }

    /// Authors delete what they wrote, others what those below them wrote.
    public static boolean mayDelete(Room room, Actor by, UserId author) {
        return by.user().equals(author)
                || (room.may(by, Permission.DELETE_MESSAGES) && room.outranks(by, author));
    }
}
