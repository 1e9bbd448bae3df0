package org.liveaudioroom.room;

/// Who becomes host when the last one is gone past the grace time.
public enum Succession {
    /// The co-host who has been one longest, else whoever has been seated longest, else nobody.
    CO_HOST_ELSE_SEATED,
    /// The co-host who has been one longest, else nobody.
    CO_HOST,
    /// Nobody: the room waits for a host.
    NOBODY
}
