package org.liveaudioroom.server.endpoint;

/// Who makes a call.
///
/// @param name tells apart those that have a key; empty for who has none
public record Caller(String name) {
    /// Shows no key: in development mode, or where none is wanted.
    static final Caller UNNAMED = new Caller("");

    public boolean unnamed() {
        return name.isEmpty();
    }
}
