package org.liveaudioroom.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liveaudioroom.room.People.ADA;
import static org.liveaudioroom.room.People.ANN;
import static org.liveaudioroom.room.People.BO;
import static org.liveaudioroom.room.People.CLEO;
import static org.liveaudioroom.room.People.OLGA;
import static org.liveaudioroom.room.Scenario.START;
import static org.liveaudioroom.room.Scenario.givenOpenRoom;
import static org.liveaudioroom.room.Scenario.givenRoom;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liveaudioroom.room.RoomCommand.Enter;
import org.liveaudioroom.room.RoomCommand.Invite;
import org.liveaudioroom.room.RoomCommand.Leave;
import org.liveaudioroom.room.RoomCommand.LoseConnection;
import org.liveaudioroom.room.RoomCommand.MuteSeat;
import org.liveaudioroom.room.RoomCommand.SetMicrophone;
import org.liveaudioroom.room.RoomCommand.SetRole;
import org.liveaudioroom.room.RoomCommand.TakeSeat;
import org.liveaudioroom.room.RoomCommand.TransferHost;
import org.liveaudioroom.room.RoomEvent.InvitationEnded;
import org.liveaudioroom.room.RoomEvent.MicrophoneChanged;
import org.liveaudioroom.room.RoomEvent.Outcome;
import org.liveaudioroom.room.RoomEvent.OutcomeCause;
import org.liveaudioroom.room.RoomEvent.Remembered;
import org.liveaudioroom.room.RoomEvent.RoleCause;
import org.liveaudioroom.room.RoomEvent.RoleChanged;
import org.liveaudioroom.room.RoomEvent.SeatCause;
import org.liveaudioroom.room.RoomEvent.SeatFreed;
import org.liveaudioroom.room.RoomEvent.SeatSwitched;
import org.liveaudioroom.room.RoomEvent.SeatsSwapped;

class TransferHostTest {
    private static RoleChanged becomes(Actor user, Role role, Actor by) {
        return new RoleChanged(user.user(), role, RoleCause.TRANSFERRED, by.user());
    }

    @Test
    void handsTheRoomToSomebodyOfTheAudience() {
        var room =
                givenOpenRoom(OLGA, BO)
                        .when(new TransferHost(OLGA, BO))
                        .then(
                                new Remembered(Participant.of(BO, Role.AUDIENCE, START)),
                                becomes(OLGA, Role.HOST, OLGA),
                                becomes(BO, Role.OWNER, OLGA),
                                becomes(OLGA, Role.CO_HOST, OLGA))
                        .room();
        assertThat(room.owner()).isEqualTo(BO.user());
    }

    @Test
    void hostHandsOnHisRoleAndTheOwnerStays() {
        var room =
                givenOpenRoom(OLGA, ANN, CLEO)
                        .when(new TransferHost(ANN, CLEO))
                        .then(becomes(CLEO, Role.HOST, ANN), becomes(ANN, Role.CO_HOST, ANN))
                        .room();
        assertThat(room.owner()).isEqualTo(OLGA.user());
    }

    @ParameterizedTest
    @CsvSource({
        // by, to whom, allowed
        "olga, ann,  true",
        "olga, cleo, true",
        "olga, olga, false",
        "ann,  bo,   true",
        "ann,  ada,  false",
        "ann,  olga, false",
        "ann,  ann,  false",
        "cleo, bo,   false",
        "bo,   cleo, false",
    })
    void isForHostsToThoseBelow(String by, String to, boolean allowed) {
        var giver = People.named(by);
        var receiver = People.named(to);
        var before = givenOpenRoom(OLGA, ANN, ADA, CLEO, BO);
        var role = before.room().standing(giver);
        before.when(new TransferHost(giver, receiver));
        if (allowed) {
            assertThat(before.room().standing(receiver)).isEqualTo(role);
            assertThat(before.room().standing(giver)).isEqualTo(Role.CO_HOST);
        } else {
            before.thenRefused(new Refusal.NotAllowed());
        }
    }

    @Test
    void oldTokensBringNobodyBack() {
        var scenario = givenOpenRoom(OLGA, BO).and(new TransferHost(OLGA, BO));
        scenario.and(new Leave(OLGA)).and(new Enter(OLGA, 1));
        assertThat(scenario.room().standing(OLGA)).isEqualTo(Role.CO_HOST);
        scenario.and(new Leave(BO)).and(new Enter(BO, 1));
        assertThat(scenario.room().standing(BO)).isEqualTo(Role.OWNER);
    }

    @Test
    void laterOwnerByTokenIsTheOwnerAlsoWhenTheOneBeforeComesBack() {
        var second = People.actor("second", Role.OWNER);
        var scenario =
                givenOpenRoom(OLGA, BO)
                        .and(new TransferHost(OLGA, BO))
                        .and(new Leave(BO))
                        .and(new Enter(second, 1))
                        .and(new Enter(BO, 2));
        assertThat(scenario.room().owner()).isEqualTo(second.user());
        assertThat(scenario.room().standing(BO)).isEqualTo(Role.HOST);
    }

