package org.liveaudioroom.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liveaudioroom.room.People.ANN;
import static org.liveaudioroom.room.People.BEA;
import static org.liveaudioroom.room.People.BO;
import static org.liveaudioroom.room.People.CLEO;
import static org.liveaudioroom.room.Scenario.START;
import static org.liveaudioroom.room.Scenario.givenClosedRoom;
import static org.liveaudioroom.room.Scenario.givenOpenRoom;
import static org.liveaudioroom.room.Scenario.givenRoom;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liveaudioroom.room.RoomCommand.AcceptRequest;
import org.liveaudioroom.room.RoomCommand.AllowRequests;
import org.liveaudioroom.room.RoomCommand.CancelRequest;
import org.liveaudioroom.room.RoomCommand.ExpireRequest;
import org.liveaudioroom.room.RoomCommand.Leave;
import org.liveaudioroom.room.RoomCommand.LockSeat;
import org.liveaudioroom.room.RoomCommand.RejectRequest;
import org.liveaudioroom.room.RoomCommand.RequestSeat;
import org.liveaudioroom.room.RoomCommand.TakeSeat;
import org.liveaudioroom.room.RoomEvent.LeaveCause;
import org.liveaudioroom.room.RoomEvent.Left;
import org.liveaudioroom.room.RoomEvent.Outcome;
import org.liveaudioroom.room.RoomEvent.OutcomeCause;
import org.liveaudioroom.room.RoomEvent.Remembered;
import org.liveaudioroom.room.RoomEvent.RequestEnded;
import org.liveaudioroom.room.RoomEvent.RequestMade;
import org.liveaudioroom.room.RoomEvent.RequestsAllowed;
import org.liveaudioroom.room.RoomEvent.SeatCause;
import org.liveaudioroom.room.RoomEvent.SeatTaken;

class RequestRulesTest {
    private static final Duration MINUTE = Duration.ofSeconds(60);

    @Test
    void waitsForMinuteWhenNoTimeIsNamed() {
        givenClosedRoom(ANN, BO)
                .when(new RequestSeat(BO, null, null))
                .then(
                        new Remembered(Participant.of(BO, Role.AUDIENCE, START)),
                        new RequestMade(new Request(BO.user(), null, START, START.plus(MINUTE))));
    }

    @ParameterizedTest
    @CsvSource({"4999, false", "5000, true", "600000, true", "600001, false"})
    void takesTimeOfFiveSecondsToTenMinutes(long millis, boolean accepted) {
        var timeout = Duration.ofMillis(millis);
        var scenario = givenClosedRoom(ANN, BO).when(new RequestSeat(BO, null, timeout));
        if (accepted) {
            assertThat(scenario.room().queue())
                    .containsExactly(new Request(BO.user(), null, START, START.plus(timeout)));
        } else {
            scenario.thenRefused(
                    new Refusal.AnswerTimeOutOfRange(
                            Duration.ofSeconds(5), Duration.ofMinutes(10)));
        }
    }

    @Test
    void queuesInOrderAndMovesUp() {
        var ben = People.actor("ben", Role.AUDIENCE);
        var floor =
                givenClosedRoom(ANN, BO, BEA, ben)
                        .and(new RequestSeat(BO, null, null))
                        .and(new RequestSeat(BEA, null, null))
                        .and(new RequestSeat(ben, null, null))
                        .and(new CancelRequest(BEA))
                        .room()
                        .floor();
        assertThat(List.of(BO, BEA, ben))
                .extracting(actor -> floor.placeOf(actor.user()))
                .containsExactly(1, 0, 2);
    }

    @Test
    void refusesSecondRequestAndNamesThePlaceOfTheFirst() {
        givenClosedRoom(ANN, BO, BEA)
                .and(new RequestSeat(BEA, null, null))
                .and(new RequestSeat(BO, null, null))
                .when(new RequestSeat(BO, 4, null))
                .thenRefused(new Refusal.RequestPending(2));
    }

