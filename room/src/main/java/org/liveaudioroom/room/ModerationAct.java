package org.liveaudioroom.room;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What somebody did to somebody else, or to the room, as the moderation log keeps it.
///
/// @param by who did it; `null` where the room or its server did
/// @param user whom it was done to; `null` where it concerns the whole room
/// @param reason what he gave as the reason, may be empty
/// @param endsAt when it is over by itself; `null` where it stays, or is over at once
/// @param detail what a reader needs besides, such as the number of the seat; may be empty
public record ModerationAct(
        Kind kind,
        @Nullable UserId by,
        @Nullable UserId user,
        String reason,
        @Nullable Instant endsAt,
        String detail) {

    public enum Kind {
        REMOVED_FROM_SEAT,
        MOVED,
        SEAT_LOCKED,
        SEAT_UNLOCKED,
        SEAT_MUTED,
        SEAT_UNMUTED,
        MICROPHONE_TURNED_OFF,
        MICROPHONE_LOCKED,
        MICROPHONE_UNLOCKED,
        REMOVED_FROM_ROOM,
        BANNED,
        UNBANNED,
        CHAT_BANNED,
        CHAT_UNBANNED,
        CHAT_CHANGED,
        MESSAGE_DELETED,
        ROLE_CHANGED,
        ROOM_ENDED
    }
}
