package org.liveaudioroom.room;

/// The life of a room.
public enum RoomStatus {
    /// Nobody created it yet.
    ABSENT,
    OPEN,
    ENDED
}
