package org.liveaudioroom.server.storage;

import java.util.Optional;

/// Keeps what calls with an idempotency key were answered. As with [RoomStore], every method
/// blocks.
public interface AnswerStore {
    /// What the call with this key was answered; empty where there was none, or it was purged.
    Optional<KeptAnswer> answer(String key);

    /// Keeps an answer. Of several with one key the first stays.
    ///
    /// @return the one that is kept
    KeptAnswer keep(KeptAnswer answer);
}
