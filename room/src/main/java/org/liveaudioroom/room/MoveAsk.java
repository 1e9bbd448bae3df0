package org.liveaudioroom.room;

import java.time.Instant;

/// Somebody on a seat is asked to move to another one, in a room where that wants his consent.
///
/// @param request the name of this question
/// @param user the one asked
/// @param by who asks
/// @param seat where to
public record MoveAsk(
        String request, UserId user, UserId by, int seat, OnTaken onTaken, Instant endsAt) {}
