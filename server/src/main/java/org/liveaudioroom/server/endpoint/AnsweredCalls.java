package org.liveaudioroom.server.endpoint;

import java.util.Optional;

/// Remembers for a while how calls were answered. Any thread; may block.
public interface AnsweredCalls {
    Optional<Answered> find(String key);

    /// Returns when it is kept.
    void keep(String key, Answered answered);

    /// A call with its answer.
    ///
    /// @param fingerprint tells it from other calls
    record Answered(String fingerprint, Reply reply) {}
}
