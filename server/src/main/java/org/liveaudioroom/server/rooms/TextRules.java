package org.liveaudioroom.server.rooms;

import java.util.Optional;
import org.liveaudioroom.server.rooms.Attendance.Said;

/// What may be written in the chat of a room.
final class TextRules {
    static final int CODE_POINTS_MAX = 1_000;

    private TextRules() {}

    /// The answer to a text that may not; empty where it may.
    static Optional<Said> refusal(String text) {
        if (text.isBlank()) {
            return Optional.of(new Said.Empty());
        }
        int codePoints = text.codePointCount(0, text.length());
        return codePoints > CODE_POINTS_MAX
                ? Optional.of(new Said.TooLong(codePoints, CODE_POINTS_MAX))
                : Optional.empty();
    }
}
