package org.liveaudioroom.signaling;

/// Where a lost connection stopped.
///
/// @param session the one of [You]
/// @param seq the last sequence number seen
public record Resume(String session, long seq) {}
