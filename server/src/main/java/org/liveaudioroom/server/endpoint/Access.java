package org.liveaudioroom.server.endpoint;

/// Who may make a call.
public enum Access {
    /// Whoever reaches the server.
    ANYBODY,
    /// Whoever shows an API key or the admin token.
    KEY,
    /// The same; in development mode also without one. What the page needs, and nothing else.
    KEY_OR_DEVELOPMENT,
    /// Whoever shows a join token of the room; the call itself checks it.
    TOKEN
}
