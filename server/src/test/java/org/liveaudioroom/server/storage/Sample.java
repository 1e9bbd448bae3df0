package org.liveaudioroom.server.storage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.liveaudioroom.room.Actor;
import org.liveaudioroom.room.Decision;
import org.liveaudioroom.room.Role;
import org.liveaudioroom.room.Room;
import org.liveaudioroom.room.RoomCommand;
import org.liveaudioroom.room.RoomEvent;
import org.liveaudioroom.room.RoomRules;
import org.liveaudioroom.room.SeatMode;
import org.liveaudioroom.room.Settings;
import org.liveaudioroom.room.UserId;

/// A room in which everything that can be stored has happened once.
final class Sample {
    static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    static final Actor ANN =
            new Actor(new UserId("ann"), "Ann", "https://a.example/ann.png", Role.HOST);
    static final Actor BO = new Actor(new UserId("bo"), "Bo", null, Role.AUDIENCE);
    static final Actor CY = new Actor(new UserId("cy"), "Cy \"ß\" 😀", null, Role.AUDIENCE);

    private final List<RoomEvent> events = new ArrayList<>();
    private Room room = Room.ABSENT;

    private Sample() {}

    static Sample eventful() {
        Sample sample = new Sample();
        sample.does(
                new RoomCommand.CreateRoom(Settings.builder().title("Tea at five").build(), "s-1"));
        sample.does(new RoomCommand.Enter(ANN, 0));
        sample.does(new RoomCommand.Enter(BO, 1));
        sample.does(new RoomCommand.Enter(CY, 2));
        sample.does(new RoomCommand.TakeSeat(ANN, 0));
        sample.does(new RoomCommand.SetMicrophone(ANN, true));
        sample.does(new RoomCommand.RequestSeat(BO, 3, null));
        sample.does(new RoomCommand.Invite(ANN, CY, null, null));
        sample.does(new RoomCommand.AcceptInvitation(CY));
        sample.does(new RoomCommand.AskForMicrophone(ANN, CY.user(), "q-1"));
        sample.does(new RoomCommand.AnswerMicrophone(CY, "q-1", true));
        sample.does(new RoomCommand.SetRole(ANN, CY, Role.CO_HOST));
        sample.does(new RoomCommand.LoseConnection(CY.user()));
        sample.does(new RoomCommand.SetMode(ANN, SeatMode.OPEN));
        sample.does(new RoomCommand.SetMode(ANN, SeatMode.ON_REQUEST));
        sample.does(new RoomCommand.RequestSeat(BO, null, null));
        sample.does(new RoomCommand.AskForMicrophone(ANN, CY.user(), "q-2"));
        return sample;
    }

    /// A room that this person has just come into.
    static Room entered(Actor person) {
        Sample sample = new Sample();
        sample.does(new RoomCommand.CreateRoom(Settings.DEFAULT, "s-1"));
        sample.does(new RoomCommand.Enter(person, 0));
        return sample.room();
    }

    private void does(RoomCommand command) {
        if (!(RoomRules.decide(room, command, NOW) instanceof Decision.Accepted(var followed))) {
            throw new AssertionError(command + " was refused");
        }
        events.addAll(followed);
        room = room.apply(followed);
    }

    Room room() {
        return room;
    }

    List<RoomEvent> events() {
        return List.copyOf(events);
    }
}
