package org.liveaudioroom.signaling;

/// A host's wish that somebody moves to another seat.
///
/// @param request the id to answer with
/// @param endsAt epoch milliseconds; unanswered, the answer is no
public record MoveAsk(String request, String by, int seat, long endsAt) {}
