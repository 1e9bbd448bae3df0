package org.liveaudioroom.room;

import java.time.Instant;

/// Somebody on a seat is asked to open his microphone. Without his consent it stays off.
///
/// @param request the name of this question
/// @param user the one asked
/// @param by who asks
public record MicrophoneAsk(String request, UserId user, UserId by, Instant endsAt) {}
