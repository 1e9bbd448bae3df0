package org.liveaudioroom.server.rest;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.liveaudioroom.server.endpoint.Problem;
import org.liveaudioroom.signaling.Limit;

/// Which part of a list is asked for.
///
/// @param limit how many at most; 100 when left out
/// @param after the `next` of the page before; left out for the first page
public record Page(
        @Limit(min = 1, max = Page.MAX) Optional<Integer> limit,
        @Limit(min = 1, max = 256) Optional<String> after) {
    static final int MAX = 500;
    static final int USUAL = 100;

    int size() {
        return limit.orElse(USUAL);
    }

    /// Behind which name to go on, in a list in the order of names.
    String afterName() {
        return after.orElse("");
    }

    /// From which number to go on, in a list in the order of numbers.
    ///
    /// @param start where the list starts
    long afterNumber(long start) {
        if (after.isEmpty()) {
            return start;
        }
        try {
            return Long.parseLong(after.get());
        } catch (NumberFormatException notOurs) {
            throw Problem.malformed("after", "the `next` of a page before");
        }
    }

    /// Of a list that was asked for one more than [#size].
    <T> Part<T> part(List<T> found, Function<T, String> place) {
        if (found.size() <= size()) {
            return new Part<>(found, Optional.empty());
        }
        var here = found.subList(0, size());
        return new Part<>(here, Optional.of(place.apply(here.getLast())));
    }

    /// A page, and where the next one starts.
    record Part<T>(List<T> here, Optional<String> next) {}
}
