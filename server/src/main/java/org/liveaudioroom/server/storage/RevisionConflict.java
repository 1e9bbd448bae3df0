package org.liveaudioroom.server.storage;

import org.liveaudioroom.room.RoomId;

/// Somebody else has written the room since the writer read it: nothing was changed. Read again.
public final class RevisionConflict extends StorageException {
    private static final long serialVersionUID = 1;

    RevisionConflict(RoomId room, long expectedRevision) {
        super(message(room, expectedRevision));
    }

    RevisionConflict(RoomId room, long expectedRevision, Throwable cause) {
        super(message(room, expectedRevision), cause);
    }

    private static String message(RoomId room, long expectedRevision) {
        return "room " + room.value() + " is not at revision " + expectedRevision + " any more";
    }
}
