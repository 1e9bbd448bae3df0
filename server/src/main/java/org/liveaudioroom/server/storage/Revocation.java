package org.liveaudioroom.server.storage;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.liveaudioroom.room.RoomId;

/// Tokens that are good no more, although their time has not come.
///
/// @param value the subject or the id of the token, 1 to 256 characters
/// @param room where; `null`: in every room
/// @param at tokens issued before are revoked
/// @param until when it is forgotten: no token that it concerns lives longer
public record Revocation(
        Kind kind, String value, @Nullable RoomId room, Instant at, Instant until) {
    public static final int VALUE_CHARS_MAX = 256;

    public enum Kind {
        /// Whatever was issued to this user.
        SUBJECT,
        /// One token, by its `jti`.
        TOKEN_ID
    }

    /// @throws IllegalArgumentException when the value is empty or too long
    public Revocation {
        if (value.isEmpty() || value.length() > VALUE_CHARS_MAX) {
            throw new IllegalArgumentException(
                    "what is revoked is named by 1 to %d characters, here %d"
                            .formatted(VALUE_CHARS_MAX, value.length()));
        }
    }
}
