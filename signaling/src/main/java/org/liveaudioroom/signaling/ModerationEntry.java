package org.liveaudioroom.signaling;

import java.util.Optional;

/// One entry of the moderation log.
///
/// @param kind what was done
/// @param by who did it, missing where it was the server itself
/// @param user to whom, missing where it was to the room
/// @param at epoch milliseconds
/// @param endsAt epoch milliseconds, of a ban that ends
/// @param detail the number of the seat in question (of the one moved to), the id of the message,
///   or the role; may be empty
public record ModerationEntry(
        ModerationKind kind,
        Optional<String> by,
        Optional<String> user,
        @Limit(max = Protocol.REASON_MAX) String reason,
        long at,
        Optional<Long> endsAt,
        @Limit(max = Protocol.REASON_MAX) String detail) {}
