package org.liveaudioroom.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liveaudioroom.room.People.ANN;
import static org.liveaudioroom.room.People.BEA;
import static org.liveaudioroom.room.People.BO;
import static org.liveaudioroom.room.People.CLEO;
import static org.liveaudioroom.room.People.OLGA;
import static org.liveaudioroom.room.Scenario.START;
import static org.liveaudioroom.room.Scenario.givenClosedRoom;
import static org.liveaudioroom.room.Scenario.givenOpenRoom;

import org.junit.jupiter.api.Test;
import org.liveaudioroom.room.RoomCommand.AcceptInvitation;
import org.liveaudioroom.room.RoomCommand.AcceptRequest;
import org.liveaudioroom.room.RoomCommand.EndRoom;
import org.liveaudioroom.room.RoomCommand.Invite;
import org.liveaudioroom.room.RoomCommand.LeaveSeat;
import org.liveaudioroom.room.RoomCommand.LockSeat;
import org.liveaudioroom.room.RoomCommand.RequestSeat;
import org.liveaudioroom.room.RoomCommand.SetMode;
import org.liveaudioroom.room.RoomCommand.TakeSeat;
import org.liveaudioroom.room.RoomEvent.Outcome;
import org.liveaudioroom.room.RoomEvent.RequestEnded;
import org.liveaudioroom.room.RoomEvent.SeatCause;
import org.liveaudioroom.room.RoomEvent.SeatLocked;
import org.liveaudioroom.room.RoomEvent.SeatTaken;

class SeatLockTest {
    @Test
    void isSetAndLiftedOnce() {
        givenOpenRoom(ANN, CLEO)
                .when(new LockSeat(CLEO, 3, true))
                .then(new SeatLocked(3, true, CLEO.user()))
                .when(new LockSeat(ANN, 3, true))
                .thenNothing()
                .when(new LockSeat(ANN, 3, false))
                .then(new SeatLocked(3, false, ANN.user()));
    }

    @Test
    void isNotForTheAudienceNorForSeatsThatDoNotExist() {
        givenOpenRoom(ANN, BO)
                .when(new LockSeat(BO, 3, true))
                .thenRefused(new Refusal.NotAllowed())
                .when(new LockSeat(ANN, 9, true))
                .thenRefused(new Refusal.SeatUnknown(9))
                .when(new LockSeat(ANN, -1, false))
                .thenRefused(new Refusal.SeatUnknown(-1));
    }

    @Test
    void leavesWhoSitsThereAndKeepsEverybodyOutAfterHim() {
        givenOpenRoom(ANN, BO, BEA)
                .and(new TakeSeat(BO, 3))
                .when(new LockSeat(ANN, 3, true))
                .then(new SeatLocked(3, true, ANN.user()))
                .and(new LeaveSeat(BO))
                .when(new TakeSeat(BEA, 3))
                .thenRefused(new Refusal.SeatLocked(3))
                .when(new TakeSeat(BO, 3))
                .thenRefused(new Refusal.SeatLocked(3));
    }

    @Test
    void holdsAgainstSwitching() {
        givenOpenRoom(ANN, BO)
                .and(new TakeSeat(BO, 3))
                .and(new LockSeat(ANN, 4, true))
                .when(new TakeSeat(BO, 4))
                .thenRefused(new Refusal.SeatLocked(4));
    }

    @Test
    void keepsRequestForSeatThatWasLockedMeanwhile() {
        var scenario =
                givenClosedRoom(ANN, BO)
                        .and(new RequestSeat(BO, 5, null))
                        .and(new LockSeat(ANN, 5, true))
                        .when(new AcceptRequest(ANN, BO.user(), null))
                        .thenRefused(new Refusal.SeatLocked(5));
        scenario.when(new AcceptRequest(ANN, BO.user(), 6))
                .then(
                        new SeatTaken(6, BO.user(), SeatCause.ACCEPTED, ANN.user(), START),
                        new RequestEnded(BO.user(), Outcome.ACCEPTED, null, ANN.user()));
    }

    @Test
    void sendsTheInvitedToAnotherSeat() {
        var room =
                givenClosedRoom(ANN, BO)
                        .and(new Invite(ANN, BO, 5, null))
                        .and(new LockSeat(ANN, 5, true))
                        .and(new AcceptInvitation(BO))
                        .room();
        assertThat(room.seatOf(BO.user())).map(Seat::number).hasValue(1);
    }

    @Test
    void isAnotherFactThanTheMode() {
        var scenario =
                givenClosedRoom(ANN)
                        .and(new LockSeat(ANN, 3, true))
                        .and(new LockSeat(ANN, 4, true));
        scenario.and(new SetMode(ANN, SeatMode.OPEN)).and(new SetMode(ANN, SeatMode.ON_REQUEST));
        assertThat(scenario.room().seats())
                .filteredOn(Seat::locked)
                .extracting(Seat::number)
                .containsExactly(3, 4);
    }

    @Test
    void bestSeatIsTheHostsForHostsAndElseTheFirstFree() {
        givenOpenRoom(OLGA, ANN)
                .and(new LockSeat(ANN, 1, true))
                .when(new TakeSeat(ANN, null, false))
                .then(new SeatTaken(0, ANN.user(), SeatCause.TAKEN, null, START))
                .when(new TakeSeat(OLGA, null, false))
                .then(new SeatTaken(2, OLGA.user(), SeatCause.TAKEN, null, START))
                .when(new TakeSeat(OLGA, null, false))
                .thenNothing();
        // The host's seat is free, and not for him.
        var full = givenOpenRoom(ANN, BO);
        for (int seat = 1; seat < 9; seat++) {
            full.and(new LockSeat(ANN, seat, true));
        }
        full.when(new TakeSeat(BO, null, false)).thenRefused(new Refusal.NoSeatFree());
    }

    @Test
    void bestSeatOfClosedRoomIsForThoseWhoMayTakeOne() {
        givenClosedRoom(ANN, BO)
                .when(new TakeSeat(BO, null, false))
                .thenRefused(new Refusal.SeatsClosed());
    }

    @Test
    void locksEndWithTheRoom() {
        var room =
                givenOpenRoom(ANN)
                        .and(new LockSeat(ANN, 3, true))
                        .and(new EndRoom(ANN, "over"))
                        .room();
        assertThat(room.seats()).noneMatch(Seat::locked);
    }
}
