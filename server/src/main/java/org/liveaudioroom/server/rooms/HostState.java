package org.liveaudioroom.server.rooms;

import java.time.Instant;
import java.util.List;
import org.liveaudioroom.room.Room;
import org.liveaudioroom.room.RoomEvent;

/// What a room's owner hands to its store, and gets back.
sealed interface HostState {
    /// The room itself.
    ///
    /// @param events what led here from the state before, for the log; none after reading
    record Kept(Room room, List<RoomEvent> events, Instant at) implements HostState {
        static final Kept NOTHING = new Kept(Room.ABSENT, List.of(), Instant.EPOCH);
    }

    /// What is stored cannot be read. Never written.
    record Unreadable(String why) implements HostState {}
}
