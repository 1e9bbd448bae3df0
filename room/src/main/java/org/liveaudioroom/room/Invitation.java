package org.liveaudioroom.room;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Somebody is asked to come to a seat.
///
/// @param user the invited
/// @param by who invites
/// @param seat the one meant; `null` for any
public record Invitation(UserId user, UserId by, @Nullable Integer seat, Instant endsAt) {}
