package org.liveaudioroom.server.storage;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a call with an idempotency key was answered, to be answered again.
///
/// @param key the caller's, with whatever keeps callers apart, 1 to 256 characters
/// @param call a hash of what was asked, up to 256 characters: another call by the same key is a
///   mistake
/// @param body up to 1,000,000 characters
/// @param location where what was made is found; `null` where nothing was
public record KeptAnswer(
        String key, String call, int status, String body, @Nullable String location, Instant at) {
    public static final int KEY_CHARS_MAX = 256;

    /// How long it is kept at least.
    public static final Duration KEPT = Duration.ofHours(24);

    /// @throws IllegalArgumentException when the key is empty or too long
    public KeptAnswer {
        if (key.isEmpty() || key.length() > KEY_CHARS_MAX) {
            throw new IllegalArgumentException(
                    "an idempotency key has 1 to %d characters, this one %d"
                            .formatted(KEY_CHARS_MAX, key.length()));
        }
    }
}
