package org.liveaudioroom.server.rest;

import io.undertow.util.StatusCodes;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.liveaudioroom.room.RoomId;
import org.liveaudioroom.room.Settings;
import org.liveaudioroom.server.endpoint.Access;
import org.liveaudioroom.server.endpoint.Asked;
import org.liveaudioroom.server.endpoint.Call;
import org.liveaudioroom.server.endpoint.Endpoint;
import org.liveaudioroom.server.endpoint.Nothing;
import org.liveaudioroom.server.endpoint.Problem;
import org.liveaudioroom.server.rooms.Attendance.Outcome;
import org.liveaudioroom.server.rooms.Rooms;
import org.liveaudioroom.server.session.Failures;
import org.liveaudioroom.signaling.ErrorCode;

/// Rooms themselves: made, listed, shown.
public final class RoomsApi {
    public static final List<Endpoint<RoomsApi>> ENDPOINTS =
            List.of(
                    Endpoint.post("/v1/rooms", "Makes a room.")
                            .lets(Access.KEY_OR_DEVELOPMENT)
                            .takes(NewRoom.class)
                            .gives(StatusCodes.CREATED, RoomShown.class)
                            .refuses(ErrorCode.ROOM_EXISTS, ErrorCode.ROOM_INVALID)
                            .by(RoomsApi::create),
                    Endpoint.get("/v1/rooms", "Lists the rooms in the order of their names.")
                            .asks(Page.class)
                            .gives(StatusCodes.OK, RoomShown.RoomsPaged.class)
                            .by(RoomsApi::list),
                    Endpoint.get("/v1/rooms/{room}", "Shows a room.")
                            .lets(Access.KEY_OR_DEVELOPMENT)
                            .gives(StatusCodes.OK, RoomShown.class)
                            .by(RoomsApi::show));

    private static final int NAME_CHARS = 20;

    private final Rooms rooms;
    private final Settings usual;

    /// @param usual what a room is like when its maker does not say
    public RoomsApi(Rooms rooms, Settings usual) {
        this.rooms = rooms;
        this.usual = usual;
    }

    private RoomShown create(Asked<Nothing, NewRoom> asked) {
        var wanted = asked.body();
        var id = new RoomId(wanted.room().map(RoomsApi::named).orElseGet(RoomsApi::freshName));
        var outcome = Call.await(rooms.create(id, wanted.settings(usual)));
        if (!(outcome instanceof Outcome.Accepted(var _, var room))) {
            throw new Problem(Failures.of(outcome));
        }
        asked.call().location("v1", "rooms", id.value());
        return RoomShown.of(id, room, 0);
    }

    private static String named(String name) {
        if (name.isBlank()) {
            throw Problem.malformed("room", "more than blanks");
        }
        return name;
    }

    private static String freshName() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, NAME_CHARS);
    }

    private RoomShown.RoomsPaged list(Asked<Page, Nothing> asked) {
        var limit = asked.query().size();
        var found = rooms.list(asked.query().name(), limit);
        return new RoomShown.RoomsPaged(
                found.stream()
                        .map(room ->
                                new RoomShown.RoomListed(
                                        room.id().value(),
                                        room.title(),
                                        room.ended()
                                                ? RoomShown.RoomState.ENDED
                                                : RoomShown.RoomState.OPEN,
                                        room.createdAt().toEpochMilli()))
                        .toList(),
                found.size() < limit
                        ? Optional.empty()
                        : Optional.of(found.getLast().id().value()));
    }

    private RoomShown show(Asked<Nothing, Nothing> asked) {
        var id = asked.call().room();
        var look = Call.await(rooms.look(id)).orElseThrow(() -> Problem.of(ErrorCode.ROOM_UNKNOWN));
        return RoomShown.of(id, look.room(), look.total());
    }
}
