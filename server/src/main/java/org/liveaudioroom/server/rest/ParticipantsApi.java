package org.liveaudioroom.server.rest;

import io.undertow.util.StatusCodes;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liveaudioroom.room.Actor;
import org.liveaudioroom.room.RoomCommand;
import org.liveaudioroom.room.RoomId;
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
import org.liveaudioroom.server.rooms.Attendance.PeoplePage;
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
                page(
                        room,
                        query.after().orElse(""),
                        query.search().orElse(""),
                        query.limit().orElse(Page.USUAL));
        return new ParticipantsPaged(
                page.people().stream().map(person -> Shapes.person(person, page.room())).toList(),
                page.total(),
                Optional.ofNullable(page.next()));
    }

    private PeoplePage page(RoomId room, String after, String search, int limit) {
        return Call.await(rooms.people(room, after, search, limit));
    }

    private Person show(Asked<Nothing, Nothing> asked) {
        return show(asked.call());
    }

    /// The list is in the order of ids: he stands close behind whatever his id begins with.
    private Person show(Call call) {
        var room = call.room();
        var user = call.user().value();
        acts.look(room);
        @Nullable String after = user.substring(0, user.length() - 1);
        while (after != null && after.compareTo(user) < 0) {
            var page = page(room, after, "", Page.MAX);
            var found =
                    page.people().stream()
                            .filter(person -> person.user().value().equals(user))
                            .findFirst();
            if (found.isPresent()) {
                return Shapes.person(found.get(), page.room());
            }
            after = page.next();
        }
        throw new Problem(Failure.of(ErrorCode.USER_UNKNOWN).withUser(user));
    }

    private Person change(Asked<Nothing, ParticipantPatch> asked) {
        var call = asked.call();
        var role = Roles.ofWire(asked.body().role());
        acts.act(
                call.room(),
                new RoomCommand.SetRole(Actor.SERVER, RoomActs.other(call.user()), role));
        return show(call);
    }

    private Nothing remove(Asked<Why, Nothing> asked) {
        return act(
                asked.call(),
                new RoomCommand.RemoveFromRoom(
                        Actor.SERVER,
                        RoomActs.other(asked.call().user()),
                        asked.query().reason().orElse("")));
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
