package org.liveaudioroom.signaling;

/// One reaction of somebody.
public record Reaction(String user, @Limit(min = 1, max = 32) String kind) {}
