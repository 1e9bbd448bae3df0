package org.liveaudioroom.signaling;

/// An object in a form of its own, which is sent as it is.
///
/// @param json well-formed, with its braces
public record JsonObject(String json) {}
