package org.liveaudioroom.server.endpoint;

/// What stands in the body of a call or of its answer.
public sealed interface Content {
    String JSON = "application/json";

    record None() implements Content {}

    /// An object: the record's components are its members.
    record Json(Class<? extends Record> type) implements Content {}

    /// Text of another kind, such as `application/sdp`.
    record Text(String mediaType) implements Content {}
}
