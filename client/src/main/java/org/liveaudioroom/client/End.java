package org.liveaudioroom.client;

import java.time.Instant;
import java.util.Optional;

/// How the room ended for the local user (S2).
///
/// @param kickerUserId who removed one, only for [Reason#KICK_OUT]; missing where it was the server
/// @param text what the one who ended it wrote
/// @param banned one may not come back
/// @param banEndsAt until then; missing: as long as the room lives
public record End(
        Reason reason,
        Optional<String> kickerUserId,
        Optional<String> text,
        boolean banned,
        Optional<Instant> banEndsAt) {
    /// An end that nobody said more about.
    public static End of(Reason reason) {
        return new End(reason, Optional.empty(), Optional.empty(), false, Optional.empty());
    }

    /// Why a room is over for the local user.
    public enum Reason {
        LOCAL_LEAVE,
        /// Somebody removed or banned the local user, or he came in elsewhere.
        KICK_OUT,
        ROOM_ENDED,
        /// The connection was lost and the [ReconnectPolicy] gave up, or the place was not kept.
        CONNECTION_LOST,
        /// The token ended, or was withdrawn, and no other was given.
        TOKEN_EXPIRED
    }
}
