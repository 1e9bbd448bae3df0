package org.liveaudioroom.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liveaudioroom.room.People.ANN;
import static org.liveaudioroom.room.People.BEA;
import static org.liveaudioroom.room.People.BO;
import static org.liveaudioroom.room.Scenario.START;
import static org.liveaudioroom.room.Scenario.givenClosedRoom;
import static org.liveaudioroom.room.Scenario.givenOpenRoom;

import org.junit.jupiter.api.Test;
import org.liveaudioroom.room.RoomCommand.LeaveSeat;
import org.liveaudioroom.room.RoomCommand.TakeSeat;
import org.liveaudioroom.room.RoomEvent.Remembered;
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
                        new SeatTaken(3, BO.user(), SeatCause.TAKEN, null));
    }

    @Test
    void refusesTakenSeatAndNamesWhoSitsThere() {
        givenOpenRoom(ANN, BO, BEA)
                .and(new TakeSeat(BO, 3))
                .when(new TakeSeat(BEA, 3))
                .thenRefused(new Refusal.SeatTaken(3, BO.user()));
    }

    @Test
    void switchesByTakingWhileSeated() {
        givenOpenRoom(ANN, BO)
                .and(new TakeSeat(BO, 3))
                .when(new TakeSeat(BO, 5))
                .then(new SeatSwitched(BO.user(), 3, 5, null));
    }

    @Test
    void refusesAudienceWhileSeatsAreClosed() {
        givenClosedRoom(ANN, BO).when(new TakeSeat(BO, 3)).thenRefused(new Refusal.SeatsClosed());
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
}
