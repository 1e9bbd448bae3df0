package org.liveaudioroom.room;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Somebody of the audience waits for a seat.
///
/// @param seat the one he asks for; `null` for any
public record Request(UserId user, @Nullable Integer seat, Instant madeAt, Instant endsAt) {}
