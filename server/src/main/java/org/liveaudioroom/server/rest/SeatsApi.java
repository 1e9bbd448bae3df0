package org.liveaudioroom.server.rest;

import io.undertow.util.StatusCodes;
import java.util.List;
import org.liveaudioroom.room.Actor;
import org.liveaudioroom.room.Room;
import org.liveaudioroom.room.RoomCommand;
import org.liveaudioroom.server.endpoint.Asked;
import org.liveaudioroom.server.endpoint.Call;
import org.liveaudioroom.server.endpoint.Endpoint;
import org.liveaudioroom.server.endpoint.Nothing;
import org.liveaudioroom.server.endpoint.Problem;
import org.liveaudioroom.server.rest.PeopleBodies.SeatPatch;
import org.liveaudioroom.server.rest.PeopleBodies.SeatsShown;
import org.liveaudioroom.server.rooms.Rooms;
import org.liveaudioroom.server.session.Shapes;
import org.liveaudioroom.signaling.ErrorCode;
import org.liveaudioroom.signaling.Seat;

/// The seats of a room: shown, locked, muted.
public final class SeatsApi {
    public static final List<Endpoint<SeatsApi>> ENDPOINTS =
            List.of(
                    Endpoint.get("/v1/rooms/{room}/seats", "Shows the seats of a room.")
                            .gives(StatusCodes.OK, SeatsShown.class)
                            .by(SeatsApi::show),
                    Endpoint.patch("/v1/rooms/{room}/seats/{seat}", "Locks or mutes a seat.")
                            .takes(SeatPatch.class)
                            .gives(StatusCodes.OK, Seat.class)
                            .refuses(ErrorCode.SEAT_UNKNOWN, ErrorCode.ROOM_ENDED)
                            .by(SeatsApi::change));

    private final RoomActs acts;

    public SeatsApi(Rooms rooms) {
        this.acts = new RoomActs(rooms);
    }

    private SeatsShown show(Asked<Nothing, Nothing> asked) {
        var room = acts.look(asked.call().room()).room();
        return new SeatsShown(room.seats().stream().map(Shapes::seat).toList());
    }

    private Seat change(Asked<Nothing, SeatPatch> asked) {
        var id = asked.call().room();
        int seat = seat(asked.call());
        var patch = asked.body();
        patch.locked()
                .ifPresent(locked ->
                        acts.act(id, new RoomCommand.LockSeat(Actor.SERVER, seat, locked)));
        patch.muted()
                .ifPresent(
                        muted -> acts.act(id, new RoomCommand.MuteSeat(Actor.SERVER, seat, muted)));
        return seat(acts.look(id).room(), seat);
    }

    private static int seat(Call call) {
        try {
            return Integer.parseInt(call.path("seat"));
        } catch (NumberFormatException none) {
            throw Problem.of(ErrorCode.SEAT_UNKNOWN);
        }
    }

    private static Seat seat(Room room, int number) {
        return room.seats().stream()
                .filter(seat -> seat.number() == number)
                .findFirst()
                .map(Shapes::seat)
                .orElseThrow(() -> Problem.of(ErrorCode.SEAT_UNKNOWN));
    }
}
