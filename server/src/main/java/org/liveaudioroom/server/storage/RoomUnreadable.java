package org.liveaudioroom.server.storage;

import org.liveaudioroom.room.RoomId;

/// What is stored of a room makes no sense: a bug or a broken disk. Only this room is concerned.
public final class RoomUnreadable extends StorageException {
    private static final long serialVersionUID = 1;

    RoomUnreadable(RoomId room, long revision, Throwable cause) {
        super(
                "room %s at revision %d cannot be read: %s"
                        .formatted(room.value(), revision, cause.getMessage()),
                cause);
    }
}
