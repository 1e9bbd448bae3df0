package org.liveaudioroom.signaling;

/// Why somebody got on or off a seat.
public enum SeatCause implements WireName {
    TAKEN,
    LEFT,
    REMOVED,
    /// A request was accepted.
    ACCEPTED,
    /// An invitation was accepted.
    INVITED,
    /// The connection was lost and did not come back in time.
    LOST,
    MOVED,
    LOCKED,
    UNLOCKED,
    MUTED,
    UNMUTED
}
