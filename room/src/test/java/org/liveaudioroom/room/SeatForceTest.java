package org.liveaudioroom.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liveaudioroom.room.People.ADA;
import static org.liveaudioroom.room.People.ANN;
import static org.liveaudioroom.room.People.BO;
import static org.liveaudioroom.room.People.CLEO;
import static org.liveaudioroom.room.People.OLGA;
import static org.liveaudioroom.room.Scenario.START;
import static org.liveaudioroom.room.Scenario.givenOpenRoom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liveaudioroom.room.RoomCommand.LockSeat;
import org.liveaudioroom.room.RoomCommand.MuteSeat;
import org.liveaudioroom.room.RoomCommand.SetMicrophone;
import org.liveaudioroom.room.RoomCommand.TakeSeat;
import org.liveaudioroom.room.RoomEvent.MicrophoneChanged;
import org.liveaudioroom.room.RoomEvent.SeatCause;
import org.liveaudioroom.room.RoomEvent.SeatFreed;
import org.liveaudioroom.room.RoomEvent.SeatSwitched;
import org.liveaudioroom.room.RoomEvent.SeatTaken;

/// Hosts take what is locked or taken.
class SeatForceTest {
    @Test
    void takesLockedSeat() {
        givenOpenRoom(ANN)
                .and(new LockSeat(ANN, 3, true))
                .when(new TakeSeat(ANN, 3, true))
                .then(new SeatTaken(3, ANN.user(), SeatCause.TAKEN, null, START));
    }

    @Test
    void sendsWhoSitsThereOffTheStageWithHisMicrophoneOff() {
        var room =
                givenOpenRoom(ANN, BO)
                        .and(new TakeSeat(BO, 3))
                        .and(new SetMicrophone(BO, true))
                        .when(new TakeSeat(ANN, 3, true))
                        .then(
                                new MicrophoneChanged(BO.user(), false, ANN.user()),
                                new SeatFreed(3, BO.user(), SeatCause.REMOVED, ANN.user()),
                                new SeatTaken(3, ANN.user(), SeatCause.TAKEN, null, START))
                        .room();
        assertThat(room.person(BO.user())).isEmpty();
    }

    @Test
    void takesFromTheOwnSeatTooAndFallsSilentOnMutedOne() {
        givenOpenRoom(ANN, BO)
                .and(new TakeSeat(ANN, 0))
                .and(new SetMicrophone(ANN, true))
                .and(new TakeSeat(BO, 3))
                .and(new MuteSeat(ANN, 3, true))
                .when(new TakeSeat(ANN, 3, true))
                .then(
                        new SeatFreed(3, BO.user(), SeatCause.REMOVED, ANN.user()),
                        new SeatSwitched(ANN.user(), 0, 3, null),
                        new MicrophoneChanged(ANN.user(), false, null));
    }

    @ParameterizedTest
    @CsvSource({
        // who, from whom, allowed
        "olga, ann,  true",
        "olga, bo,   true",
        "ann,  cleo, true",
        "ann,  ada,  false",
        "ann,  olga, false",
        "cleo, bo,   false",
        "bo,   cleo, false",
    })
    void isForHostsAndAgainstThoseBelowThem(String who, String fromWhom, boolean allowed) {
        var taker = People.named(who);
        var sitting = People.named(fromWhom);
        var scenario =
                givenOpenRoom(OLGA, ANN, ADA, CLEO, BO)
                        .and(new TakeSeat(sitting, 3))
                        .when(new TakeSeat(taker, 3, true));
        if (allowed) {
            assertThat(scenario.room().seats().get(3).user()).isEqualTo(taker.user());
            assertThat(scenario.room().seated(sitting.user())).isFalse();
        } else {
            scenario.thenRefused(new Refusal.NotAllowed());
        }
    }

    @Test
    void needsNoRightWhereNothingIsInTheWay() {
        givenOpenRoom(ANN, CLEO)
                .when(new TakeSeat(CLEO, 3, true))
                .then(new SeatTaken(3, CLEO.user(), SeatCause.TAKEN, null, START))
                .when(new TakeSeat(CLEO, 3, true))
                .thenNothing();
    }

    @Test
    void opensNoSeatOfHostsToOthersAndNoneThatDoesNotExist() {
        givenOpenRoom(ANN, CLEO)
                .when(new TakeSeat(CLEO, 0, true))
                .thenRefused(new Refusal.NotAllowed())
                .when(new TakeSeat(ANN, 9, true))
                .thenRefused(new Refusal.SeatUnknown(9));
    }
}
