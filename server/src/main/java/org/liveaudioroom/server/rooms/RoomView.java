package org.liveaudioroom.server.rooms;

import java.util.Optional;
import org.liveaudioroom.room.Room;
import org.liveaudioroom.room.RoomId;
import org.liveaudioroom.room.UserId;

/// What a node knows of a room at one moment.
public interface RoomView {
    RoomId id();

    Room room();

    /// Somebody who is inside, also while his connection is being restored.
    Optional<PersonHere> person(UserId user);

    /// How many people are inside.
    int total();
}
