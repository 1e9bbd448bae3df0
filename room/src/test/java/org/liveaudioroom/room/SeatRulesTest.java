package org.liveaudioroom.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liveaudioroom.room.People.ADA;
import static org.liveaudioroom.room.People.ANN;
import static org.liveaudioroom.room.People.BEA;
import static org.liveaudioroom.room.People.BO;
import static org.liveaudioroom.room.People.CARL;
import static org.liveaudioroom.room.People.CLEO;
import static org.liveaudioroom.room.People.OLGA;
import static org.liveaudioroom.room.Scenario.START;
import static org.liveaudioroom.room.Scenario.givenClosedRoom;
import static org.liveaudioroom.room.Scenario.givenOpenRoom;
import static org.liveaudioroom.room.Scenario.givenRoom;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.liveaudioroom.room.RoomCommand.LeaveSeat;
import org.liveaudioroom.room.RoomCommand.LockSeat;
import org.liveaudioroom.room.RoomCommand.RemoveFromSeat;
import org.liveaudioroom.room.RoomCommand.RequestSeat;
import org.liveaudioroom.room.RoomCommand.SetMicrophone;
import org.liveaudioroom.room.RoomCommand.SetMode;
import org.liveaudioroom.room.RoomCommand.TakeSeat;
import org.liveaudioroom.room.RoomEvent.MicrophoneChanged;
import org.liveaudioroom.room.RoomEvent.ModeChanged;
import org.liveaudioroom.room.RoomEvent.Outcome;
import org.liveaudioroom.room.RoomEvent.OutcomeCause;
import org.liveaudioroom.room.RoomEvent.Remembered;
import org.liveaudioroom.room.RoomEvent.RequestEnded;
import org.liveaudioroom.room.RoomEvent.SeatCause;
import org.liveaudioroom.room.RoomEvent.SeatFreed;
import org.liveaudioroom.room.RoomEvent.SeatSwitched;
import org.liveaudioroom.room.RoomEvent.SeatTaken;

class SeatRulesTest {
    @Test
    void takesFreeSeatOfOpenRoom() {
        givenOpenRoom(ANN, BO)
                .when(new TakeSeat(BO, 3))
                .then(
                        new Remembered(Participant.of(BO, Role.AUDIENCE, START)),
                        new SeatTaken(3, BO.user(), SeatCause.TAKEN, null, START));
    }

    @Test
    void refusesTakenSeatAndNamesWhoSitsThere() {
        givenOpenRoom(ANN, BO, BEA)
                .and(new TakeSeat(BO, 3))
                .when(new TakeSeat(BEA, 3))
                .thenRefused(new Refusal.SeatTaken(3, BO.user()));
    }

    @Test
    void refusesSeatThatDoesNotExist() {
        givenOpenRoom(ANN).when(new TakeSeat(ANN, 9)).thenRefused(new Refusal.SeatUnknown(9));
        givenOpenRoom(ANN).when(new TakeSeat(ANN, -1)).thenRefused(new Refusal.SeatUnknown(-1));
    }

    @Test
    void refusesLockedSeatEvenToHost() {
        givenOpenRoom(ANN)
                .and(new LockSeat(ANN, 3, true))
                .when(new TakeSeat(ANN, 3))
                .thenRefused(new Refusal.SeatLocked(3));
    }

    @Test
    void keepsHostSeatsForHosts() {
        givenOpenRoom(ANN, BO).when(new TakeSeat(BO, 0)).thenRefused(new Refusal.SeatOfHost(0));
        givenOpenRoom(ANN, CLEO).when(new TakeSeat(CLEO, 0)).thenRefused(new Refusal.SeatOfHost(0));
        givenOpenRoom(ANN)
                .when(new TakeSeat(ANN, 0))
                .then(new SeatTaken(0, ANN.user(), SeatCause.TAKEN, null, START));
    }

    @Test
    void letsHostsAndCoHostsTakeWhileSeatsAreClosed() {
        givenClosedRoom(ANN, CLEO)
                .when(new TakeSeat(CLEO, 3))
                .then(new SeatTaken(3, CLEO.user(), SeatCause.TAKEN, null, START))
                .when(new TakeSeat(ANN, 4))
                .then(new SeatTaken(4, ANN.user(), SeatCause.TAKEN, null, START));
    }

    @Test
    void refusesAudienceWhileSeatsAreClosed() {
        givenClosedRoom(ANN, BO).when(new TakeSeat(BO, 3)).thenRefused(new Refusal.SeatsClosed());
    }

    @Test
    void refusesCoHostWithoutThatRightWhileSeatsAreClosed() {
        givenRoom(Settings.builder().coHostMay(Set.of()).build(), ANN, CLEO)
                .when(new TakeSeat(CLEO, 3))
                .thenRefused(new Refusal.SeatsClosed());
    }

    @Test
    void switchesByTakingWhileSeated() {
        givenOpenRoom(ANN, BO)
                .and(new TakeSeat(BO, 3))
                .when(new TakeSeat(BO, 5))
                .then(new SeatSwitched(BO.user(), 3, 5, null));
    }

