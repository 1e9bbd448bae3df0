package org.liveaudioroom.server.rooms;

import java.time.Duration;

/// How fast each person in a room may do what others notice.
public record Pacing(Limit take, Limit request, Limit message, Limit reaction, Limit command) {
    public static final Pacing DEFAULT =
            new Pacing(
                    new Limit(20, Duration.ofMillis(250)),
                    new Limit(5, Duration.ofSeconds(2)),
                    new Limit(10, Duration.ofMillis(500)),
                    new Limit(10, Duration.ofMillis(200)),
                    new Limit(20, Duration.ofMillis(100)));

    /// So many at once, then one each time.
    ///
    /// @param burst 1 and up
    /// @param each zero for no limit
    public record Limit(int burst, Duration each) {}
}
