package org.liveaudioroom.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liveaudioroom.room.People.ADA;
import static org.liveaudioroom.room.People.ANN;
import static org.liveaudioroom.room.People.BEA;
import static org.liveaudioroom.room.People.BO;
import static org.liveaudioroom.room.People.CLEO;
import static org.liveaudioroom.room.People.OLGA;
import static org.liveaudioroom.room.Scenario.START;
import static org.liveaudioroom.room.Scenario.givenRoom;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.liveaudioroom.room.RoomCommand.AnswerMove;
import org.liveaudioroom.room.RoomCommand.ExpireMove;
import org.liveaudioroom.room.RoomCommand.Leave;
import org.liveaudioroom.room.RoomCommand.LeaveSeat;
import org.liveaudioroom.room.RoomCommand.LockSeat;
import org.liveaudioroom.room.RoomCommand.MoveToSeat;
import org.liveaudioroom.room.RoomCommand.MuteSeat;
import org.liveaudioroom.room.RoomCommand.SetMicrophone;
import org.liveaudioroom.room.RoomCommand.SetRole;
import org.liveaudioroom.room.RoomCommand.TakeSeat;
import org.liveaudioroom.room.RoomEvent.AskCause;
import org.liveaudioroom.room.RoomEvent.MicrophoneChanged;
import org.liveaudioroom.room.RoomEvent.MoveAskEnded;
import org.liveaudioroom.room.RoomEvent.MoveAsked;
import org.liveaudioroom.room.RoomEvent.SeatCause;
import org.liveaudioroom.room.RoomEvent.SeatFreed;
import org.liveaudioroom.room.RoomEvent.SeatSwitched;
import org.liveaudioroom.room.RoomEvent.SeatsSwapped;

/// Bo sits on seat 3, Bea on seat 4, Cleo on seat 1, in a room where nobody is moved without his
/// yes.
class MoveByConsentTest {
    private static final Duration HALF_MINUTE = Duration.ofSeconds(30);

    private static Scenario givenSeated() {
        var settings = Settings.builder().mode(SeatMode.OPEN).moveByConsent(true).build();
        return givenRoom(settings, OLGA, ANN, ADA, CLEO, BO, BEA)
                .and(new TakeSeat(CLEO, 1))
                .and(new TakeSeat(BO, 3))
                .and(new TakeSeat(BEA, 4));
    }

    private static MoveToSeat move(Actor by, Actor user, int seat, OnTaken onTaken) {
        return new MoveToSeat(by, user.user(), seat, onTaken, "q");
    }

    private static MoveAsk ask(Actor by, int seat, OnTaken onTaken) {
        return new MoveAsk("q", BO.user(), by.user(), seat, onTaken, START.plus(HALF_MINUTE));
    }

    private static MoveAskEnded ended(MoveAsk ask, boolean consent, AskCause cause) {
        return new MoveAskEnded(ask, consent, cause);
    }

    @ParameterizedTest
    @EnumSource
    void asksFirstAndMovesOnYes(OnTaken onTaken) {
        var ask = ask(ANN, 6, onTaken);
        givenSeated()
                .when(move(ANN, BO, 6, onTaken))
                .then(new MoveAsked(ask))
                .when(new AnswerMove(BO, "q", true))
                .then(
                        new SeatSwitched(BO.user(), 3, 6, ANN.user()),
                        ended(ask, true, AskCause.ANSWERED));
    }

    @Test
    void staysOnNoAndOnSilence() {
        var ask = ask(ANN, 6, OnTaken.REFUSE);
        givenSeated()
                .and(move(ANN, BO, 6, OnTaken.REFUSE))
                .when(new AnswerMove(BO, "q", false))
                .then(ended(ask, false, AskCause.ANSWERED));
        givenSeated()
                .and(move(ANN, BO, 6, OnTaken.REFUSE))
                .after(HALF_MINUTE.minusMillis(1))
                .when(new ExpireMove(BO.user()))
                .thenNothing()
                .after(Duration.ofMillis(1))
                .when(new ExpireMove(BO.user()))
                .then(ended(ask, false, AskCause.TIMEOUT));
    }

    @Test
    void asksOneQuestionAtOnceAndTakesOneAnswer() {
        givenSeated()
                .and(move(ANN, BO, 6, OnTaken.REFUSE))
                .when(move(ADA, BO, 7, OnTaken.REFUSE))
                .thenRefused(new Refusal.AskPending(BO.user()))
                .when(new AnswerMove(BO, "other", true))
                .thenRefused(new Refusal.AskNone("other"))
                .when(new AnswerMove(BEA, "q", true))
                .thenRefused(new Refusal.AskNone("q"))
                .and(new AnswerMove(BO, "q", false))
                .when(new AnswerMove(BO, "q", true))
                .thenRefused(new Refusal.AskNone("q"));
    }

    @ParameterizedTest
    @EnumSource
    void movesNobodyWhoIsNotAsked(OnTaken onTaken) {
        givenSeated()
                .when(move(ANN, BO, 4, onTaken))
                .thenRefused(new Refusal.SeatTaken(4, BEA.user()));
        givenSeated()
                .when(move(CLEO, CLEO, 4, onTaken))
                .thenRefused(new Refusal.SeatTaken(4, BEA.user()));
    }

