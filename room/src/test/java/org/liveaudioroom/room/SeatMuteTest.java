package org.liveaudioroom.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liveaudioroom.room.People.ANN;
import static org.liveaudioroom.room.People.BEA;
import static org.liveaudioroom.room.People.BO;
import static org.liveaudioroom.room.People.CLEO;
import static org.liveaudioroom.room.People.OLGA;
import static org.liveaudioroom.room.Scenario.START;
import static org.liveaudioroom.room.Scenario.givenOpenRoom;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liveaudioroom.room.RoomCommand.AskForMicrophone;
import org.liveaudioroom.room.RoomCommand.LeaveSeat;
import org.liveaudioroom.room.RoomCommand.MuteSeat;
import org.liveaudioroom.room.RoomCommand.SetMicrophone;
import org.liveaudioroom.room.RoomCommand.TakeSeat;
import org.liveaudioroom.room.RoomEvent.AskCause;
import org.liveaudioroom.room.RoomEvent.MicrophoneAskEnded;
import org.liveaudioroom.room.RoomEvent.MicrophoneChanged;
import org.liveaudioroom.room.RoomEvent.SeatMuted;
import org.liveaudioroom.room.RoomEvent.SeatSwitched;

class SeatMuteTest {
    private static final MicrophoneAsk ASK =
            new MicrophoneAsk("q", BO.user(), ANN.user(), START.plus(Duration.ofSeconds(30)));

    @Test
    void turnsOffTheMicrophoneOfWhoSitsThere() {
        givenOpenRoom(ANN, BO)
                .and(new TakeSeat(BO, 3))
                .and(new SetMicrophone(BO, true))
                .when(new MuteSeat(ANN, 3, true))
                .then(
                        new SeatMuted(3, true, ANN.user()),
                        new MicrophoneChanged(BO.user(), false, ANN.user()))
                .when(new MuteSeat(ANN, 3, true))
                .thenNothing();
    }

    @Test
    void leavesTheMicrophoneOffWhenItIsLifted() {
        var scenario =
                givenOpenRoom(ANN, BO)
                        .and(new TakeSeat(BO, 3))
                        .and(new SetMicrophone(BO, true))
                        .and(new MuteSeat(ANN, 3, true))
                        .when(new MuteSeat(ANN, 3, false))
                        .then(new SeatMuted(3, false, ANN.user()));
        scenario.when(new SetMicrophone(BO, true))
                .then(new MicrophoneChanged(BO.user(), true, null));
    }

    @Test
    void endsTheQuestionForTheMicrophoneAndAllowsNoOther() {
        givenOpenRoom(ANN, BO)
                .and(new TakeSeat(BO, 3))
                .and(new AskForMicrophone(ANN, BO.user(), "q"))
                .when(new MuteSeat(ANN, 3, true))
                .then(
                        new SeatMuted(3, true, ANN.user()),
                        new MicrophoneAskEnded(ASK, false, AskCause.LEFT))
                .when(new AskForMicrophone(ANN, BO.user(), "r"))
                .thenRefused(new Refusal.SeatMuted(3));
    }

    @Test
    void silencesWhoSwitchesThereAndEndsTheQuestionToHim() {
        var scenario = givenOpenRoom(ANN, BO, BEA).and(new MuteSeat(ANN, 4, true));
        scenario.and(new TakeSeat(BO, 3))
                .and(new SetMicrophone(BO, true))
                .when(new TakeSeat(BO, 4))
                .then(
                        new SeatSwitched(BO.user(), 3, 4, null),
                        new MicrophoneChanged(BO.user(), false, null));
        scenario.and(new TakeSeat(BO, 3))
                .and(new AskForMicrophone(ANN, BO.user(), "q"))
                .when(new TakeSeat(BO, 4))
                .then(
                        new SeatSwitched(BO.user(), 3, 4, null),
                        new MicrophoneAskEnded(ASK, false, AskCause.LEFT));
    }

    @Test
    void staysWithTheSeatAndNotWithThePerson() {
        var scenario =
                givenOpenRoom(ANN, BO)
                        .and(new TakeSeat(BO, 3))
                        .and(new MuteSeat(ANN, 3, true))
                        .and(new TakeSeat(BO, 4))
                        .and(new SetMicrophone(BO, true));
        assertThat(scenario.room().mayBeHeard(BO.user())).isTrue();
        assertThat(scenario.and(new LeaveSeat(BO)).room().seats().get(3).muted()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        // who, who sits there, allowed
        "olga, ann,  true",
        "ann,  cleo, true",
        "ann,  ann,  true",
        "ann,  olga, false",
        "cleo, bo,   true",
        "cleo, ann,  false",
        "bo,   bo,   false",
    })
    void isForThoseAboveWhoSitsThere(String who, String sitting, boolean allowed) {
        var there = People.named(sitting);
        for (boolean muted : new boolean[] {true, false}) {
            var scenario = givenOpenRoom(OLGA, ANN, CLEO, BO).and(new TakeSeat(there, 3));
            if (!muted) {
                scenario.and(new MuteSeat(Actor.SERVER, 3, true));
            }
            var by = People.named(who);
            scenario.when(new MuteSeat(by, 3, muted));
            if (allowed) {
                scenario.then(new SeatMuted(3, muted, by.user()));
            } else {
                scenario.thenRefused(new Refusal.NotAllowed());
            }
        }
    }

    @Test
    void namesNobodyWhoMutesHisOwnSeat() {
        givenOpenRoom(ANN)
                .and(new TakeSeat(ANN, 3))
                .and(new SetMicrophone(ANN, true))
                .when(new MuteSeat(ANN, 3, true))
                .then(
                        new SeatMuted(3, true, ANN.user()),
                        new MicrophoneChanged(ANN.user(), false, null));
    }

    @Test
    void needsSeatThatExists() {
        givenOpenRoom(ANN).when(new MuteSeat(ANN, 9, true)).thenRefused(new Refusal.SeatUnknown(9));
    }
}