    @Test
    void refusesWhereNobodyNeedsToAsk() {
        givenOpenRoom(ANN, BO)
                .when(new RequestSeat(BO, null, null))
                .thenRefused(new Refusal.SeatsOpen());
        givenOpenRoom(ANN, BO)
                .and(new TakeSeat(BO, 3))
                .when(new RequestSeat(BO, null, null))
                .thenRefused(new Refusal.UserSeated(BO.user()));
    }

    @Test
    void refusesWhileRequestsAreOff() {
        givenClosedRoom(ANN, BO)
                .and(new AllowRequests(ANN, false))
                .when(new RequestSeat(BO, null, null))
                .thenRefused(new Refusal.RequestsOff());
    }

    @Test
    void refusesWhileNobodyIsHereWhoMayAnswer() {
        givenClosedRoom(BO)
                .when(new RequestSeat(BO, null, null))
                .thenRefused(new Refusal.HostAbsent());
        givenRoom(Settings.builder().coHostMay(Set.of()).build(), CLEO, BO)
                .when(new RequestSeat(BO, null, null))
                .thenRefused(new Refusal.HostAbsent());
        givenClosedRoom(ANN, BO)
                .and(new Leave(ANN))
                .when(new RequestSeat(BO, null, null))
                .thenRefused(new Refusal.HostAbsent());
    }

    @Test
    void asksForNoSeatThatCannotBeGiven() {
        givenClosedRoom(ANN, BO)
                .and(new TakeSeat(ANN, 3))
                .when(new RequestSeat(BO, 3, null))
                .thenRefused(new Refusal.SeatTaken(3, ANN.user()))
                .when(new RequestSeat(BO, 0, null))
                .thenRefused(new Refusal.SeatOfHost(0))
                .when(new RequestSeat(BO, 9, null))
                .thenRefused(new Refusal.SeatUnknown(9));
    }

    @Test
    void boundsTheQueue() {
        var scenario = givenClosedRoom(ANN);
        for (int i = 0; i < Floor.REQUESTS_MAX; i++) {
            scenario.and(new RequestSeat(People.actor("u" + i, Role.AUDIENCE), null, null));
        }
        scenario.when(new RequestSeat(BO, null, null))
                .thenRefused(new Refusal.LimitReached(Refusal.Limit.REQUESTS, 500));
    }

    @Test
    void seatsOnTheFirstFreeSeatThatIsNotOfHostsNorLocked() {
        givenClosedRoom(ANN, BO)
                .and(new LockSeat(ANN, 1, true))
                .and(new TakeSeat(ANN, 2))
                .and(new RequestSeat(BO, null, null))
                .when(new AcceptRequest(ANN, BO.user(), null))
                .then(
                        new SeatTaken(3, BO.user(), SeatCause.ACCEPTED, ANN.user(), START),
                        ended(Outcome.ACCEPTED, null, ANN));
    }

    @Test
    void seatsOnTheSeatThatWasAskedFor() {
        givenClosedRoom(ANN, BO)
                .and(new RequestSeat(BO, 5, null))
                .when(new AcceptRequest(ANN, BO.user(), null))
                .then(
                        new SeatTaken(5, BO.user(), SeatCause.ACCEPTED, ANN.user(), START),
                        ended(Outcome.ACCEPTED, null, ANN));
    }

    @Test
    void seatsOnTheSeatThatTheHostNames() {
        givenClosedRoom(ANN, BO)
                .and(new RequestSeat(BO, 5, null))
                .when(new AcceptRequest(ANN, BO.user(), 6))
                .then(
                        new SeatTaken(6, BO.user(), SeatCause.ACCEPTED, ANN.user(), START),
                        ended(Outcome.ACCEPTED, null, ANN));
    }

