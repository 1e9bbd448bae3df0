package org.liveaudioroom.signaling;

import java.util.Optional;

/// One seat.
///
/// @param seat counted from 0, row by row from the front
/// @param user who sits there
/// @param locked nobody may take it
/// @param muted whoever sits there is not heard
/// @param host only hosts may take it
public record Seat(int seat, Optional<String> user, boolean locked, boolean muted, boolean host) {}