    @Test
    void letsTheAskerOfferHisOwnSeat() {
        var swap = ask(CLEO, 1, OnTaken.SWAP);
        givenSeated()
                .when(move(CLEO, BO, 1, OnTaken.SWAP))
                .then(new MoveAsked(swap))
                .when(new AnswerMove(BO, "q", true))
                .then(
                        new SeatsSwapped(BO.user(), 3, CLEO.user(), 1, CLEO.user()),
                        ended(swap, true, AskCause.ANSWERED));
        var gift = ask(CLEO, 1, OnTaken.REPLACE);
        givenSeated()
                .and(move(CLEO, BO, 1, OnTaken.REPLACE))
                .when(new AnswerMove(BO, "q", true))
                .then(
                        new SeatFreed(1, CLEO.user(), SeatCause.LEFT, null),
                        new SeatSwitched(BO.user(), 3, 1, CLEO.user()),
                        ended(gift, true, AskCause.ANSWERED));
    }

    @Test
    void movesAtOnceByHimselfAndByTheServer() {
        givenSeated()
                .when(move(CLEO, CLEO, 6, OnTaken.REFUSE))
                .then(new SeatSwitched(CLEO.user(), 1, 6, null));
        givenSeated()
                .when(move(Actor.SERVER, BO, 4, OnTaken.SWAP))
                .then(new SeatsSwapped(BO.user(), 3, BEA.user(), 4, null));
    }

    @Test
    void keepsTheQuestionWhileItsSeatIsTaken() {
        var scenario =
                givenSeated()
                        .and(move(ANN, BO, 6, OnTaken.SWAP))
                        .and(new TakeSeat(BEA, 6))
                        .when(new AnswerMove(BO, "q", true))
                        .thenRefused(new Refusal.SeatTaken(6, BEA.user()));
        scenario.and(new LeaveSeat(BEA))
                .when(new AnswerMove(BO, "q", true))
                .then(
                        new SeatSwitched(BO.user(), 3, 6, ANN.user()),
                        ended(ask(ANN, 6, OnTaken.SWAP), true, AskCause.ANSWERED));
    }

    @Test
    void movesToLockedSeatAndFallsSilentOnMutedOne() {
        givenSeated()
                .and(new SetMicrophone(BO, true))
                .and(move(ANN, BO, 6, OnTaken.REFUSE))
                .and(new LockSeat(ANN, 6, true))
                .and(new MuteSeat(ANN, 6, true))
                .when(new AnswerMove(BO, "q", true))
                .then(
                        new SeatSwitched(BO.user(), 3, 6, ANN.user()),
                        new MicrophoneChanged(BO.user(), false, ANN.user()),
                        ended(ask(ANN, 6, OnTaken.REFUSE), true, AskCause.ANSWERED));
    }

    @Test
    void needsTheAskersRightWhenItIsAnswered() {
        givenSeated()
                .and(move(CLEO, BO, 6, OnTaken.REFUSE))
                .and(new SetRole(ANN, CLEO, Role.AUDIENCE))
                .when(new AnswerMove(BO, "q", true))
                .thenRefused(new Refusal.NotAllowed());
        givenSeated()
                .and(move(ANN, BO, 6, OnTaken.REFUSE))
                .and(new Leave(ANN))
                .when(new AnswerMove(BO, "q", true))
                .thenRefused(new Refusal.NotAllowed())
                .when(new AnswerMove(BO, "q", false))
                .then(ended(ask(ANN, 6, OnTaken.REFUSE), false, AskCause.ANSWERED));
        givenSeated()
                .and(move(CLEO, BO, 6, OnTaken.REFUSE))
                .and(new SetRole(ANN, BO, Role.CO_HOST))
                .when(new AnswerMove(BO, "q", true))
                .thenRefused(new Refusal.NotAllowed());
    }

    @Test
    void hostDemotedMeanwhileComesToNoSeatOfHosts() {
        var question = new MoveToSeat(OLGA, ANN.user(), 0, OnTaken.REFUSE, "q");
        givenSeated()
                .and(new TakeSeat(ANN, 6))
                .and(question)
                .and(new SetRole(OLGA, ANN, Role.CO_HOST))
                .when(new AnswerMove(ANN, "q", true))
                .thenRefused(new Refusal.SeatOfHost(0));
    }

    @Test
    void endsWithTheSeatOfTheOneAsked() {
        givenSeated()
                .and(move(ANN, BO, 6, OnTaken.REFUSE))
                .when(new LeaveSeat(BO))
                .then(
                        ended(ask(ANN, 6, OnTaken.REFUSE), false, AskCause.LEFT),
                        new SeatFreed(3, BO.user(), SeatCause.LEFT, null));
    }

    @Test
    void isAnsweredByGoingThereAndLeftBehindByGoingElsewhere() {
        givenSeated()
                .and(move(ANN, BO, 6, OnTaken.REFUSE))
                .when(new TakeSeat(BO, 6))
                .then(
                        new SeatSwitched(BO.user(), 3, 6, null),
                        ended(ask(ANN, 6, OnTaken.REFUSE), true, AskCause.ANSWERED));
        givenSeated()
                .and(move(ANN, BO, 6, OnTaken.REFUSE))
                .when(new TakeSeat(BO, 7))
                .then(
                        new SeatSwitched(BO.user(), 3, 7, null),
                        ended(ask(ANN, 6, OnTaken.REFUSE), false, AskCause.LEFT));
        givenSeated()
                .and(move(ANN, BO, 6, OnTaken.REFUSE))
                .when(move(Actor.SERVER, BEA, 3, OnTaken.SWAP))
                .then(
                        new SeatsSwapped(BEA.user(), 4, BO.user(), 3, null),
                        ended(ask(ANN, 6, OnTaken.REFUSE), false, AskCause.LEFT));
    }

    @Test
    void questionIsTheEarliestDeadline() {
        var room = givenSeated().and(move(ANN, BO, 6, OnTaken.REFUSE)).room();
        assertThat(Deadlines.next(room))
                .hasValue(new Deadline(START.plus(HALF_MINUTE), new ExpireMove(BO.user())));
    }
}
