package org.liveaudioroom.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liveaudioroom.room.People.ADA;
import static org.liveaudioroom.room.People.ANN;
import static org.liveaudioroom.room.People.BEA;
import static org.liveaudioroom.room.People.BO;
import static org.liveaudioroom.room.People.CARL;
import static org.liveaudioroom.room.People.CLEO;
import static org.liveaudioroom.room.Scenario.START;
import static org.liveaudioroom.room.Scenario.givenOpenRoom;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.liveaudioroom.room.RoomCommand.AnswerMicrophone;
import org.liveaudioroom.room.RoomCommand.AskForMicrophone;
import org.liveaudioroom.room.RoomCommand.ExpireMicrophoneAsk;
import org.liveaudioroom.room.RoomCommand.LeaveSeat;
import org.liveaudioroom.room.RoomCommand.LoseConnection;
import org.liveaudioroom.room.RoomCommand.MuteSeat;
import org.liveaudioroom.room.RoomCommand.SetMicrophone;
import org.liveaudioroom.room.RoomCommand.TakeSeat;
import org.liveaudioroom.room.RoomCommand.TurnOffMicrophone;
import org.liveaudioroom.room.RoomEvent.AskCause;
import org.liveaudioroom.room.RoomEvent.MicrophoneAskEnded;
import org.liveaudioroom.room.RoomEvent.MicrophoneAsked;
import org.liveaudioroom.room.RoomEvent.MicrophoneChanged;
import org.liveaudioroom.room.RoomEvent.SeatCause;
import org.liveaudioroom.room.RoomEvent.SeatFreed;
import org.liveaudioroom.room.RoomEvent.SeatMuted;

class MicrophoneRulesTest {
    private static final Duration HALF_MINUTE = Duration.ofSeconds(30);
    private static final MicrophoneAsk ASK =
            new MicrophoneAsk("q", BO.user(), ANN.user(), START.plus(HALF_MINUTE));

    /// Bo sits on seat 3, his microphone is off, as it is for everybody who sits down.
    private static Scenario givenBoOnSeat() {
        return givenOpenRoom(ANN, ADA, CLEO, BO, BEA).and(new TakeSeat(BO, 3));
    }

    @Test
    void opensAndClosesTheOwnOnSeat() {
        var scenario =
                givenBoOnSeat()
                        .when(new SetMicrophone(BO, true))
                        .then(new MicrophoneChanged(BO.user(), true, null));
        assertThat(scenario.room().mayBeHeard(BO.user())).isTrue();
        scenario.when(new SetMicrophone(BO, false))
                .then(new MicrophoneChanged(BO.user(), false, null));
        assertThat(scenario.room().mayBeHeard(BO.user())).isFalse();
    }

    @Test
    void hasNoneOffSeat() {
        givenBoOnSeat().when(new SetMicrophone(BEA, true)).thenRefused(new Refusal.SeatNone());
    }

    @Test
    void settingItAsItIsChangesNothing() {
        givenBoOnSeat().when(new SetMicrophone(BO, false)).thenNothing();
    }

    @Test
    void staysOffOnMutedSeat() {
        var scenario =
                givenBoOnSeat()
                        .and(new SetMicrophone(BO, true))
                        .when(new MuteSeat(ANN, 3, true))
                        .then(
                                new SeatMuted(3, true, ANN.user()),
                                new MicrophoneChanged(BO.user(), false, ANN.user()));
        assertThat(scenario.room().mayBeHeard(BO.user())).isFalse();
        scenario.when(new SetMicrophone(BO, true)).thenRefused(new Refusal.SeatMuted(3));
    }

    @Test
    void isTurnedOffByOthersAtOnce() {
        givenBoOnSeat()
                .and(new SetMicrophone(BO, true))
                .when(new TurnOffMicrophone(CLEO, BO.user()))
                .then(new MicrophoneChanged(BO.user(), false, CLEO.user()))
                .when(new TurnOffMicrophone(CLEO, BO.user()))
                .thenNothing();
    }

