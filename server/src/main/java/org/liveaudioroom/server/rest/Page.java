package org.liveaudioroom.server.rest;

import java.util.Optional;
import org.liveaudioroom.signaling.Limit;

/// Which part of a list is asked for.
///
/// @param limit how many at most; 100 when left out
/// @param after the `next` of the page before; left out for the first page
public record Page(@Limit(min = 1, max = 1_000) Optional<Integer> limit, Optional<String> after) {
    static final int USUAL = 100;

    int size() {
        return limit.orElse(USUAL);
    }

    /// From the start of a list in alphabetical order.
    String name() {
        return after.orElse("");
    }
}