    @Test
    void keepsOldSeatWhenTheOtherIsTaken() {
        var room =
                givenOpenRoom(ANN, BO, BEA)
                        .and(new TakeSeat(BO, 3))
                        .and(new TakeSeat(BEA, 5))
                        .when(new TakeSeat(BO, 5))
                        .thenRefused(new Refusal.SeatTaken(5, BEA.user()))
                        .room();
        assertThat(room.seatOf(BO.user())).map(Seat::number).hasValue(3);
    }

    @Test
    void takingTheOwnSeatChangesNothing() {
        givenOpenRoom(ANN, BO).and(new TakeSeat(BO, 3)).when(new TakeSeat(BO, 3)).thenNothing();
    }

    @Test
    void letsTheSeatedSwitchWhileSeatsAreClosedIfTheRoomAllows() {
        givenOpenRoom(ANN, BO)
                .and(new TakeSeat(BO, 3))
                .and(new SetMode(ANN, SeatMode.ON_REQUEST))
                .when(new TakeSeat(BO, 5))
                .then(new SeatSwitched(BO.user(), 3, 5, null));
        givenRoom(Settings.builder().mode(SeatMode.OPEN).switchWhenClosed(false).build(), ANN, BO)
                .and(new TakeSeat(BO, 3))
                .and(new SetMode(ANN, SeatMode.ON_REQUEST))
                .when(new TakeSeat(BO, 5))
                .thenRefused(new Refusal.SeatsClosed());
    }

    @Test
    void freesSeatAndForgetsWhoHasNothingElse() {
        var room =
                givenOpenRoom(ANN, BO)
                        .and(new TakeSeat(BO, 3))
                        .when(new LeaveSeat(BO))
                        .then(new SeatFreed(3, BO.user(), SeatCause.LEFT, null))
                        .room();
        assertThat(room.person(BO.user())).isEmpty();
    }

    @Test
    void refusesToLeaveSeatOfNobody() {
        givenOpenRoom(ANN).when(new LeaveSeat(ANN)).thenRefused(new Refusal.SeatNone());
    }

    @Test
    void turnsMicrophoneOffWithTheSeat() {
        givenOpenRoom(ANN, BO)
                .and(new TakeSeat(BO, 3))
                .and(new SetMicrophone(BO, true))
                .when(new RemoveFromSeat(ANN, BO.user()))
                .then(
                        new MicrophoneChanged(BO.user(), false, ANN.user()),
                        new SeatFreed(3, BO.user(), SeatCause.REMOVED, ANN.user()));
    }

    @Test
    void keepsMicrophoneOverSwitch() {
        var room =
                givenOpenRoom(ANN, BO)
                        .and(new TakeSeat(BO, 3))
                        .and(new SetMicrophone(BO, true))
                        .and(new TakeSeat(BO, 5))
                        .room();
        assertThat(room.mayBeHeard(BO.user())).isTrue();
    }

    @Test
    void removesNobodyOfEqualOrHigherStanding() {
        givenOpenRoom(OLGA, ANN, ADA, CLEO, CARL)
                .and(new TakeSeat(OLGA, 0))
                .and(new TakeSeat(ADA, 1))
                .and(new TakeSeat(CARL, 2))
                .when(new RemoveFromSeat(ANN, OLGA.user()))
                .thenRefused(new Refusal.NotAllowed())
                .when(new RemoveFromSeat(ANN, ADA.user()))
                .thenRefused(new Refusal.NotAllowed())
                .when(new RemoveFromSeat(CLEO, CARL.user()))
                .thenRefused(new Refusal.NotAllowed())
                .when(new RemoveFromSeat(OLGA, ADA.user()))
                .then(new SeatFreed(1, ADA.user(), SeatCause.REMOVED, OLGA.user()));
    }

    @Test
    void refusesToRemoveWhoIsNotSeated() {
        givenOpenRoom(ANN, BO)
                .when(new RemoveFromSeat(ANN, BO.user()))
                .thenRefused(new Refusal.UserNotSeated(BO.user()));
    }

    @Test
    void openingTheSeatsEndsEveryRequest() {
        givenClosedRoom(ANN, BO, BEA)
                .and(new RequestSeat(BO, null, null))
                .and(new RequestSeat(BEA, 2, null))
                .when(new SetMode(ANN, SeatMode.OPEN))
                .then(
                        new ModeChanged(SeatMode.OPEN, ANN.user()),
                        failed(BO, OutcomeCause.SEATS_OPEN),
                        failed(BEA, OutcomeCause.SEATS_OPEN));
    }

    @Test
    void closingClosedSeatsChangesNothing() {
        givenClosedRoom(ANN).when(new SetMode(ANN, SeatMode.ON_REQUEST)).thenNothing();
    }

    @Test
    void closingLeavesTheSeatedWhereTheyAre() {
        givenOpenRoom(ANN, BO)
                .and(new TakeSeat(BO, 3))
                .when(new SetMode(ANN, SeatMode.ON_REQUEST))
                .then(new ModeChanged(SeatMode.ON_REQUEST, ANN.user()));
    }

    private static RequestEnded failed(Actor asker, OutcomeCause cause) {
        return new RequestEnded(asker.user(), Outcome.FAILED, cause, ANN.user());
    }
}