    @Test
    void isTurnedOffByNobodyOfEqualOrLowerStanding() {
        givenBoOnSeat()
                .and(new TakeSeat(ADA, 0))
                .and(new SetMicrophone(ADA, true))
                .when(new TurnOffMicrophone(CLEO, ADA.user()))
                .thenRefused(new Refusal.NotAllowed())
                .when(new TurnOffMicrophone(BEA, BO.user()))
                .thenRefused(new Refusal.NotAllowed());
    }

    @Test
    void opensByConsentAlone() {
        givenBoOnSeat()
                .when(new AskForMicrophone(ANN, BO.user(), "q"))
                .then(new MicrophoneAsked(ASK))
                .when(new AnswerMicrophone(BO, "q", true))
                .then(
                        new MicrophoneChanged(BO.user(), true, null),
                        new MicrophoneAskEnded(ASK, true, AskCause.ANSWERED));
    }

    @Test
    void staysOffWithoutConsent() {
        givenBoOnSeat()
                .and(new AskForMicrophone(ANN, BO.user(), "q"))
                .when(new AnswerMicrophone(BO, "q", false))
                .then(new MicrophoneAskEnded(ASK, false, AskCause.ANSWERED));
    }

    @Test
    void takesSilenceForNo() {
        givenBoOnSeat()
                .and(new AskForMicrophone(ANN, BO.user(), "q"))
                .after(HALF_MINUTE.minusMillis(1))
                .when(new ExpireMicrophoneAsk(BO.user()))
                .thenNothing()
                .after(Duration.ofMillis(1))
                .when(new ExpireMicrophoneAsk(BO.user()))
                .then(new MicrophoneAskEnded(ASK, false, AskCause.TIMEOUT));
    }

    @Test
    void takesOpeningItHimselfForYes() {
        givenBoOnSeat()
                .and(new AskForMicrophone(ANN, BO.user(), "q"))
                .when(new SetMicrophone(BO, true))
                .then(
                        new MicrophoneChanged(BO.user(), true, null),
                        new MicrophoneAskEnded(ASK, true, AskCause.ANSWERED));
    }

    @Test
    void questionEndsWithTheSeat() {
        givenBoOnSeat()
                .and(new AskForMicrophone(ANN, BO.user(), "q"))
                .when(new LeaveSeat(BO))
                .then(
                        new MicrophoneAskEnded(ASK, false, AskCause.LEFT),
                        new SeatFreed(3, BO.user(), SeatCause.LEFT, null));
    }

    @Test
    void answersOnlyTheQuestionThatWasAskedOfHim() {
        givenBoOnSeat()
                .and(new TakeSeat(BEA, 4))
                .and(new AskForMicrophone(ANN, BO.user(), "q"))
                .when(new AnswerMicrophone(BEA, "q", true))
                .thenRefused(new Refusal.AskNone("q"))
                .when(new AnswerMicrophone(BO, "other", true))
                .thenRefused(new Refusal.AskNone("other"));
    }

    @Test
    void asksOneQuestionAtOnce() {
        givenBoOnSeat()
                .and(new AskForMicrophone(ANN, BO.user(), "q"))
                .when(new AskForMicrophone(ADA, BO.user(), "r"))
                .thenRefused(new Refusal.AskPending(BO.user()));
    }

    @Test
    void asksNobodyOffSeatNorOfEqualStandingNorWithOpenMicrophone() {
        givenBoOnSeat()
                .and(new TakeSeat(CARL, 5))
                .and(new SetMicrophone(BO, true))
                .when(new AskForMicrophone(ANN, BEA.user(), "q"))
                .thenRefused(new Refusal.UserNotSeated(BEA.user()))
                .when(new AskForMicrophone(CLEO, CARL.user(), "q"))
                .thenRefused(new Refusal.NotAllowed())
                .when(new AskForMicrophone(ANN, BO.user(), "q"))
                .thenNothing();
    }

    @Test
    void isWhatItWasWhileConnectionIsRestored() {
        var room =
                givenBoOnSeat()
                        .and(new SetMicrophone(BO, true))
                        .and(new LoseConnection(BO.user()))
                        .room();
        assertThat(room.mayBeHeard(BO.user())).isTrue();
    }
}
