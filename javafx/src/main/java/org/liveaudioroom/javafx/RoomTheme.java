package org.liveaudioroom.javafx;

/// Which colours the page has.
public enum RoomTheme {
    DARK,
    LIGHT,
    /// As the system has it, also when that changes.
    SYSTEM
}
