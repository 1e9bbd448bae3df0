package org.liveaudioroom.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liveaudioroom.room.People.ANN;
import static org.liveaudioroom.room.People.BO;
import static org.liveaudioroom.room.People.CLEO;
import static org.liveaudioroom.room.Scenario.START;
import static org.liveaudioroom.room.Scenario.given;
import static org.liveaudioroom.room.Scenario.givenClosedRoom;
import static org.liveaudioroom.room.Scenario.givenOpenRoom;
import static org.liveaudioroom.room.Scenario.givenRoom;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.liveaudioroom.room.RoomCommand.CreateRoom;
import org.liveaudioroom.room.RoomCommand.EndGrace;
import org.liveaudioroom.room.RoomCommand.EndRoom;
import org.liveaudioroom.room.RoomCommand.Enter;
import org.liveaudioroom.room.RoomCommand.Leave;
import org.liveaudioroom.room.RoomCommand.LoseConnection;
import org.liveaudioroom.room.RoomCommand.RequestSeat;
import org.liveaudioroom.room.RoomCommand.ReturnConnection;
import org.liveaudioroom.room.RoomCommand.SetMicrophone;
import org.liveaudioroom.room.RoomCommand.TakeSeat;
import org.liveaudioroom.room.RoomEvent.ConnectionLost;
import org.liveaudioroom.room.RoomEvent.ConnectionReturned;
import org.liveaudioroom.room.RoomEvent.LeaveCause;
import org.liveaudioroom.room.RoomEvent.Left;
import org.liveaudioroom.room.RoomEvent.MicrophoneChanged;
import org.liveaudioroom.room.RoomEvent.Outcome;
import org.liveaudioroom.room.RoomEvent.Renamed;
import org.liveaudioroom.room.RoomEvent.RequestEnded;
import org.liveaudioroom.room.RoomEvent.RoomCreated;
import org.liveaudioroom.room.RoomEvent.RoomEnded;
import org.liveaudioroom.room.RoomEvent.RoomStarted;
import org.liveaudioroom.room.RoomEvent.SeatCause;
import org.liveaudioroom.room.RoomEvent.SeatFreed;

class LifecycleRulesTest {
    private static final Duration GRACE = Duration.ofSeconds(30);

    @Test
    void isUnknownUntilCreated() {
        given().when(new Enter(ANN, 0))
                .thenRefused(new Refusal.RoomUnknown())
                .when(new CreateRoom(Settings.DEFAULT, "session"))
                .then(new RoomCreated(Settings.DEFAULT, "session", START))
                .when(new CreateRoom(Settings.DEFAULT, "other"))
                .thenRefused(new Refusal.RoomExists());
    }

    @Test
    void clockStartsOnceWithTheFirstPerson() {
        var scenario =
                givenClosedRoom()
                        .after(Duration.ofHours(1))
                        .when(new Enter(BO, 0))
                        .then(new RoomStarted(START.plus(Duration.ofHours(1))));
        scenario.after(GRACE).when(new Enter(People.BEA, 1)).thenNothing();
    }

    @Test
    void remembersNothingOfThePlainAudience() {
        givenClosedRoom(ANN)
                .when(new Enter(BO, 1))
                .thenNothing()
                .when(new LoseConnection(BO.user()))
                .thenNothing()
                .when(new Leave(BO))
                .thenNothing();
    }

    @Test
    void letsNoMoreAudienceInThanFitButAlwaysHosts() {
        var scenario = givenRoom(Settings.builder().peopleMax(2).build(), ANN);
        scenario.when(new Enter(BO, 1)).thenNothing();
        scenario.when(new Enter(People.BEA, 2)).thenRefused(new Refusal.RoomFull(2));
        scenario.and(new Enter(CLEO, 2));
    }

    @Test
    void keepsThePlaceOfLostConnectionForTheGraceTime() {
        var scenario =
                givenOpenRoom(ANN, BO)
                        .and(new TakeSeat(BO, 3))
                        .and(new SetMicrophone(BO, true))
                        .when(new LoseConnection(BO.user()))
                        .then(new ConnectionLost(BO.user(), START))
                        .after(GRACE.minusMillis(1))
                        .when(new EndGrace(BO.user()))
                        .thenNothing();
        assertThat(scenario.room().seated(BO.user())).isTrue();
        scenario.after(Duration.ofMillis(1))
                .when(new EndGrace(BO.user()))
                .then(
                        new MicrophoneChanged(BO.user(), false, null),
                        new SeatFreed(3, BO.user(), SeatCause.LOST, null),
                        new Left(BO.user(), LeaveCause.LOST));
    }

    @Test
    void returnWithinTheGraceTimeKeepsEverything() {
        var scenario = givenOpenRoom(ANN, BO).and(new TakeSeat(BO, 3));
        var before = scenario.room();
        scenario.and(new LoseConnection(BO.user()))
                .after(GRACE.minusMillis(1))
                .when(new ReturnConnection(BO.user()))
                .then(new ConnectionReturned(BO.user()));
        assertThat(scenario.room()).isEqualTo(before);
        scenario.after(GRACE).when(new EndGrace(BO.user())).thenNothing();
    }

    @Test
    void enteringAgainIsReturnToo() {
        givenOpenRoom(ANN, BO)
                .and(new TakeSeat(BO, 3))
                .and(new LoseConnection(BO.user()))
                .when(new Enter(new Actor(BO.user(), "Bo B.", null, Role.AUDIENCE), 1))
                .then(new ConnectionReturned(BO.user()), new Renamed(BO.user(), "Bo B.", null));
    }

    @Test
    void secondLossDoesNotProlongTheGraceTime() {
        givenOpenRoom(ANN)
                .and(new LoseConnection(ANN.user()))
                .after(Duration.ofSeconds(10))
                .when(new LoseConnection(ANN.user()))
                .thenNothing();
    }

    @Test
    void requestOfWhoIsGoneEnds() {
        givenClosedRoom(ANN, BO)
                .and(new RequestSeat(BO, null, null))
                .and(new LoseConnection(BO.user()))
                .after(GRACE)
                .when(new EndGrace(BO.user()))
                .then(
                        new RequestEnded(BO.user(), Outcome.LEFT, null, null),
                        new Left(BO.user(), LeaveCause.LOST));
    }

    @Test
    void endedRoomHoldsNobodyAndRefusesEverything() {
        var scenario =
                givenOpenRoom(ANN, BO)
                        .and(new TakeSeat(BO, 3))
                        .when(new EndRoom(ANN, "good night"))
                        .then(new RoomEnded(ANN.user(), "good night"))
                        .when(new TakeSeat(BO, 4))
                        .thenRefused(new Refusal.RoomEnded())
                        .when(new LoseConnection(BO.user()))
                        .thenNothing();
        assertThat(scenario.room().people()).isEmpty();
        assertThat(scenario.room().seats()).allMatch(Seat::free);
        assertThat(Deadlines.next(scenario.room())).isEmpty();
    }

    @Test
    void endsOnlyByHosts() {
        givenOpenRoom(ANN, CLEO)
                .when(new EndRoom(CLEO, "mine"))
                .thenRefused(new Refusal.NotAllowed());
    }

    @Test
    void newLifeOfEndedRoomKnowsNothingOfTheOld() {
        var room =
                givenOpenRoom(ANN, BO)
                        .and(new EndRoom(ANN, "good night"))
                        .and(new CreateRoom(Settings.DEFAULT, "next"))
                        .room();
        assertThat(room).isEqualTo(given().and(new CreateRoom(Settings.DEFAULT, "next")).room());
    }
}
