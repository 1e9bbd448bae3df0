package org.liveaudioroom.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liveaudioroom.room.People.ADA;
import static org.liveaudioroom.room.People.ANN;
import static org.liveaudioroom.room.People.BEA;
import static org.liveaudioroom.room.People.BO;
import static org.liveaudioroom.room.People.CLEO;
import static org.liveaudioroom.room.People.OLGA;
import static org.liveaudioroom.room.Scenario.START;
import static org.liveaudioroom.room.Scenario.givenOpenRoom;

import java.time.Duration;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liveaudioroom.room.RoomCommand.AnswerMicrophone;
import org.liveaudioroom.room.RoomCommand.AskForMicrophone;
import org.liveaudioroom.room.RoomCommand.EndGrace;
import org.liveaudioroom.room.RoomCommand.Enter;
import org.liveaudioroom.room.RoomCommand.Leave;
import org.liveaudioroom.room.RoomCommand.LeaveSeat;
import org.liveaudioroom.room.RoomCommand.LockMicrophone;
import org.liveaudioroom.room.RoomCommand.LoseConnection;
import org.liveaudioroom.room.RoomCommand.MuteSeat;
import org.liveaudioroom.room.RoomCommand.SetMicrophone;
import org.liveaudioroom.room.RoomCommand.SetRole;
import org.liveaudioroom.room.RoomCommand.TakeSeat;
import org.liveaudioroom.room.RoomCommand.TransferHost;
import org.liveaudioroom.room.RoomCommand.TurnOffMicrophones;
import org.liveaudioroom.room.RoomEvent.AskCause;
import org.liveaudioroom.room.RoomEvent.MicrophoneAskEnded;
import org.liveaudioroom.room.RoomEvent.MicrophoneChanged;
import org.liveaudioroom.room.RoomEvent.MicrophoneLocked;
import org.liveaudioroom.room.RoomEvent.RoleCause;
import org.liveaudioroom.room.RoomEvent.RoleChanged;

/// Bo sits on seat 3.
class MicrophoneLockTest {
    private static final Refusal LOCKED = new Refusal.MicrophoneLocked(BO.user());

    private static Scenario givenBoOnSeat() {
        return givenOpenRoom(OLGA, ANN, ADA, CLEO, BO, BEA).and(new TakeSeat(BO, 3));
    }

    @Test
    void closesItAndKeepsItClosed() {
        givenBoOnSeat()
                .and(new SetMicrophone(BO, true))
                .when(new LockMicrophone(CLEO, BO.user(), true))
                .then(
                        new MicrophoneChanged(BO.user(), false, CLEO.user()),
                        new MicrophoneLocked(BO.user(), true, CLEO.user()))
                .when(new SetMicrophone(BO, true))
                .thenRefused(LOCKED)
                .when(new LockMicrophone(ANN, BO.user(), true))
                .thenNothing()
                .when(new LockMicrophone(ANN, BO.user(), false))
                .then(new MicrophoneLocked(BO.user(), false, ANN.user()))
                .when(new SetMicrophone(BO, true))
                .then(new MicrophoneChanged(BO.user(), true, null));
    }

    @Test
    void endsTheQuestionForItAndAllowsNoOther() {
        var ask = new MicrophoneAsk("q", BO.user(), ANN.user(), START.plusSeconds(30));
        givenBoOnSeat()
                .and(new AskForMicrophone(ANN, BO.user(), "q"))
                .when(new LockMicrophone(CLEO, BO.user(), true))
                .then(
                        new MicrophoneAskEnded(ask, false, AskCause.LEFT),
                        new MicrophoneLocked(BO.user(), true, CLEO.user()))
                .when(new AnswerMicrophone(BO, "q", true))
                .thenRefused(new Refusal.AskNone("q"))
                .when(new AskForMicrophone(ANN, BO.user(), "r"))
                .thenRefused(LOCKED);
    }

    @Test
    void holdsOnAnotherSeatAndAfterEveryWayOut() {
        var locked = givenBoOnSeat().and(new LockMicrophone(ANN, BO.user(), true));
        locked.and(new TakeSeat(BO, 4)).when(new SetMicrophone(BO, true)).thenRefused(LOCKED);
        locked.and(new LeaveSeat(BO))
                .and(new TakeSeat(BO, 5))
                .when(new SetMicrophone(BO, true))
                .thenRefused(LOCKED);
        locked.and(new Leave(BO))
                .and(new Enter(BO, 5))
                .and(new TakeSeat(BO, 5))
                .when(new SetMicrophone(BO, true))
                .thenRefused(LOCKED);
        locked.and(new LoseConnection(BO.user()))
                .after(Duration.ofSeconds(30))
                .and(new EndGrace(BO.user()))
                .and(new Enter(BO, 5))
                .and(new TakeSeat(BO, 6))
                .when(new SetMicrophone(BO, true))
                .thenRefused(LOCKED);
    }

