package org.liveaudioroom.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Given a room with a past, when a command comes, then these events or this refusal follow.
final class Scenario {
    static final Instant START = Instant.parse("2026-01-01T20:00:00Z");

    private Room room = Room.ABSENT;
    private Instant now = START;
    private Decision decision = Decision.NOTHING;

    private Scenario() {}

    static Scenario given() {
        return new Scenario();
    }

    /// A room with open seats 0 (of hosts) to 8 that everybody entered.
    static Scenario givenOpenRoom(Actor... inside) {
        return givenRoom(Settings.builder().mode(SeatMode.OPEN).build(), inside);
    }

    /// A room with seats on request, 0 (of hosts) to 8, that everybody entered.
    static Scenario givenClosedRoom(Actor... inside) {
        return givenRoom(Settings.DEFAULT, inside);
    }

    static Scenario givenRoom(Settings settings, Actor... inside) {
        var scenario = given().and(new RoomCommand.CreateRoom(settings, "session"));
        for (var actor : inside) {
            scenario.and(new RoomCommand.Enter(actor, 0));
        }
        return scenario;
    }

    /// Something of the past, which must have been accepted.
    Scenario and(RoomCommand command) {
        var past = RoomRules.decide(room, command, now);
        assertThat(past).as(command.toString()).isInstanceOf(Decision.Accepted.class);
        room = room.apply(((Decision.Accepted) past).events());
        return this;
    }

    Scenario after(Duration time) {
        now = now.plus(time);
        return this;
    }

    Scenario when(RoomCommand command) {
        decision = RoomRules.decide(room, command, now);
        if (decision instanceof Decision.Accepted accepted) {
            room = room.apply(accepted.events());
        }
        return this;
    }

    Scenario then(RoomEvent... events) {
        assertThat(decision).isEqualTo(new Decision.Accepted(List.of(events)));
        return this;
    }

    Scenario thenNothing() {
        return then();
    }

    Scenario thenRefused(Refusal refusal) {
        assertThat(decision).isEqualTo(new Decision.Refused(refusal));
        return this;
    }

    /// Why the last command was not done.
    Refusal refusal() {
        assertThat(decision).isInstanceOf(Decision.Refused.class);
        return ((Decision.Refused) decision).refusal();
    }

    Room room() {
        return room;
    }

    Instant now() {
        return now;
    }
}
