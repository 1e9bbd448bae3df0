package org.liveaudioroom.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liveaudioroom.room.People.ADA;
import static org.liveaudioroom.room.People.ANN;
import static org.liveaudioroom.room.People.BEA;
import static org.liveaudioroom.room.People.BO;
import static org.liveaudioroom.room.People.CLEO;
import static org.liveaudioroom.room.People.OLGA;
import static org.liveaudioroom.room.Scenario.givenOpenRoom;
import static org.liveaudioroom.room.Scenario.givenRoom;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.liveaudioroom.room.RoomCommand.AskForMicrophone;
import org.liveaudioroom.room.RoomCommand.LockSeat;
import org.liveaudioroom.room.RoomCommand.MoveToSeat;
import org.liveaudioroom.room.RoomCommand.MuteSeat;
import org.liveaudioroom.room.RoomCommand.SetMicrophone;
import org.liveaudioroom.room.RoomCommand.TakeSeat;
import org.liveaudioroom.room.RoomEvent.MicrophoneChanged;
import org.liveaudioroom.room.RoomEvent.SeatCause;
import org.liveaudioroom.room.RoomEvent.SeatFreed;
import org.liveaudioroom.room.RoomEvent.SeatSwitched;
import org.liveaudioroom.room.RoomEvent.SeatsSwapped;

/// Bo sits on seat 3, Bea on seat 4, Ann on seat 0 of hosts, Cleo on seat 1. Nobody is asked.
class MoveRulesTest {
    private static Scenario givenSeated() {
        return givenOpenRoom(OLGA, ANN, ADA, CLEO, BO, BEA)
                .and(new TakeSeat(ANN, 0))
                .and(new TakeSeat(CLEO, 1))
                .and(new TakeSeat(BO, 3))
                .and(new TakeSeat(BEA, 4));
    }

    private static MoveToSeat move(Actor by, Actor user, int seat, OnTaken onTaken) {
        return new MoveToSeat(by, user.user(), seat, onTaken, "q");
    }

    @ParameterizedTest
    @EnumSource
    void freeSeatIsFreeWhateverThePolicy(OnTaken onTaken) {
        givenSeated()
                .when(move(CLEO, BO, 6, onTaken))
                .then(new SeatSwitched(BO.user(), 3, 6, CLEO.user()))
                .when(move(CLEO, BO, 6, onTaken))
                .thenNothing();
    }

    @Test
    void refusesTakenSeat() {
        givenSeated()
                .when(move(ANN, BO, 4, OnTaken.REFUSE))
                .thenRefused(new Refusal.SeatTaken(4, BEA.user()));
    }

    @Test
    void replacesWhoSitsThere() {
        givenSeated()
                .and(new SetMicrophone(BEA, true))
                .when(move(ANN, BO, 4, OnTaken.REPLACE))
                .then(
                        new MicrophoneChanged(BEA.user(), false, ANN.user()),
                        new SeatFreed(4, BEA.user(), SeatCause.REMOVED, ANN.user()),
                        new SeatSwitched(BO.user(), 3, 4, ANN.user()));
    }

    @Test
    void swapsWithWhoSitsThereAndKeepsTheMicrophones() {
        var room =
                givenSeated()
                        .and(new SetMicrophone(BO, true))
                        .and(new SetMicrophone(BEA, true))
                        .when(move(ANN, BO, 4, OnTaken.SWAP))
                        .then(new SeatsSwapped(BO.user(), 3, BEA.user(), 4, ANN.user()))
                        .room();
        assertThat(room.seatOf(BO.user())).map(Seat::number).hasValue(4);
        assertThat(room.seatOf(BEA.user())).map(Seat::number).hasValue(3);
        assertThat(room.mayBeHeard(BO.user()) && room.mayBeHeard(BEA.user())).isTrue();
    }

    @Test
    void swapSilencesWhoComesToMutedSeatAlone() {
        givenSeated()
                .and(new MuteSeat(ANN, 3, true))
                .and(new SetMicrophone(BEA, true))
                .and(new AskForMicrophone(ANN, BEA.user(), "r"))
                .when(move(ANN, BO, 4, OnTaken.SWAP))
                .then(
                        new SeatsSwapped(BO.user(), 3, BEA.user(), 4, ANN.user()),
                        new MicrophoneChanged(BEA.user(), false, ANN.user()));
    }

