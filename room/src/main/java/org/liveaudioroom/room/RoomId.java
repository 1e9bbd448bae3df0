package org.liveaudioroom.room;

/// Names a room: 1 to 128 characters.
public record RoomId(String value) {
    public static final int CHARS_MAX = 128;

    /// @throws IllegalArgumentException when it is empty or longer
    public RoomId {
        if (value.isEmpty() || value.length() > CHARS_MAX) {
            throw new IllegalArgumentException(
                    "a room's name has 1 to %d characters, this one %d"
                            .formatted(CHARS_MAX, value.length()));
        }
    }
}
