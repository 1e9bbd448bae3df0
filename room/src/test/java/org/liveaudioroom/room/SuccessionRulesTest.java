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
import static org.liveaudioroom.room.Scenario.givenRoom;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.liveaudioroom.room.RoomCommand.ChangeSettings;
import org.liveaudioroom.room.RoomCommand.EndGrace;
import org.liveaudioroom.room.RoomCommand.EndRoom;
import org.liveaudioroom.room.RoomCommand.Enter;
import org.liveaudioroom.room.RoomCommand.Leave;
import org.liveaudioroom.room.RoomCommand.LockMicrophone;
import org.liveaudioroom.room.RoomCommand.LoseConnection;
import org.liveaudioroom.room.RoomCommand.RemoveFromRoom;
import org.liveaudioroom.room.RoomCommand.RequestSeat;
import org.liveaudioroom.room.RoomCommand.SetRole;
import org.liveaudioroom.room.RoomCommand.Succeed;
import org.liveaudioroom.room.RoomCommand.TakeSeat;
import org.liveaudioroom.room.RoomEvent.HostsGone;
import org.liveaudioroom.room.RoomEvent.LeaveCause;
import org.liveaudioroom.room.RoomEvent.Left;
import org.liveaudioroom.room.RoomEvent.MicrophoneLocked;
import org.liveaudioroom.room.RoomEvent.Outcome;
import org.liveaudioroom.room.RoomEvent.OutcomeCause;
import org.liveaudioroom.room.RoomEvent.Remembered;
import org.liveaudioroom.room.RoomEvent.RemovedFromRoom;
import org.liveaudioroom.room.RoomEvent.RequestEnded;
import org.liveaudioroom.room.RoomEvent.RoleCause;
import org.liveaudioroom.room.RoomEvent.RoleChanged;
import org.liveaudioroom.room.RoomEvent.SuccessionOver;

class SuccessionRulesTest {
    private static final Duration GRACE = Duration.ofSeconds(30);
    private static final Left ANN_LEFT = new Left(ANN.user(), LeaveCause.LEFT);
    private static final Left ANN_LOST = new Left(ANN.user(), LeaveCause.LOST);

    private static Scenario given(Succession succession, Actor... inside) {
        return givenRoom(
                Settings.builder().mode(SeatMode.OPEN).succession(succession).build(), inside);
    }

    private static Scenario givenUsual(Actor... inside) {
        return given(Succession.CO_HOST_ELSE_SEATED, inside);
    }

    private static RoleChanged crowned(Actor user) {
        return new RoleChanged(user.user(), Role.HOST, RoleCause.SUCCEEDED, null);
    }

    private static RequestEnded hopeless(Actor asker) {
        return new RequestEnded(asker.user(), Outcome.FAILED, OutcomeCause.HOST_ABSENT, null);
    }

    /// Bo sits, Cleo is a co-host or is not here.
    @ParameterizedTest
    @CsvSource({
        // setting, co-host here, somebody seated, who follows
        "CO_HOST_ELSE_SEATED, true,  true,  cleo",
        "CO_HOST_ELSE_SEATED, false, true,  bo",
        "CO_HOST_ELSE_SEATED, false, false, ",
        "CO_HOST,             true,  true,  cleo",
        "CO_HOST,             false, true,  ",
        "NOBODY,              true,  true,  ",
    })
    void followsTheSetting(
            Succession setting, boolean coHost, boolean seated, @Nullable String expected) {
        for (boolean lost : new boolean[] {true, false}) {
            var scenario = given(setting, ANN, BO);
            if (coHost) {
                scenario.and(new Enter(CLEO, 2));
            }
            if (seated) {
                scenario.and(new TakeSeat(BO, 3));
            }
            scenario.and(lost ? new LoseConnection(ANN.user()) : new Leave(ANN))
                    .after(GRACE)
                    .and(lost ? new EndGrace(ANN.user()) : new Succeed());
            assertThat(scenario.room().people())
                    .filteredOn(person -> person.role().isHost())
                    .extracting(person -> person.user().value())
                    .isEqualTo(expected == null ? List.of() : List.of(expected));
            assertThat(scenario.room().life().hostlessSince()).isNull();
        }
    }

    @Test
    void hostWhoWasLostHasHadHisGraceTime() {
        givenUsual(ANN, CLEO)
                .and(new LoseConnection(ANN.user()))
                .after(GRACE)
                .when(new EndGrace(ANN.user()))
                .then(ANN_LOST, crowned(CLEO));
    }

