package org.liveaudioroom.signaling;

/// What became of a request for a seat or of an invitation to one.
public enum Outcome implements WireName {
    ACCEPTED,
    REJECTED,
    CANCELLED,
    TIMEOUT,
    /// The one who had to answer, or to be answered, left the room.
    LEFT,
    /// It can no longer be fulfilled; `cause` says why.
    FAILED
}
