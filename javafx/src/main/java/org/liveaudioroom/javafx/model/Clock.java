package org.liveaudioroom.javafx.model;

import java.time.Duration;

/// How times are written.
public final class Clock {
    private Clock() {}

    /// `MM:SS`, from an hour on `H:MM:SS`.
    public static String running(Duration time) {
        long seconds = Math.max(0, time.toSeconds());
        String minutes = two(seconds / 60 % 60) + ":" + two(seconds % 60);
        return seconds >= 3600 ? seconds / 3600 + ":" + minutes : minutes;
    }

    /// `M:SS`, for waits.
    public static String waiting(Duration time) {
        String running = running(time);
        return running.startsWith("0") ? running.substring(1) : running;
    }

    /// `10 minutes`, `1 hour`: in the largest unit that divides it.
    public static String lasting(Duration time, RoomTexts texts) {
        long seconds = time.toSeconds();
        if (seconds > 0 && seconds % 86_400 == 0) {
            return texts.of("days", seconds / 86_400);
        }
        if (seconds > 0 && seconds % 3600 == 0) {
            return texts.of("hours", seconds / 3600);
        }
        return seconds > 0 && seconds % 60 == 0
                ? texts.of("minutes", seconds / 60)
                : texts.of("seconds", seconds);
    }

    private static String two(long value) {
        return value < 10 ? "0" + value : Long.toString(value);
    }
}
