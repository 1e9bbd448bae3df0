package org.liveaudioroom.signaling;

import java.util.Optional;

/// A raised hand.
///
/// @param seat the seat asked for, where one was named
/// @param place 1 is next
/// @param madeAt epoch milliseconds
/// @param endsAt epoch milliseconds; unanswered, the request ends then
public record SeatRequest(
        String user, Optional<Integer> seat, @Limit(min = 1) int place, long madeAt, long endsAt) {}