    @Test
    void hostWhoWentHasItFromNowOn() {
        var scenario =
                givenUsual(ANN, CLEO).when(new Leave(ANN)).then(ANN_LEFT, new HostsGone(START));
        assertThat(Deadlines.next(scenario.room()))
                .hasValue(new Deadline(START.plus(GRACE), new Succeed()));
        scenario.after(GRACE.minusMillis(1))
                .when(new Succeed())
                .thenNothing()
                .after(Duration.ofMillis(1))
                .when(new Succeed())
                .then(crowned(CLEO))
                .when(new Succeed())
                .thenNothing();
    }

    @Test
    void hostWhoIsBackInTimeEndsTheSearch() {
        var scenario = givenUsual(ANN, CLEO).and(new Leave(ANN));
        scenario.when(new Enter(ANN, 1))
                .then(new Remembered(Participant.of(ANN, Role.OWNER, START)))
                .after(GRACE)
                .when(new Succeed())
                .thenNothing();
        assertThat(Deadlines.next(scenario.room())).isEmpty();
    }

    @Test
    void newTokenOfWhoIsHereEndsTheSearchToo() {
        var scenario = givenUsual(ANN, CLEO).and(new Leave(ANN));
        scenario.and(new Enter(new Actor(CLEO.user(), "cleo", null, Role.HOST), 1));
        assertThat(scenario.room().life().hostlessSince()).isNull();
        assertThat(scenario.room().standing(CLEO)).isEqualTo(Role.HOST);
    }

    @Test
    void otherHostsMakeItNeedless() {
        givenUsual(OLGA, ANN, ADA).when(new Leave(OLGA)).then(left(OLGA));
        givenUsual(ANN, ADA)
                .and(new LoseConnection(ADA.user()))
                .when(new Leave(ANN))
                .then(ANN_LEFT);
    }

    private static Left left(Actor user) {
        return new Left(user.user(), LeaveCause.LEFT);
    }

    @Test
    void coHostFollowsBySeniorityAsCoHost() {
        // Carl was here first, Cleo was a co-host first.
        var carl = People.actor("carl", Role.AUDIENCE);
        givenUsual(ANN, carl)
                .and(new TakeSeat(carl, 3))
                .and(new Enter(CLEO, 2))
                .and(new SetRole(ANN, carl, Role.CO_HOST))
                .and(new Leave(ANN))
                .after(GRACE)
                .when(new Succeed())
                .then(crowned(CLEO));
        givenUsual(ANN, CARL, CLEO)
                .and(new Leave(CARL))
                .and(new Enter(CARL, 2))
                .and(new Leave(ANN))
                .after(GRACE)
                .when(new Succeed())
                .then(crowned(CLEO));
    }

    @Test
    void longestSeatedFollowsWhateverHisSeat() {
        var scenario = givenUsual(ANN, BO, BEA);
        scenario.and(new TakeSeat(BEA, 5))
                .after(Duration.ofSeconds(1))
                .and(new TakeSeat(BO, 3))
                .after(Duration.ofSeconds(1))
                .and(new TakeSeat(BEA, 6))
                .and(new LoseConnection(ANN.user()))
                .after(GRACE)
                .when(new EndGrace(ANN.user()))
                .then(ANN_LOST, crowned(BEA));
    }

    @Test
    void passesOverWhoIsReconnecting() {
        givenUsual(ANN, CLEO, BO)
                .and(new TakeSeat(BO, 3))
                .and(new LoseConnection(ANN.user()))
                .after(Duration.ofSeconds(5))
                .and(new LoseConnection(CLEO.user()))
                .after(GRACE.minusSeconds(5))
                .when(new EndGrace(ANN.user()))
                .then(ANN_LOST, crowned(BO));
    }

    @Test
    void passesOverTheSeatedWhoIsReconnectingToo() {
        var scenario =
                givenUsual(ANN, BO, BEA)
                        .and(new TakeSeat(BO, 3))
                        .after(Duration.ofSeconds(1))
                        .and(new TakeSeat(BEA, 4))
                        .and(new LoseConnection(ANN.user()))
                        .after(Duration.ofSeconds(5))
                        .and(new LoseConnection(BO.user()))
                        .after(GRACE.minusSeconds(5));
        scenario.when(new EndGrace(ANN.user())).then(ANN_LOST, crowned(BEA));
    }

    @Test
    void successorKeepsTheRoleWhenTheOldHostIsBack() {
        var room =
                givenUsual(ANN, CLEO)
                        .and(new Leave(ANN))
                        .after(GRACE)
                        .and(new Succeed())
                        .and(new Enter(ANN, 1))
                        .and(new Leave(CLEO))
                        .and(new Enter(CLEO, 1))
                        .room();
        assertThat(room.standing(CLEO)).isEqualTo(Role.HOST);
        assertThat(room.standing(ANN)).isEqualTo(Role.OWNER);
    }

