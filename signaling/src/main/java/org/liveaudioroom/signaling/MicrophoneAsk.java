package org.liveaudioroom.signaling;

/// A host's wish that somebody opens the microphone.
///
/// @param request the id to answer with
/// @param endsAt epoch milliseconds; unanswered, the answer is no
public record MicrophoneAsk(String request, String by, long endsAt) {}
