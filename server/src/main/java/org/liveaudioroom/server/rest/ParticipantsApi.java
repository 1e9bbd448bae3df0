package org.liveaudioroom.server.rest;

import io.undertow.util.StatusCodes;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.liveaudioroom.room.Actor;
import org.liveaudioroom.room.RoomCommand;
import org.liveaudioroom.server.endpoint.Asked;
import org.liveaudioroom.server.endpoint.Call;
import org.liveaudioroom.server.endpoint.Endpoint;
import org.liveaudioroom.server.endpoint.Nothing;
import org.liveaudioroom.server.endpoint.Problem;
import org.liveaudioroom.server.rest.PeopleBodies.Move;
import org.liveaudioroom.server.rest.PeopleBodies.ParticipantPatch;
import org.liveaudioroom.server.rest.PeopleBodies.ParticipantsPaged;
import org.liveaudioroom.server.rest.PeopleBodies.ParticipantsQuery;
import org.liveaudioroom.server.rest.PeopleBodies.Why;
import org.liveaudioroom.server.rooms.Rooms;
import org.liveaudioroom.server.session.Shapes;
import org.liveaudioroom.server.session.WireWords;
import org.liveaudioroom.signaling.ErrorCode;
import org.liveaudioroom.signaling.Failure;
import org.liveaudioroom.signaling.Person;

/// The people in a room: listed, removed, given roles, seats and silence.
public final class ParticipantsApi {
    private static final String PEOPLE = "/v1/rooms/{room}/participants";
    private static final String PERSON = PEOPLE + "/{user}";

    public static final List<Endpoint<ParticipantsApi>> ENDPOINTS =
            List.of(
                    Endpoint.get(PEOPLE, "Lists the people in a room in the order of their ids.")
                            .asks(ParticipantsQuery.class)
                            .gives(StatusCodes.OK, ParticipantsPaged.class)
                            .by(ParticipantsApi::list),
                    Endpoint.get(PERSON, "Shows somebody who is in a room.")
                            .gives(StatusCodes.OK, Person.class)
                            .refuses(ErrorCode.USER_UNKNOWN)
                            .by(ParticipantsApi::show),
                    Endpoint.patch(PERSON, "Gives somebody another role.")
                            .takes(ParticipantPatch.class)
                            .gives(StatusCodes.OK, Person.class)
                            .refuses(ErrorCode.USER_UNKNOWN, ErrorCode.LIMIT_REACHED)
                            .by(ParticipantsApi::change),
                    Endpoint.delete(PERSON, "Sends somebody out of a room; he may come back.")
                            .asks(Why.class)
                            .refuses(ErrorCode.USER_UNKNOWN)
                            .by(ParticipantsApi::remove),
                    Endpoint.post(PERSON + "/seat", "Moves somebody who is seated to another seat.")
                            .takes(Move.class)
                            .refuses(
                                    ErrorCode.USER_UNKNOWN,
                                    ErrorCode.USER_NOT_SEATED,
                                    ErrorCode.SEAT_UNKNOWN,
                                    ErrorCode.SEAT_TAKEN)
                            .by(ParticipantsApi::move),
                    Endpoint.delete(PERSON + "/seat", "Takes somebody off the seat.")
                            .refuses(ErrorCode.USER_NOT_SEATED)
                            .by(ParticipantsApi::unseat),
                    Endpoint.post(PERSON + "/microphone/off", "Turns off somebody's microphone.")
                            .refuses(ErrorCode.USER_NOT_SEATED)
                            .by(ParticipantsApi::turnOff),
                    Endpoint.post(
                                    PERSON + "/microphone/lock",
                                    "Turns off somebody's microphone until it is set free.")
                            .refuses(ErrorCode.USER_UNKNOWN, ErrorCode.LIMIT_REACHED)
                            .by(ParticipantsApi::lock),
                    Endpoint.post(
                                    PERSON + "/microphone/unlock",
                                    "Sets somebody's microphone free; he opens it himself.")
                            .refuses(ErrorCode.USER_UNKNOWN)
                            .by(ParticipantsApi::unlock));

    private final Rooms rooms;
    private final RoomActs acts;

    public ParticipantsApi(Rooms rooms) {
        this.rooms = rooms;
        this.acts = new RoomActs(rooms);
    }

    private ParticipantsPaged list(Asked<ParticipantsQuery, Nothing> asked) {
        var query = asked.query();
        var room = asked.call().room();
        acts.look(room);
        var page =
                Call.await(
                        rooms.people(
                                room,
                                query.after().orElse(""),
                                query.search().orElse(""),
                                query.limit().orElse(Page.USUAL)));
        return new ParticipantsPaged(
                page.people().stream().map(person -> Shapes.person(person, page.room())).toList(),
                page.total(),
                Optional.ofNullable(page.next()));
    }

    private Person show(Asked<Nothing, Nothing> asked) {
        var here = here(asked.call());
        return Shapes.person(here.person(), here.room());
    }

    private Person change(Asked<Nothing, ParticipantPatch> asked) {
        var call = asked.call();
        var here = here(call);
        var room =
                acts.act(
                        call.room(),
                        new RoomCommand.SetRole(
                                Actor.SERVER,
                                here.person().actor(),
                                Roles.ofWire(asked.body().role())));
        return Shapes.person(here.person(), room);
    }

    private Nothing remove(Asked<Why, Nothing> asked) {
        return act(
                asked.call(),
                new RoomCommand.RemoveFromRoom(
                        Actor.SERVER,
                        here(asked.call()).person().actor(),
                        asked.query().reason().orElse("")));
    }

    private RoomActs.Here here(Call call) {
        var room = call.room();
        acts.look(room);
        return acts.find(room, call.user())
                .orElseThrow(() ->
                        new Problem(
                                Failure.of(ErrorCode.USER_UNKNOWN).withUser(call.user().value())));
    }

    private Nothing move(Asked<Nothing, Move> asked) {
        var move = asked.body();
        return act(
                asked.call(),
                new RoomCommand.MoveToSeat(
                        Actor.SERVER,
                        asked.call().user(),
                        move.seat(),
                        WireWords.onTaken(move.onTaken()),
                        UUID.randomUUID().toString()));
    }

    private Nothing unseat(Asked<Nothing, Nothing> asked) {
        return act(asked.call(), new RoomCommand.RemoveFromSeat(Actor.SERVER, asked.call().user()));
    }

    private Nothing turnOff(Asked<Nothing, Nothing> asked) {
        return act(
                asked.call(), new RoomCommand.TurnOffMicrophone(Actor.SERVER, asked.call().user()));
    }

    private Nothing lock(Asked<Nothing, Nothing> asked) {
        return lock(asked.call(), true);
    }

    private Nothing unlock(Asked<Nothing, Nothing> asked) {
        return lock(asked.call(), false);
    }

    private Nothing lock(Call call, boolean locked) {
        return act(call, new RoomCommand.LockMicrophone(Actor.SERVER, call.user(), locked));
    }

    private Nothing act(Call call, RoomCommand.OfUser command) {
        acts.act(call.room(), command);
        return Nothing.NOTHING;
    }
}