    @Test
    void successorsMicrophoneIsUnlockedForNobodyElseCould() {
        givenUsual(ANN, CLEO)
                .and(new TakeSeat(CLEO, 3))
                .and(new LockMicrophone(ANN, CLEO.user(), true))
                .and(new Leave(ANN))
                .after(GRACE)
                .when(new Succeed())
                .then(crowned(CLEO), new MicrophoneLocked(CLEO.user(), false, null));
    }

    @Test
    void roomWaitsWhereNobodyFollows() {
        var scenario =
                givenUsual(ANN, BO)
                        .and(new Leave(ANN))
                        .after(GRACE)
                        .when(new Succeed())
                        .then(new SuccessionOver());
        // Whoever comes later follows no more: a host is waited for.
        scenario.and(new Enter(CLEO, 1)).after(GRACE).when(new Succeed()).thenNothing();
    }

    @Test
    void lastHostWhoStepsDownIsGoneToo() {
        givenUsual(OLGA, ANN)
                .and(new Leave(OLGA))
                .when(new SetRole(ANN, ANN, Role.AUDIENCE))
                .then(
                        new RoleChanged(ANN.user(), Role.AUDIENCE, RoleCause.GIVEN, ANN.user()),
                        new HostsGone(START));
    }

    @Test
    void lastHostWhoIsSentOutIsGoneToo() {
        givenUsual(ANN, CLEO)
                .when(new RemoveFromRoom(Actor.SERVER, ANN, "pause"))
                .then(
                        new Left(ANN.user(), LeaveCause.REMOVED),
                        new RemovedFromRoom(ANN.user(), null, "pause"),
                        new HostsGone(START));
    }

    @ParameterizedTest
    @EnumSource
    void endedRoomLooksForNobody(Succession succession) {
        var scenario = given(succession, ANN, CLEO).and(new Leave(ANN));
        scenario.and(new EndRoom(Actor.SERVER, "over")).after(GRACE).when(new Succeed());
        scenario.thenNothing();
        assertThat(Deadlines.next(scenario.room())).isEmpty();
    }

    @Test
    void settingHoldsAsItIsWhenTheTimeComes() {
        var nobody =
                new SettingsChange(
                        null,
                        null,
                        null,
                        Succession.NOBODY,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null);
        givenUsual(ANN, CLEO)
                .and(new Leave(ANN))
                .and(new ChangeSettings(Actor.SERVER, nobody))
                .after(GRACE)
                .when(new Succeed())
                .then(new SuccessionOver());
    }

    /// Cleo may not answer requests, Bo has asked for a seat.
    private static Scenario givenWaiting(Succession succession) {
        var settings = Settings.builder().succession(succession).coHostMay(Set.of()).build();
        return givenRoom(settings, ANN, CLEO, BO).and(new RequestSeat(BO, null, null));
    }

    @Test
    void requestsEndAtOnceWhereNobodyFollows() {
        givenWaiting(Succession.NOBODY).when(new Leave(ANN)).then(ANN_LEFT, hopeless(BO));
    }

    @Test
    void requestsWaitForTheSuccessor() {
        givenWaiting(Succession.CO_HOST)
                .when(new Leave(ANN))
                .then(ANN_LEFT, new HostsGone(START))
                .after(GRACE)
                .when(new Succeed())
                .then(crowned(CLEO));
    }

    @Test
    void requestsEndWhenNobodyFollowed() {
        givenWaiting(Succession.CO_HOST)
                .and(new Leave(CLEO))
                .and(new Leave(ANN))
                .after(GRACE)
                .when(new Succeed())
                .then(new SuccessionOver(), hopeless(BO));
    }

    @Test
    void requestsEndWhenTheOnlyOneToAnswerLosesTheRight() {
        var settings =
                Settings.builder()
                        .succession(Succession.NOBODY)
                        .coHostMay(Set.of(Permission.ANSWER_REQUESTS))
                        .build();
        givenRoom(settings, ANN, CLEO, BO)
                .and(new RequestSeat(BO, null, null))
                .and(new Leave(ANN))
                .when(new SetRole(Actor.SERVER, CLEO, Role.AUDIENCE))
                .then(
                        new RoleChanged(CLEO.user(), Role.AUDIENCE, RoleCause.GIVEN, null),
                        hopeless(BO));
    }
}
