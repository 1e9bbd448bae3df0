package org.liveaudioroom.server.rest;

import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.liveaudioroom.room.Actor;
import org.liveaudioroom.room.Role;
import org.liveaudioroom.room.Room;
import org.liveaudioroom.room.RoomCommand;
import org.liveaudioroom.room.RoomId;
import org.liveaudioroom.room.UserId;
import org.liveaudioroom.server.endpoint.Call;
import org.liveaudioroom.server.endpoint.Problem;
import org.liveaudioroom.server.rooms.Attendance.Outcome;
import org.liveaudioroom.server.rooms.PersonHere;
import org.liveaudioroom.server.rooms.Rooms;
import org.liveaudioroom.server.session.Failures;
import org.liveaudioroom.signaling.ErrorCode;

/// What applications do in rooms: the server does it for them, above everybody inside.
record RoomActs(Rooms rooms) {
    /// Does it.
    ///
    /// @return the room after it
    /// @throws Problem when the rules refuse, or the room cannot be reached
    Room act(RoomId room, RoomCommand.OfUser command) {
        return accepted(rooms.act(room, command));
    }

    static Room accepted(CompletionStage<Outcome> asked) {
        var outcome = Call.await(asked);
        if (outcome instanceof Outcome.Accepted(var _, var room)) {
            return room;
        }
        throw new Problem(Failures.of(outcome));
    }

    /// The room as it is now.
    ///
    /// @throws Problem when there is none
    Rooms.Look look(RoomId room) {
        return Call.await(rooms.look(room)).orElseThrow(() -> Problem.of(ErrorCode.ROOM_UNKNOWN));
    }

    /// Somebody who is inside. The list is in the order of ids: he stands close behind whatever his
    /// id begins with.
    Optional<Here> find(RoomId room, UserId user) {
        var id = user.value();
        @Nullable String after = id.substring(0, id.length() - 1);
        while (after != null && after.compareTo(id) < 0) {
            var page = Call.await(rooms.people(room, after, "", Page.MAX));
            var found =
                    page.people().stream().filter(person -> person.user().equals(user)).findFirst();
            if (found.isPresent()) {
                return Optional.of(new Here(found.get(), page.room()));
            }
            after = page.next();
        }
        return Optional.empty();
    }

    /// Somebody, and the room for his role.
    record Here(PersonHere person, Room room) {}

    /// Somebody who may be inside, or not.
    Actor known(RoomId room, UserId user) {
        return find(room, user).map(here -> here.person().actor()).orElseGet(() -> other(user));
    }

    /// Somebody of whom only the id is known.
    private static Actor other(UserId user) {
        return new Actor(user, user.value(), null, Role.AUDIENCE);
    }
}
