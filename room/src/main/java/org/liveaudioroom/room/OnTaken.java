package org.liveaudioroom.room;

/// What becomes of whoever sits where somebody is moved to.
public enum OnTaken {
    /// He stays, and the move is refused.
    REFUSE,
    /// He loses his seat.
    REPLACE,
    /// He gets the other one's seat.
    SWAP
}
