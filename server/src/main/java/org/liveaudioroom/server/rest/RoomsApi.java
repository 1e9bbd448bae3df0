package org.liveaudioroom.server.rest;

import io.undertow.util.StatusCodes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.liveaudioroom.room.Actor;
import org.liveaudioroom.room.RoomCommand;
import org.liveaudioroom.room.RoomId;
import org.liveaudioroom.room.Settings;
import org.liveaudioroom.server.endpoint.Access;
import org.liveaudioroom.server.endpoint.Asked;
import org.liveaudioroom.server.endpoint.Endpoint;
import org.liveaudioroom.server.endpoint.Nothing;
import org.liveaudioroom.server.endpoint.Problem;
import org.liveaudioroom.server.rest.RoomBodies.Ending;
import org.liveaudioroom.server.rest.RoomBodies.NewRoom;
import org.liveaudioroom.server.rest.RoomBodies.RoomPatch;
import org.liveaudioroom.server.rest.RoomBodies.RoomShown;
import org.liveaudioroom.server.rest.RoomBodies.RoomsPaged;
import org.liveaudioroom.server.rooms.Rooms;
import org.liveaudioroom.signaling.ErrorCode;

/// Rooms themselves: made, listed, shown, changed, ended.
public final class RoomsApi {
    private static final String ROOM = "/v1/rooms/{room}";

    public static final List<Endpoint<RoomsApi>> ENDPOINTS =
            List.of(
                    Endpoint.post("/v1/rooms", "Makes a room.")
                            .lets(Access.KEY_OR_DEVELOPMENT)
                            .takes(NewRoom.class)
                            .gives(StatusCodes.CREATED, RoomShown.class)
                            .refuses(
                                    ErrorCode.ROOM_EXISTS,
                                    ErrorCode.ROOM_INVALID,
                                    ErrorCode.SETTINGS_INVALID)
                            .by(RoomsApi::create),
                    Endpoint.get("/v1/rooms", "Lists the rooms in the order of their names.")
                            .asks(Page.class)
                            .gives(StatusCodes.OK, RoomsPaged.class)
                            .by(RoomsApi::list),
                    Endpoint.get(ROOM, "Shows a room.")
                            .lets(Access.KEY_OR_DEVELOPMENT)
                            .gives(StatusCodes.OK, RoomShown.class)
                            .by(RoomsApi::show),
                    Endpoint.patch(ROOM, "Changes a room; everybody inside is told.")
                            .takes(RoomPatch.class)
                            .gives(StatusCodes.OK, RoomShown.class)
                            .refuses(
                                    ErrorCode.REVISION_STALE,
                                    ErrorCode.SETTINGS_INVALID,
                                    ErrorCode.TOO_LARGE,
                                    ErrorCode.ROOM_ENDED)
                            .by(RoomsApi::change),
                    Endpoint.delete(ROOM, "Ends a room for everybody.")
                            .refuses(ErrorCode.ROOM_ENDED)
                            .by(RoomsApi::delete),
                    Endpoint.post(ROOM + "/end", "Ends a room for everybody, and says why.")
                            .takes(Ending.class)
                            .refuses(ErrorCode.ROOM_ENDED)
                            .by(RoomsApi::end));

    private static final int NAME_CHARS = 20;

    private final Rooms rooms;
    private final RoomActs acts;
    private final Settings usual;

    /// @param usual what a room is like when its maker does not say
    public RoomsApi(Rooms rooms, Settings usual) {
        this.rooms = rooms;
        this.acts = new RoomActs(rooms);
        this.usual = usual;
    }

    private RoomShown create(Asked<Nothing, NewRoom> asked) {
        var wanted = asked.body();
        var id = new RoomId(wanted.room().map(RoomsApi::named).orElseGet(RoomsApi::freshName));
        var room = RoomActs.accepted(rooms.create(id, RoomForms.settings(wanted, usual)));
        asked.call().location("v1", "rooms", id.value());
        return RoomForms.shown(id, room, 0);
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

    private RoomsPaged list(Asked<Page, Nothing> asked) {
        var page = asked.query();
        var part =
                page.part(rooms.list(page.afterName(), page.size() + 1), room -> room.id().value());
        return new RoomsPaged(part.here().stream().map(RoomForms::listed).toList(), part.next());
    }

    private RoomShown show(Asked<Nothing, Nothing> asked) {
        return show(asked.call().room());
    }

    private RoomShown show(RoomId id) {
        var look = acts.look(id);
        return RoomForms.shown(id, look.room(), look.total());
    }

    /// What can be refused without being tried is looked at first: nothing is half done for that.
    private RoomShown change(Asked<Nothing, RoomPatch> asked) {
        var id = asked.call().room();
        var patch = asked.body();
        var change = RoomForms.change(patch.settings());
        try {
            change.of(acts.look(id).room().settings());
        } catch (IllegalArgumentException wrong) {
            throw Problem.of(ErrorCode.SETTINGS_INVALID, wrong.getMessage() + ".");
        }
        if (patch.changesProfile() || patch.revision().isPresent()) {
            acts.act(
                    id,
                    new RoomCommand.SetProfile(
                            Actor.SERVER,
                            patch.title().orElse(null),
                            patch.metadata().orElse(null),
                            patch.properties().orElse(Map.of()),
                            Set.copyOf(patch.removed().orElse(List.of())),
                            patch.revision().orElse(null)));
        }
        if (patch.settings().isPresent()) {
            acts.act(id, new RoomCommand.ChangeSettings(Actor.SERVER, change));
        }
        patch.open()
                .ifPresent(open ->
                        acts.act(id, new RoomCommand.SetMode(Actor.SERVER, RoomForms.mode(open))));
        patch.requestsAllowed()
                .ifPresent(allowed ->
                        acts.act(id, new RoomCommand.AllowRequests(Actor.SERVER, allowed)));
        patch.chat()
                .ifPresent(chat ->
                        acts.act(
                                id,
                                new RoomCommand.SetChat(
                                        Actor.SERVER,
                                        chat.on().orElse(null),
                                        chat.slowSeconds().map(Duration::ofSeconds).orElse(null))));
        return show(id);
    }

    private Nothing delete(Asked<Nothing, Nothing> asked) {
        return end(asked.call().room(), "");
    }

    private Nothing end(Asked<Nothing, Ending> asked) {
        return end(asked.call().room(), asked.body().reason().orElse(""));
    }

    private Nothing end(RoomId id, String reason) {
        acts.act(id, new RoomCommand.EndRoom(Actor.SERVER, reason));
        return Nothing.NOTHING;
    }
}
