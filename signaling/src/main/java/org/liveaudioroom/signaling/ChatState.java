package org.liveaudioroom.signaling;

/// How the chat is kept in order.
///
/// @param on whether the audience may write
/// @param slowSeconds how long the audience waits between two messages
public record ChatState(boolean on, int slowSeconds) {}