    @ParameterizedTest
    @CsvSource({
        // by, whom, seat, on taken, refusal
        "ann,  bo,   4, SWAP,    ",
        "ann,  cleo, 4, REPLACE, ",
        "olga, ann,  4, SWAP,    SEAT_OF_HOST",
        "olga, ann,  6, SWAP,    ",
        "olga, bo,   0, SWAP,    SEAT_OF_HOST",
        "cleo, bo,   0, REPLACE, SEAT_OF_HOST",
        "cleo, bo,   1, SWAP,    ",
        "cleo, bo,   1, REPLACE, ",
        "cleo, ann,  6, REFUSE,  NOT_ALLOWED",
        "ann,  olga, 6, REFUSE,  NOT_SEATED",
        "ann,  ada,  6, REFUSE,  NOT_SEATED",
        "ann,  ann,  6, REFUSE,  ",
        "ann,  ann,  4, SWAP,    SEAT_OF_HOST",
        "ann,  ann,  4, REPLACE, ",
        "bo,   bo,   6, REFUSE,  NOT_ALLOWED",
        "bea,  bo,   6, REFUSE,  NOT_ALLOWED",
        "ann,  bo,   9, REFUSE,  SEAT_UNKNOWN",
        "ann,  bo,  -1, SWAP,    SEAT_UNKNOWN",
    })
    void isForThoseAboveAllWhoAreMovedAndNeverBreaksTheHostsSeats(
            String by, String whom, int seat, OnTaken onTaken, String refusal) {
        var user = People.named(whom);
        var scenario = givenSeated().when(move(People.named(by), user, seat, onTaken));
        if (refusal == null) {
            assertThat(scenario.room().seatOf(user.user())).map(Seat::number).hasValue(seat);
        } else {
            scenario.thenRefused(
                    switch (refusal) {
                        case "SEAT_OF_HOST" -> new Refusal.SeatOfHost(0);
                        case "NOT_SEATED" -> new Refusal.UserNotSeated(user.user());
                        case "SEAT_UNKNOWN" -> new Refusal.SeatUnknown(seat);
                        default -> new Refusal.NotAllowed();
                    });
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"REPLACE", "SWAP"})
    void movesNobodyOutOfTheWayOfEqualOrHigherStanding(OnTaken onTaken) {
        givenSeated()
                .and(new TakeSeat(ADA, 6))
                .when(move(ANN, BO, 6, onTaken))
                .thenRefused(new Refusal.NotAllowed())
                .when(move(CLEO, BO, 6, onTaken))
                .thenRefused(new Refusal.NotAllowed());
    }

    @Test
    void whoGivesHisOwnSeatLeavesItHimself() {
        givenSeated()
                .and(new SetMicrophone(CLEO, true))
                .when(move(CLEO, BO, 1, OnTaken.REPLACE))
                .then(
                        new MicrophoneChanged(CLEO.user(), false, null),
                        new SeatFreed(1, CLEO.user(), SeatCause.LEFT, null),
                        new SeatSwitched(BO.user(), 3, 1, CLEO.user()));
    }

    @Test
    void namesNobodyWhoMovesHimself() {
        givenSeated()
                .when(move(CLEO, CLEO, 6, OnTaken.REFUSE))
                .then(new SeatSwitched(CLEO.user(), 1, 6, null))
                .when(move(CLEO, CLEO, 4, OnTaken.SWAP))
                .then(new SeatsSwapped(CLEO.user(), 6, BEA.user(), 4, null));
    }

    @Test
    void placesOnLockedSeatAndSilencesOnMutedOne() {
        givenSeated()
                .and(new LockSeat(ANN, 6, true))
                .and(new MuteSeat(ANN, 6, true))
                .and(new SetMicrophone(BO, true))
                .when(move(ANN, BO, 6, OnTaken.REFUSE))
                .then(
                        new SeatSwitched(BO.user(), 3, 6, ANN.user()),
                        new MicrophoneChanged(BO.user(), false, ANN.user()));
    }

    @Test
    void isDeniedToCoHostsWithoutThatRight() {
        var settings = Settings.builder().mode(SeatMode.OPEN).coHostMay(Set.of()).build();
        givenRoom(settings, ANN, CLEO, BO)
                .and(new TakeSeat(BO, 3))
                .when(move(CLEO, BO, 6, OnTaken.REFUSE))
                .thenRefused(new Refusal.NotAllowed());
    }
}
