package org.liveaudioroom.room;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a room says of itself, and what the application keeps in it. The server reads none of it.
///
/// @param title for people, may be empty
/// @param metadata for the application, in a form of its own
/// @param properties for the application, each changed by itself
/// @param revision counts the changes, from 0
public record RoomProfile(
        String title, String metadata, Map<String, String> properties, long revision) {
    /// In UTF-16 units.
    public static final int TITLE_MAX = 128;

    /// Keys and values of the properties with the metadata, in bytes of UTF-8.
    public static final int BYTES_MAX = 64 * 1024;

    static final RoomProfile EMPTY = new RoomProfile("", "", Map.of(), 0);

    public RoomProfile {
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }

    /// @param title `null` leaves it, and so with the metadata
    /// @param set the properties that get these values
    /// @param removed the properties that there are no more
    RoomProfile changed(
            @Nullable String title,
            @Nullable String metadata,
            Map<String, String> set,
            Set<String> removed) {
        var changed = new LinkedHashMap<>(properties);
        changed.putAll(set);
        changed.keySet().removeAll(removed);
        return new RoomProfile(
                title == null ? this.title : title,
                metadata == null ? this.metadata : metadata,
                changed,
                revision + 1);
    }

    int bytes() {
        int bytes = utf8(metadata);
        for (var property : properties.entrySet()) {
            bytes += utf8(property.getKey()) + utf8(property.getValue());
        }
        return bytes;
    }

    private static int utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
