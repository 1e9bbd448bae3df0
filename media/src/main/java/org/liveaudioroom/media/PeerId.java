package org.liveaudioroom.media;

/// Names one connected peer within this server's lifetime; never used again for another.
public record PeerId(long number) {}