    @Test
    void changesSeatsWhereBothSit() {
        givenOpenRoom(OLGA, BO)
                .and(new TakeSeat(OLGA, 0))
                .and(new TakeSeat(BO, 3))
                .and(new MuteSeat(OLGA, 3, true))
                .and(new SetMicrophone(OLGA, true))
                .when(new TransferHost(OLGA, BO))
                .then(
                        becomes(OLGA, Role.HOST, OLGA),
                        becomes(BO, Role.OWNER, OLGA),
                        new SeatsSwapped(OLGA.user(), 0, BO.user(), 3, null),
                        new MicrophoneChanged(OLGA.user(), false, null),
                        becomes(OLGA, Role.CO_HOST, OLGA));
    }

    @Test
    void leavesSeatsThatAreNotOfHosts() {
        givenOpenRoom(ANN, BO)
                .and(new TakeSeat(ANN, 2))
                .and(new TakeSeat(BO, 3))
                .when(new TransferHost(ANN, BO))
                .then(
                        becomes(ANN, Role.HOST, ANN),
                        becomes(BO, Role.OWNER, ANN),
                        becomes(ANN, Role.CO_HOST, ANN));
    }

    @Test
    void yieldsTheHostsSeatForTheFirstFreeOne() {
        givenOpenRoom(OLGA, CLEO)
                .and(new TakeSeat(OLGA, 0))
                .when(new TransferHost(OLGA, CLEO))
                .then(
                        becomes(OLGA, Role.HOST, OLGA),
                        becomes(CLEO, Role.OWNER, OLGA),
                        new SeatSwitched(OLGA.user(), 0, 1, null),
                        becomes(OLGA, Role.CO_HOST, OLGA));
    }

    @Test
    void standsUpFromTheHostsSeatWhereNoOtherIsFree() {
        var layout = new SeatLayout(List.of(1, 1), List.of(0));
        givenRoom(Settings.builder().layout(layout).build(), OLGA, ADA, CLEO)
                .and(new TakeSeat(OLGA, 0))
                .and(new TakeSeat(ADA, 1))
                .and(new SetMicrophone(OLGA, true))
                .when(new TransferHost(OLGA, CLEO))
                .then(
                        becomes(OLGA, Role.HOST, OLGA),
                        becomes(CLEO, Role.OWNER, OLGA),
                        becomes(OLGA, Role.CO_HOST, OLGA),
                        new MicrophoneChanged(OLGA.user(), false, null),
                        new SeatFreed(0, OLGA.user(), SeatCause.REMOVED, null));
    }

    @Test
    void worksWhileTheOtherIsReconnecting() {
        var room =
                givenOpenRoom(OLGA, CLEO)
                        .and(new LoseConnection(CLEO.user()))
                        .and(new TransferHost(OLGA, CLEO))
                        .room();
        assertThat(room.standing(CLEO)).isEqualTo(Role.OWNER);
    }

    @Test
    void endsTheInvitationsOfWhoMayNoLongerInvite() {
        var settings = Settings.builder().coHostMay(Set.of()).build();
        givenRoom(settings, ANN, CLEO, BO)
                .and(new Invite(ANN, BO, null, null))
                .when(new TransferHost(ANN, CLEO))
                .then(
                        becomes(ANN, Role.HOST, ANN),
                        becomes(CLEO, Role.OWNER, ANN),
                        becomes(ANN, Role.CO_HOST, ANN),
                        new InvitationEnded(
                                BO.user(),
                                ANN.user(),
                                Outcome.CANCELLED,
                                OutcomeCause.INVITER_DEMOTED,
                                ANN.user()));
    }

    @Test
    void boundsTheRolesThatOneRoomRemembers() {
        var scenario = givenOpenRoom(OLGA, ANN, CLEO, BO);
        for (int i = 0; i < Room.GRANTS_MAX - 1; i++) {
            scenario.and(new SetRole(ANN, People.actor("u" + i, Role.AUDIENCE), Role.CO_HOST));
        }
        var limit = new Refusal.LimitReached(Refusal.Limit.ROLES, Room.GRANTS_MAX);
        scenario.when(new TransferHost(ANN, BO)).thenRefused(limit);
        scenario.and(new SetRole(OLGA, ANN, Role.CO_HOST)).and(new SetRole(OLGA, ANN, Role.HOST));
        scenario.when(new SetRole(OLGA, BO, Role.CO_HOST)).thenRefused(limit);
        // Both have a role already that they were given.
        scenario.and(new TransferHost(ANN, People.actor("u7", Role.AUDIENCE)));
    }
}
