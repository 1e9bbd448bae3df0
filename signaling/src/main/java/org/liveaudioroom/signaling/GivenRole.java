package org.liveaudioroom.signaling;

/// The roles that one participant can give another. An owner is made by the token alone.
public enum GivenRole implements WireName {
    HOST,
    CO_HOST,
    AUDIENCE
}
