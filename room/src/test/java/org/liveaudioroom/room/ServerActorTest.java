package org.liveaudioroom.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liveaudioroom.room.Actor.SERVER;
import static org.liveaudioroom.room.People.ANN;
import static org.liveaudioroom.room.People.BO;
import static org.liveaudioroom.room.People.OLGA;
import static org.liveaudioroom.room.Scenario.START;
import static org.liveaudioroom.room.Scenario.givenClosedRoom;
import static org.liveaudioroom.room.Scenario.givenOpenRoom;

import java.util.EnumSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liveaudioroom.room.RoomCommand.AcceptInvitation;
import org.liveaudioroom.room.RoomCommand.BanFromRoom;
import org.liveaudioroom.room.RoomCommand.EndRoom;
import org.liveaudioroom.room.RoomCommand.Enter;
import org.liveaudioroom.room.RoomCommand.Invite;
import org.liveaudioroom.room.RoomCommand.RemoveFromSeat;
import org.liveaudioroom.room.RoomCommand.RequestSeat;
import org.liveaudioroom.room.RoomCommand.SetMicrophone;
import org.liveaudioroom.room.RoomCommand.SetRole;
import org.liveaudioroom.room.RoomCommand.TakeSeat;
import org.liveaudioroom.room.RoomCommand.TransferHost;
import org.liveaudioroom.room.RoomEvent.InvitationEnded;
import org.liveaudioroom.room.RoomEvent.Outcome;
import org.liveaudioroom.room.RoomEvent.RoleCause;
import org.liveaudioroom.room.RoomEvent.RoleChanged;
import org.liveaudioroom.room.RoomEvent.RoomEnded;
import org.liveaudioroom.room.RoomEvent.SeatCause;
import org.liveaudioroom.room.RoomEvent.SeatFreed;
import org.liveaudioroom.room.RoomEvent.SeatTaken;

/// The server acts on everybody, and is nobody that others could act on.
class ServerActorTest {
    @Test
    void mayDoEverything() {
        assertThat(givenOpenRoom(ANN).room().permissions(SERVER))
                .isEqualTo(EnumSet.allOf(Permission.class));
        givenOpenRoom(ANN).when(new EndRoom(SERVER, "over")).then(new RoomEnded(null, "over"));
    }

    @Test
    void outranksTheOwnerAndIsNamedNowhere() {
        givenOpenRoom(OLGA)
                .and(new TakeSeat(OLGA, 0))
                .when(new RemoveFromSeat(SERVER, OLGA.user()))
                .then(new SeatFreed(0, OLGA.user(), SeatCause.REMOVED, null))
                .when(new SetRole(SERVER, OLGA, Role.HOST))
                .then(new RoleChanged(OLGA.user(), Role.HOST, RoleCause.GIVEN, null));
        givenClosedRoom(BO)
                .and(new Invite(SERVER, BO, null, null))
                .when(new AcceptInvitation(BO))
                .then(
                        new SeatTaken(1, BO.user(), SeatCause.INVITED, null, START),
                        new InvitationEnded(
                                BO.user(), SERVER.user(), Outcome.ACCEPTED, null, null));
    }

    @Test
    void makesNoOwner() {
        givenOpenRoom(OLGA, BO)
                .when(new SetRole(SERVER, BO, Role.OWNER))
                .thenRefused(new Refusal.NotAllowed());
    }

    static Stream<RoomCommand> ofPeople() {
        return Stream.of(
                new Enter(SERVER, 0),
                new TakeSeat(SERVER, 1),
                new TakeSeat(SERVER, null, true),
                new RequestSeat(SERVER, null, null),
                new TransferHost(SERVER, BO));
    }

    @ParameterizedTest
    @MethodSource("ofPeople")
    void isNoPersonAndHasNoRoleToHandOver(RoomCommand command) {
        givenClosedRoom(ANN, BO).when(command).thenRefused(new Refusal.NotAllowed());
    }

    @Test
    void hasNoMicrophone() {
        givenOpenRoom(ANN)
                .when(new SetMicrophone(SERVER, true))
                .thenRefused(new Refusal.SeatNone());
    }

    static Stream<RoomCommand> againstIt() {
        return Stream.of(OLGA, SERVER)
                .flatMap(by ->
                        Stream.of(
                                new BanFromRoom(by, SERVER, null, ""),
                                new RoomCommand.RemoveFromRoom(by, SERVER, ""),
                                new RoomCommand.BanFromChat(by, SERVER, null, ""),
                                new SetRole(by, SERVER, Role.AUDIENCE),
                                new Invite(by, SERVER, null, null),
                                new TransferHost(by, SERVER)));
    }

    @ParameterizedTest
    @MethodSource("againstIt")
    void isNobodyToActOn(RoomCommand command) {
        givenOpenRoom(OLGA).when(command).thenRefused(new Refusal.NotAllowed());
    }

    @Test
    void writesInEveryChat() {
        var room = givenOpenRoom(ANN).and(new RoomCommand.SetChat(ANN, false, null)).room();
        assertThat(ChatRules.refusalToWrite(room, SERVER, START, START)).isEmpty();
        assertThat(ChatRules.mayDelete(room, SERVER, ANN.user())).isTrue();
    }
}
