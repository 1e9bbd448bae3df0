package org.liveaudioroom.server.rest;

import io.undertow.util.StatusCodes;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.liveaudioroom.room.UserId;
import org.liveaudioroom.server.endpoint.Asked;
import org.liveaudioroom.server.endpoint.Call;
import org.liveaudioroom.server.endpoint.Endpoint;
import org.liveaudioroom.server.endpoint.Nothing;
import org.liveaudioroom.server.endpoint.Problem;
import org.liveaudioroom.server.rest.UserBodies.Act;
import org.liveaudioroom.server.rest.UserBodies.Erasure;
import org.liveaudioroom.server.rest.UserBodies.Happening;
import org.liveaudioroom.server.rest.UserBodies.UserData;
import org.liveaudioroom.server.rest.UserBodies.Writing;
import org.liveaudioroom.server.rooms.Attendance.Outcome;
import org.liveaudioroom.server.rooms.Rooms;
import org.liveaudioroom.server.session.Failures;
import org.liveaudioroom.server.session.Shapes;
import org.liveaudioroom.server.storage.PersonalData;
import org.liveaudioroom.signaling.ErrorCode;

/// What is kept of one person: handed out, and erased.
public final class UsersApi {
    private static final String DATA = "/v1/users/{user}/data";

    public static final List<Endpoint<UsersApi>> ENDPOINTS =
            List.of(
                    Endpoint.get(DATA, "Hands out everything that is kept of a person.")
                            .gives(StatusCodes.OK, UserData.class)
                            .by(UsersApi::export),
                    Endpoint.delete(
                                    DATA,
                                    "Erases a person: rooms forget him, his messages go, and what"
                                            + " stays names him by a pseudonym.")
                            .gives(StatusCodes.OK, Erasure.class)
                            .refuses(ErrorCode.SERVER_BUSY)
                            .by(UsersApi::erase));

    private final Rooms rooms;
    private final InstantSource clock;

    public UsersApi(Rooms rooms, InstantSource clock) {
        this.rooms = rooms;
        this.clock = clock;
    }

    private UserData export(Asked<Nothing, Nothing> asked) {
        var user = asked.call().user();
        var data = rooms.store().export(user);
        return new UserData(
                user.value(),
                clock.instant().toEpochMilli(),
                data.complete(),
                data.rooms().stream().map(room -> room.value()).toList(),
                data.messages().stream()
                        .map(message ->
                                new Writing(message.room().value(), Shapes.message(message, user)))
                        .toList(),
                data.acts().stream().map(UsersApi::act).toList(),
                data.events().stream()
                        .map(event ->
                                new Happening(event.room().value(), LogsApi.logged(event.event())))
                        .toList());
    }

    private static Act act(PersonalData.ActOfRoom act) {
        return new Act(act.room().value(), Shapes.entry(act.act()));
    }

    /// The rooms first: they would go on to name him, and what they write about forgetting him has
    /// to be there when the rest is erased.
    private Erasure erase(Asked<Nothing, Nothing> asked) {
        var user = asked.call().user();
        var remembering = rooms.store().roomsOf(user);
        for (var room : remembering) {
            var outcome = Call.await(rooms.forget(room, user));
            if (!(outcome instanceof Outcome.Accepted)) {
                throw new Problem(Failures.of(outcome));
            }
        }
        var pseudonym = new UserId("erased-" + UUID.randomUUID());
        var erased = rooms.store().erase(user, pseudonym);
        return new Erasure(
                pseudonym.value(),
                remembering.size(),
                erased.messages(),
                erased.acts(),
                erased.events());
    }
}
