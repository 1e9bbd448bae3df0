package org.liveaudioroom.client.control;

import java.time.Duration;

/// How long a request or an invitation waits for its answer.
///
/// @param time 5 s to 10 min; what is outside is taken to the nearest
public record Waiting(Duration time) {
    /// One minute.
    public static final Waiting STANDARD = new Waiting(Duration.ofMinutes(1));

    /// Brings the time into its range.
    public Waiting {
        if (time.compareTo(Duration.ofSeconds(5)) < 0) {
            time = Duration.ofSeconds(5);
        } else if (time.compareTo(Duration.ofMinutes(10)) > 0) {
            time = Duration.ofMinutes(10);
        }
    }
}
