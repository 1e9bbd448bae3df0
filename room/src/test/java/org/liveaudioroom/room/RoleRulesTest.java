package org.liveaudioroom.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liveaudioroom.room.People.ADA;
import static org.liveaudioroom.room.People.ANN;
import static org.liveaudioroom.room.People.BO;
import static org.liveaudioroom.room.People.CARL;
import static org.liveaudioroom.room.People.CLEO;
import static org.liveaudioroom.room.People.OLGA;
import static org.liveaudioroom.room.Scenario.START;
import static org.liveaudioroom.room.Scenario.givenClosedRoom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liveaudioroom.room.RoomCommand.Enter;
import org.liveaudioroom.room.RoomCommand.Leave;
import org.liveaudioroom.room.RoomCommand.SetMicrophone;
import org.liveaudioroom.room.RoomCommand.SetRole;
import org.liveaudioroom.room.RoomCommand.TakeSeat;
import org.liveaudioroom.room.RoomEvent.ConnectionReturned;
import org.liveaudioroom.room.RoomEvent.MicrophoneChanged;
import org.liveaudioroom.room.RoomEvent.Remembered;
import org.liveaudioroom.room.RoomEvent.RoleCause;
import org.liveaudioroom.room.RoomEvent.RoleChanged;
import org.liveaudioroom.room.RoomEvent.SeatCause;
import org.liveaudioroom.room.RoomEvent.SeatFreed;

class RoleRulesTest {
    /// Olga is the owner, Ann and Ada are hosts, Cleo and Carl co-hosts, Bo is audience.
    @ParameterizedTest
    @CsvSource({
        // by, whom, role, allowed
        "olga, ann,  CO_HOST,  true",
        "olga, bo,   HOST,     true",
        "olga, bo,   OWNER,    false",
        "olga, olga, HOST,     false",
        "ann,  bo,   CO_HOST,  true",
        "ann,  cleo, AUDIENCE, true",
        "ann,  bo,   HOST,     false",
        "ann,  ada,  AUDIENCE, false",
        "ann,  olga, HOST,     false",
        "ann,  ann,  CO_HOST,  true",
        "ann,  ann,  OWNER,    false",
        "cleo, bo,   CO_HOST,  false",
        "cleo, carl, AUDIENCE, false",
        "cleo, cleo, AUDIENCE, false",
        "bo,   bo,   HOST,     false",
        "bo,   cleo, AUDIENCE, false",
    })
    void givesRolesBelowTheOwnToThoseBelow(String by, String whom, Role role, boolean allowed) {
        var giver = People.named(by);
        var receiver = People.named(whom);
        var scenario =
                givenClosedRoom(OLGA, ANN, ADA, CLEO, CARL, BO)
                        .when(new SetRole(giver, receiver, role));
        if (allowed) {
            assertThat(scenario.room().standing(receiver)).isEqualTo(role);
        } else {
            scenario.thenRefused(new Refusal.NotAllowed());
        }
    }

    @Test
    void remembersWhoIsRaisedFromTheAudience() {
        givenClosedRoom(ANN, BO)
                .when(new SetRole(ANN, BO, Role.CO_HOST))
                .then(
                        new Remembered(Participant.of(BO, Role.AUDIENCE, START)),
                        new RoleChanged(BO.user(), Role.CO_HOST, RoleCause.GIVEN, ANN.user()));
    }

    @Test
    void givingTheSameRoleChangesNothing() {
        givenClosedRoom(OLGA, ANN).when(new SetRole(OLGA, ANN, Role.HOST)).thenNothing();
    }

    @Test
    void takesTheHostSeatFromWhoIsNoLongerHost() {
        givenClosedRoom(OLGA, ANN)
                .and(new TakeSeat(ANN, 0))
                .and(new SetMicrophone(ANN, true))
                .when(new SetRole(OLGA, ANN, Role.CO_HOST))
                .then(
                        new RoleChanged(ANN.user(), Role.CO_HOST, RoleCause.GIVEN, OLGA.user()),
                        new MicrophoneChanged(ANN.user(), false, OLGA.user()),
                        new SeatFreed(0, ANN.user(), SeatCause.REMOVED, OLGA.user()));
    }

    @Test
    void leavesAnyOtherSeatToWhoIsNoLongerHost() {
        givenClosedRoom(OLGA, ANN)
                .and(new TakeSeat(ANN, 4))
                .when(new SetRole(OLGA, ANN, Role.AUDIENCE))
                .then(new RoleChanged(ANN.user(), Role.AUDIENCE, RoleCause.GIVEN, OLGA.user()));
    }

    @Test
    void givenRoleWinsOverTheTokenAlsoForWhoComesBack() {
        var room =
                givenClosedRoom(OLGA, ANN)
                        .and(new SetRole(OLGA, ANN, Role.AUDIENCE))
                        .and(new Leave(ANN))
                        .when(new Enter(ANN, 1))
                        .thenNothing()
                        .room();
        assertThat(room.standing(ANN)).isEqualTo(Role.AUDIENCE);
    }

    @Test
    void makesTheFirstHostOwnerWhereThereIsNone() {
        var scenario =
                givenClosedRoom(BO, CLEO)
                        .when(new Enter(ANN, 2))
                        .then(new Remembered(Participant.of(ANN, Role.OWNER, START)))
                        .when(new Enter(ADA, 3))
                        .then(new Remembered(Participant.of(ADA, Role.HOST, START)));
        assertThat(scenario.room().owner()).isEqualTo(ANN.user());
    }

    @Test
    void ownerByTokenTakesTheRoomFromTheFirstHost() {
        givenClosedRoom(ANN)
                .when(new Enter(OLGA, 1))
                .then(
                        new RoleChanged(ANN.user(), Role.HOST, RoleCause.TOKEN, null),
                        new Remembered(Participant.of(OLGA, Role.OWNER, START)));
    }

    @Test
    void ownerStaysOwnerWhileAway() {
        givenClosedRoom(ANN, ADA)
                .and(new Leave(ANN))
                .when(new Enter(ANN, 1))
                .then(new Remembered(Participant.of(ANN, Role.OWNER, START)));
    }

    @Test
    void newTokenOfLowerRoleLowersWhoEntersAgain() {
        givenClosedRoom(OLGA, ANN)
                .and(new TakeSeat(ANN, 0))
                .and(new RoomCommand.LoseConnection(ANN.user()))
                .when(new Enter(new Actor(ANN.user(), "ann", null, Role.AUDIENCE), 1))
                .then(
                        new ConnectionReturned(ANN.user()),
                        new RoleChanged(ANN.user(), Role.AUDIENCE, RoleCause.TOKEN, null),
                        new SeatFreed(0, ANN.user(), SeatCause.REMOVED, null));
    }
}
