package org.liveaudioroom.room;

/// What becomes of somebody's connection when he joins with another one.
public enum Elsewhere {
    /// The later one takes the place over, and the earlier one ends.
    TAKES_OVER,
    /// The later one is refused while the earlier one lives.
    IS_REFUSED
}
