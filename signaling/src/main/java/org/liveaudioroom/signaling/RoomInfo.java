package org.liveaudioroom.signaling;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What there is to know about the room itself.
///
/// @param session one id from the first person in to the end of the room
/// @param rows seats in each row, from the front
/// @param open anyone may take a free seat; otherwise one asks, or is invited
/// @param startedAt epoch milliseconds, from which everybody's clock counts; in the future where
///   the room starts later
/// @param metadata for the application, in a form of its own
/// @param properties for the application
/// @param revision counts the changes of title, metadata and properties
public record RoomInfo(
        String room,
        @Limit(max = 256) String title,
        String session,
        List<Integer> rows,
        boolean open,
        boolean requestsAllowed,
        long startedAt,
        @Limit(max = Protocol.PROPERTIES_BYTES_MAX) String metadata,
        @Limit(max = Protocol.PROPERTIES_BYTES_MAX) Map<String, String> properties,
        long revision,
        ChatState chat,
        RoomSettings settings) {
    public RoomInfo {
        rows = List.copyOf(rows);
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }
}