    @Test
    void isLiftedAlsoFromWhoIsAway() {
        givenBoOnSeat()
                .and(new LockMicrophone(ANN, BO.user(), true))
                .and(new Leave(BO))
                .when(new LockMicrophone(ANN, BO.user(), false))
                .then(new MicrophoneLocked(BO.user(), false, ANN.user()))
                .when(new LockMicrophone(ANN, BO.user(), true))
                .thenRefused(new Refusal.UserNotSeated(BO.user()));
    }

    @Test
    void ofHostWhoIsAwayIsNotLiftedByCoHosts() {
        givenBoOnSeat()
                .and(new SetRole(OLGA, BO, Role.HOST))
                .and(new LockMicrophone(OLGA, BO.user(), true))
                .and(new Leave(BO))
                .when(new LockMicrophone(CLEO, BO.user(), false))
                .thenRefused(new Refusal.NotAllowed());
    }

    @ParameterizedTest
    @CsvSource({
        // by, whom, allowed
        "olga, ann,  true",
        "ann,  cleo, true",
        "ann,  ada,  false",
        "ann,  ann,  false",
        "cleo, bo,   true",
        "cleo, ann,  false",
        "cleo, cleo, false",
        "bo,   bea,  false",
        "bo,   bo,   false",
    })
    void isForThoseAbove(String by, String whom, boolean allowed) {
        var user = People.named(whom);
        for (boolean locked : new boolean[] {true, false}) {
            var scenario = givenOpenRoom(OLGA, ANN, ADA, CLEO, BO, BEA).and(new TakeSeat(user, 3));
            if (!locked) {
                scenario.and(new LockMicrophone(Actor.SERVER, user.user(), true));
            }
            var doer = People.named(by);
            scenario.when(new LockMicrophone(doer, user.user(), locked));
            if (allowed) {
                scenario.then(new MicrophoneLocked(user.user(), locked, doer.user()));
            } else {
                scenario.thenRefused(new Refusal.NotAllowed());
            }
        }
    }

    @Test
    void endsForWhomTheRoomIsHandedTo() {
        givenBoOnSeat()
                .and(new LockMicrophone(ANN, BO.user(), true))
                .when(new TransferHost(ADA, BO))
                .then(
                        new RoleChanged(BO.user(), Role.HOST, RoleCause.TRANSFERRED, ADA.user()),
                        new MicrophoneLocked(BO.user(), false, ADA.user()),
                        new RoleChanged(
                                ADA.user(), Role.CO_HOST, RoleCause.TRANSFERRED, ADA.user()));
    }

    @Test
    void boundsTheLocks() {
        var scenario = givenOpenRoom(ANN, BO);
        for (int i = 0; i < Moderation.MAX; i++) {
            var user = People.actor("u" + i, Role.AUDIENCE);
            scenario.and(new TakeSeat(user, 3))
                    .and(new LockMicrophone(ANN, user.user(), true))
                    .and(new LeaveSeat(user));
        }
        scenario.and(new TakeSeat(BO, 3))
                .when(new LockMicrophone(ANN, BO.user(), true))
                .thenRefused(
                        new Refusal.LimitReached(Refusal.Limit.LOCKED_MICROPHONES, Moderation.MAX));
    }

    /// Everybody sits, in this order from seat 1 on, with an open microphone.
    private static Scenario givenAllSpeak() {
        var people = Stream.of(OLGA, ANN, ADA, CLEO, BO, BEA).toList();
        var scenario = givenOpenRoom(people.toArray(Actor[]::new));
        IntStream.range(0, people.size())
                .forEach(i ->
                        scenario.and(new TakeSeat(people.get(i), i + 1))
                                .and(new SetMicrophone(people.get(i), true)));
        return scenario;
    }

    @Test
    void offForAllLeavesEqualsHigherOnesAndTheExceptions() {
        givenAllSpeak()
                .when(new TurnOffMicrophones(ANN, Set.of(BO.user())))
                .then(off(CLEO, ANN), off(BEA, ANN))
                .when(new TurnOffMicrophones(ANN, Set.of(BO.user())))
                .thenNothing();
        givenAllSpeak()
                .when(new TurnOffMicrophones(CLEO, Set.of()))
                .then(off(BO, CLEO), off(BEA, CLEO));
        givenAllSpeak()
                .when(new TurnOffMicrophones(OLGA, Set.of(ANN.user(), CLEO.user())))
                .then(off(ADA, OLGA), off(BO, OLGA), off(BEA, OLGA));
        givenAllSpeak()
                .when(new TurnOffMicrophones(BO, Set.of()))
                .thenRefused(new Refusal.NotAllowed());
    }

    private static MicrophoneChanged off(Actor user, Actor by) {
        return new MicrophoneChanged(user.user(), false, by.user());
    }

    @Test
    void ofSeatAndOfPersonAreTwoFacts() {
        var scenario =
                givenBoOnSeat()
                        .and(new LockMicrophone(ANN, BO.user(), true))
                        .and(new MuteSeat(ANN, 3, true))
                        .and(new MuteSeat(ANN, 3, false));
        scenario.when(new SetMicrophone(BO, true)).thenRefused(LOCKED);
        assertThat(scenario.room().mayBeHeard(BO.user())).isFalse();
    }
}
