package org.liveaudioroom.server.storage;

import java.time.Instant;
import org.liveaudioroom.room.RoomId;
import org.liveaudioroom.room.UserId;

/// One chat message as it is kept.
///
/// @param message the server's id of it, up to 64 characters
/// @param name what its author was called when it was written
/// @param clientId what its author called it, so that a second sending is noticed
/// @param text up to 1,000 code points
public record StoredMessage(
        RoomId room,
        String message,
        UserId user,
        String name,
        String clientId,
        String text,
        Instant at) {}
