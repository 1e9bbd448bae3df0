package org.liveaudioroom.signaling;

/// What a second connection of the same user does.
public enum Elsewhere implements WireName {
    TAKES_OVER,
    IS_REFUSED
}
