package org.liveaudioroom.server.rest;

import java.util.concurrent.CompletionStage;
import org.liveaudioroom.room.Actor;
import org.liveaudioroom.room.Role;
import org.liveaudioroom.room.Room;
import org.liveaudioroom.room.RoomCommand;
import org.liveaudioroom.room.RoomId;
import org.liveaudioroom.room.UserId;
import org.liveaudioroom.server.endpoint.Call;
import org.liveaudioroom.server.endpoint.Problem;
import org.liveaudioroom.server.rooms.Attendance.Outcome;
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

    /// Somebody of whom only the id matters: the room knows the rest.
    static Actor other(UserId user) {
        return new Actor(user, user.value(), null, Role.AUDIENCE);
    }
}
