package org.liveaudioroom.server.rooms;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liveaudioroom.room.Room;
import org.liveaudioroom.room.RoomEvent;
import org.liveaudioroom.room.UserId;
import org.liveaudioroom.server.storage.StoredMessage;

/// Something that people in a room may have to be told.
public sealed interface News {
    /// The level of who is not heard (RFC 6464 §3).
    int SILENCE = 127;

    /// The room's state changed. These events follow from one command and belong together.
    ///
    /// @param events in order, at least one
    /// @param before the room without them; the view that comes with the news has them
    record RoomChanged(List<RoomEvent> events, Room before) implements News {}

    /// Up to 500 inside ([RoomsOptions#listedMax]): these came in.
    record PeopleEntered(List<PersonHere> people) implements News {}

    /// Up to 500 inside: these left. They are not in the view any more.
    record PeopleLeft(List<UserId> users) implements News {}

    /// More than 500 inside: only the number is told, at most once a second.
    record PeopleCounted(int total) implements News {}

    /// Somebody's entry changed without the room's state knowing: the connection of one in the
    /// plain audience is lost or restored, or he has another name. For those whom the room
    /// remembers these are room events.
    record PersonChanged(PersonHere person) implements News {}

    /// A chat message is stored. Its `clientId` is for its author alone.
    record MessagePosted(StoredMessage message) implements News {}

    /// A message is gone: nobody shows it any more.
    ///
    /// @param by who deleted it; `null` for its author and the server
    record MessageDeleted(String message, UserId author, @Nullable UserId by) implements News {}

    /// Something of the application's own, for these or all.
    ///
    /// @param from `null` for the server
    /// @param to `null` for all
    record CommandSent(@Nullable UserId from, @Nullable Set<UserId> to, String name, String body)
            implements News {}

    /// The reactions of the last moment. Not numbered, not kept.
    ///
    /// @param recent some of them with their senders
    record Reactions(Map<String, Integer> counts, List<Reaction> recent) implements News {}

    record Reaction(UserId user, String kind) {}

    /// How loud the audible voices are, those that changed. Not numbered, not kept.
    ///
    /// @param levels RFC 6464 levels: 0 is the loudest, 127 is [#SILENCE]
    record Speaking(Map<UserId, Integer> levels) implements News {}
}
