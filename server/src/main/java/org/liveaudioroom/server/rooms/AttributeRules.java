package org.liveaudioroom.server.rooms;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/// What somebody may say of himself.
final class AttributeRules {
    /// Keys and values, in bytes of UTF-8.
    static final int BYTES_MAX = 4 * 1024;

    private AttributeRules() {}

    static boolean tooLarge(Map<String, String> attributes) {
        long bytes = 0;
        for (var attribute : attributes.entrySet()) {
            bytes += attribute.getKey().getBytes(StandardCharsets.UTF_8).length;
            bytes += attribute.getValue().getBytes(StandardCharsets.UTF_8).length;
        }
        return bytes > BYTES_MAX;
    }
}
