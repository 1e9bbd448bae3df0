package org.liveaudioroom.client.core;

import java.time.Duration;

/// How long a connection may be silent.
///
/// @param silence after this long without a message the server is asked whether it is still there
/// @param probe how long it may take to answer that
record Patience(Duration silence, Duration probe) {
    static final Patience STANDARD = new Patience(Duration.ofSeconds(20), Duration.ofSeconds(5));

    /// How often it is looked: often enough to be late by a fraction alone.
    Duration glance() {
        return silence.dividedBy(4);
    }
}
