package org.liveaudioroom.room;

import java.time.Instant;

/// A command that is due when its time has come. Deciding it too early or too late does no harm.
public record Deadline(Instant at, RoomCommand command) {}
