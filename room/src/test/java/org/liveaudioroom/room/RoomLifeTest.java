package org.liveaudioroom.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liveaudioroom.room.People.ANN;
import static org.liveaudioroom.room.People.BO;
import static org.liveaudioroom.room.People.CLEO;
import static org.liveaudioroom.room.People.OLGA;
import static org.liveaudioroom.room.Scenario.START;
import static org.liveaudioroom.room.Scenario.givenClosedRoom;
import static org.liveaudioroom.room.Scenario.givenRoom;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liveaudioroom.room.RoomCommand.CloseIdle;
import org.liveaudioroom.room.RoomCommand.CloseOverdue;
import org.liveaudioroom.room.RoomCommand.Empty;
import org.liveaudioroom.room.RoomCommand.Enter;
import org.liveaudioroom.room.RoomCommand.Leave;
import org.liveaudioroom.room.RoomCommand.Occupy;
import org.liveaudioroom.room.RoomEvent.Remembered;
import org.liveaudioroom.room.RoomEvent.RoomEmptied;
import org.liveaudioroom.room.RoomEvent.RoomEnded;
import org.liveaudioroom.room.RoomEvent.RoomOccupied;
import org.liveaudioroom.room.RoomEvent.RoomStarted;

/// A room starts by its schedule and ends by itself.
class RoomLifeTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Settings SCHEDULED = Settings.builder().startsAt(START.plus(HOUR)).build();

    @ParameterizedTest
    @CsvSource({"OWNER, true", "HOST, true", "CO_HOST, true", "AUDIENCE, false"})
    void beforeItsStartThoseWhoPrepareComeIn(Role role, boolean comesIn) {
        var scenario = givenRoom(SCHEDULED).after(HOUR.minusMillis(1));
        scenario.when(new Enter(People.actor("u", role), 0));
        if (comesIn) {
            assertThat(scenario.room().standing(new UserId("u"))).isNotEqualTo(Role.AUDIENCE);
        } else {
            scenario.thenRefused(new Refusal.RoomNotStarted(START.plus(HOUR)));
        }
    }

    @Test
    void audienceComesInFromTheStartOn() {
        givenRoom(SCHEDULED)
                .after(HOUR)
                .when(new Enter(BO, 0))
                .then(new RoomStarted(START.plus(HOUR)));
    }

    @Test
    void clockOfThoseWhoPrepareCountsFromTheStart() {
        var scenario =
                givenRoom(SCHEDULED)
                        .when(new Enter(ANN, 0))
                        .then(
                                new RoomStarted(START.plus(HOUR)),
                                new Remembered(Participant.of(ANN, Role.OWNER, START)));
        scenario.after(HOUR).when(new Enter(BO, 1)).thenNothing();
    }

    @Test
    void clockStartsWithTheFirstWhoIsLate() {
        givenRoom(SCHEDULED)
                .after(HOUR.multipliedBy(2))
                .when(new Enter(BO, 0))
                .then(new RoomStarted(START.plus(HOUR.multipliedBy(2))));
    }

    @Test
    void emptyRoomEndsAfterItsTime() {
        var settings = Settings.builder().idleClose(HOUR).build();
        givenRoom(settings, ANN)
                .when(new Occupy())
                .then(new RoomOccupied())
                .when(new Occupy())
                .thenNothing()
                .after(HOUR)
                .when(new CloseIdle())
                .thenNothing()
                .when(new Empty())
                .then(new RoomEmptied(START.plus(HOUR)))
                .after(HOUR.minusMillis(1))
                .when(new Empty())
                .thenNothing()
                .when(new CloseIdle())
                .thenNothing()
                .after(Duration.ofMillis(1))
                .when(new CloseIdle())
                .then(new RoomEnded(null, "idle"));
    }

    @Test
    void roomThatNobodyEnteredEndsTooButNotBeforeItsStart() {
        var idle = Settings.builder().idleClose(Duration.ofMinutes(5));
        var unused = givenRoom(idle.build()).room();
        assertThat(Deadlines.next(unused))
                .hasValue(new Deadline(START.plus(Duration.ofMinutes(5)), new CloseIdle()));
        var scheduled = givenRoom(idle.startsAt(START.plus(HOUR)).build()).room();
        assertThat(Deadlines.next(scheduled))
                .hasValue(new Deadline(START.plus(Duration.ofMinutes(65)), new CloseIdle()));
    }

    @Test
    void emptyRoomLivesForEverWhereNothingElseIsSaid() {
        givenClosedRoom(ANN)
                .and(new Leave(ANN))
                .and(new Empty())
                .after(Duration.ofDays(4_000))
                .when(new CloseIdle())
                .thenNothing()
                .when(new CloseOverdue())
                .thenNothing();
    }

    @Test
    void livesNoLongerThanItMayFromTheStartOfItsClock() {
        var settings = SCHEDULED.toBuilder().maxDuration(HOUR).build();
        var scenario = givenRoom(settings, ANN).and(new Occupy());
        assertThat(Deadlines.next(scenario.room()))
                .hasValue(new Deadline(START.plus(HOUR.multipliedBy(2)), new CloseOverdue()));
        scenario.after(HOUR.multipliedBy(2).minusMillis(1))
                .when(new CloseOverdue())
                .thenNothing()
                .after(Duration.ofMillis(1))
                .when(new CloseOverdue())
                .then(new RoomEnded(null, "maximum duration"));
    }

    @Test
    void fullOfItsAudienceItStillTakesBackWhoIsRemembered() {
        var settings = Settings.builder().peopleMax(1).mode(SeatMode.OPEN).build();
        givenRoom(settings, OLGA, BO)
                .and(new RoomCommand.TakeSeat(BO, 3))
                .and(new RoomCommand.LoseConnection(BO.user()))
                .and(new Enter(BO, 5))
                .and(new Enter(CLEO, 5));
    }
}
