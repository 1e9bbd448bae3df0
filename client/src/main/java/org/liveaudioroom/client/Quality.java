package org.liveaudioroom.client;

import java.time.Duration;

/// How good the line is, measured each few seconds.
///
/// @param roundTrip of the audio path
/// @param loss share of the packets that were lost on the way here, 0 to 1
/// @param score 5 is excellent, 1 unusable
public record Quality(Duration roundTrip, double loss, int score) {}
