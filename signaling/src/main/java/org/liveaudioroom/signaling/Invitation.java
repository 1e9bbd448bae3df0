package org.liveaudioroom.signaling;

import java.util.Optional;

/// A host's invitation to a seat.
///
/// @param user the invited
/// @param by who invites
/// @param seat the seat meant, where one was named
/// @param endsAt epoch milliseconds; unanswered, the invitation ends then
public record Invitation(String user, String by, Optional<Integer> seat, long endsAt) {}
