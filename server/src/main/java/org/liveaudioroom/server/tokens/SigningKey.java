package org.liveaudioroom.server.tokens;

import java.nio.charset.StandardCharsets;

/// A shared secret for HS256 and the name (`kid`) under which tokens say they were signed by it.
public record SigningKey(String id, String secret) {
    /// RFC 7518 §3.2: the key is at least as long as the hash, 256 bits.
    static final int SECRET_BYTES_MIN = 32;

    public SigningKey {
        var bytes = secret.getBytes(StandardCharsets.UTF_8).length;
        if (bytes < SECRET_BYTES_MIN) {
            throw new IllegalArgumentException(
                    "the secret of key %s has %d bytes, HS256 wants %d"
                            .formatted(id, bytes, SECRET_BYTES_MIN));
        }
    }

    byte[] bytes() {
        return secret.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return id + ":…"; // A secret never reaches a log.
    }
}
