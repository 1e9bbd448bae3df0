package org.liveaudioroom.media;

/// The 32-bit number that names a speaker inside packets, as CSRC (RFC 3550 §5.1).
public record VoiceId(int csrc) {}
