package org.liveaudioroom.signaling;

/// Who becomes host when the last one is gone past the grace time.
public enum Succession implements WireName {
    /// The longest co-host, else whoever sits longest.
    CO_HOST_ELSE_SEATED,
    CO_HOST,
    /// The room waits for a host.
    NOBODY
}
