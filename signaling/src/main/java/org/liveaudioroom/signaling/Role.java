package org.liveaudioroom.signaling;

/// Where somebody stands in the room, highest first. Whoever sits on a seat is a speaker: there is
/// no role for it.
public enum Role implements WireName {
    OWNER,
    HOST,
    CO_HOST,
    AUDIENCE
}
