package org.liveaudioroom.server.endpoint;

/// A call that was let in, with what it says.
///
/// @param query its parameters
/// @param body its body
public record Asked<Q, B>(Call call, Q query, B body) {}
