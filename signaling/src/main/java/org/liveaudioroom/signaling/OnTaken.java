package org.liveaudioroom.signaling;

/// What becomes of whoever sits where somebody is moved to.
public enum OnTaken implements WireName {
    /// He stays, and the move is refused.
    REFUSE,
    /// He loses his seat.
    REPLACE,
    /// He gets the other one's seat.
    SWAP
}
