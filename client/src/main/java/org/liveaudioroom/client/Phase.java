package org.liveaudioroom.client;

/// Where the local user stands with the room.
public enum Phase {
    JOINING,
    JOINED,
    /// The connection is lost and the place is kept; commands wait no longer than their time-out.
    RECONNECTING,
    /// Over. Nothing changes any more.
    ENDED
}
