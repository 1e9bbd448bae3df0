package org.liveaudioroom.signaling;

/// Why somebody has another role.
public enum RoleCause implements WireName {
    /// It is in the token.
    TOKEN,
    GIVEN,
    TRANSFERRED,
    /// The last host was gone.
    SUCCEEDED
}
