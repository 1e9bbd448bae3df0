package org.liveaudioroom.room;

/// How the audience comes to a seat.
public enum SeatMode {
    /// Anybody takes a free seat.
    OPEN,
    /// The audience must ask, or be invited.
    ON_REQUEST
}
