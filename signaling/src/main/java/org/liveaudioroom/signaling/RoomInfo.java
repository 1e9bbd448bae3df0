package org.liveaudioroom.signaling;

import java.util.List;

/// What there is to know about the room itself.
///
/// @param session one id from the first person in to the end of the room
/// @param rows seats in each row, from the front
/// @param open anyone may take a free seat; otherwise one asks, or is invited
/// @param startedAt epoch milliseconds
public record RoomInfo(
        String room,
        @Limit(max = 256) String title,
        String session,
        List<Integer> rows,
        boolean open,
        boolean requestsAllowed,
        long startedAt,
        int peopleMax) {
    public RoomInfo {
        rows = List.copyOf(rows);
    }
}