    @Test
    void keepsRequestThatCannotBeMetNow() {
        var room =
                givenClosedRoom(ANN, BO)
                        .and(new RequestSeat(BO, 5, null))
                        .and(new TakeSeat(ANN, 5))
                        .when(new AcceptRequest(ANN, BO.user(), null))
                        .thenRefused(new Refusal.SeatTaken(5, ANN.user()))
                        .room();
        assertThat(room.floor().placeOf(BO.user())).isEqualTo(1);
    }

    @Test
    void tellsTheHostWhenNoSeatIsFree() {
        var layout = new SeatLayout(List.of(1, 1), List.of(0));
        givenRoom(Settings.builder().layout(layout).build(), ANN, CLEO, BO)
                .and(new TakeSeat(CLEO, 1))
                .and(new RequestSeat(BO, null, null))
                .when(new AcceptRequest(ANN, BO.user(), null))
                .thenRefused(new Refusal.NoSeatFree());
    }

    @Test
    void endsByRejectionCancellationAndTimeOut() {
        givenClosedRoom(ANN, BO)
                .and(new RequestSeat(BO, null, null))
                .when(new RejectRequest(ANN, BO.user()))
                .then(ended(Outcome.REJECTED, null, ANN));
        givenClosedRoom(ANN, BO)
                .and(new RequestSeat(BO, null, null))
                .when(new CancelRequest(BO))
                .then(ended(Outcome.CANCELLED, null, null));
        givenClosedRoom(ANN, BO)
                .and(new RequestSeat(BO, null, null))
                .after(MINUTE)
                .when(new ExpireRequest(BO.user()))
                .then(ended(Outcome.TIMEOUT, null, null));
    }

    @Test
    void endsWithWhoLeaves() {
        givenClosedRoom(ANN, BO)
                .and(new RequestSeat(BO, null, null))
                .when(new Leave(BO))
                .then(ended(Outcome.LEFT, null, null), new Left(BO.user(), LeaveCause.LEFT));
    }

    @Test
    void endsWhenRequestsAreSwitchedOff() {
        givenClosedRoom(ANN, BO)
                .and(new RequestSeat(BO, null, null))
                .when(new AllowRequests(ANN, false))
                .then(
                        new RequestsAllowed(false, ANN.user()),
                        ended(Outcome.FAILED, OutcomeCause.REQUESTS_OFF, ANN));
    }

    @Test
    void whoComesFirstWinsBetweenAcceptanceAndTimeOut() {
        givenClosedRoom(ANN, BO)
                .and(new RequestSeat(BO, null, null))
                .after(MINUTE)
                .and(new AcceptRequest(ANN, BO.user(), null))
                .when(new ExpireRequest(BO.user()))
                .thenNothing();
        givenClosedRoom(ANN, BO)
                .and(new RequestSeat(BO, null, null))
                .after(MINUTE)
                .and(new ExpireRequest(BO.user()))
                .when(new AcceptRequest(ANN, BO.user(), null))
                .thenRefused(new Refusal.RequestNone(BO.user()));
    }

    @Test
    void timeOutOfAnEarlierRequestLeavesTheNextAlone() {
        givenClosedRoom(ANN, BO)
                .and(new RequestSeat(BO, null, null))
                .after(Duration.ofSeconds(30))
                .and(new CancelRequest(BO))
                .and(new RequestSeat(BO, null, null))
                .after(Duration.ofSeconds(30))
                .when(new ExpireRequest(BO.user()))
                .thenNothing();
    }

    @Test
    void nobodyAnswersHisOwnRequest() {
        var settings = Settings.builder().coHostMay(Set.of(Permission.ANSWER_REQUESTS)).build();
        givenRoom(settings, ANN, CLEO)
                .and(new RequestSeat(CLEO, null, null))
                .when(new AcceptRequest(CLEO, CLEO.user(), null))
                .thenRefused(new Refusal.NotAllowed());
    }

    private static RequestEnded ended(
            Outcome outcome, @Nullable OutcomeCause cause, @Nullable Actor by) {
        return new RequestEnded(BO.user(), outcome, cause, by == null ? null : by.user());
    }
}
