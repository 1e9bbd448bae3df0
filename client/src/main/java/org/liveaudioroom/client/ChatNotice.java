package org.liveaudioroom.client;

import java.time.Instant;
import java.util.Optional;
import org.liveaudioroom.client.event.RoomUser;
import org.liveaudioroom.signaling.Role;

/// A row of the chat that nobody wrote. It carries no text: that is the language's.
///
/// @param user whom it is about; missing where it is about the room
/// @param by who did it, where it was not the same
/// @param seat counted from 0
/// @param role the new one
/// @param title the new one
/// @param slowSeconds how long the audience waits between two messages
public record ChatNotice(
        String key,
        Instant at,
        What what,
        Optional<RoomUser> user,
        Optional<RoomUser> by,
        Optional<Integer> seat,
        Optional<Role> role,
        Optional<String> title,
        Optional<Integer> slowSeconds)
        implements ChatRow {
    /// What happened.
    public enum What {
        ENTERED,
        LEFT,
        SEAT_TAKEN,
        SEAT_LEFT,
        SEAT_REMOVED,
        SEAT_MOVED,
        SEATS_CLOSED,
        SEATS_OPENED,
        REQUESTS_ON,
        REQUESTS_OFF,
        CHAT_ON,
        CHAT_OFF,
        CHAT_SLOW,
        ROOM_TITLED,
        ROLE_CHANGED,
        /// The role came to somebody because the last host was gone.
        ROLE_SUCCEEDED
    }
}
