package org.liveaudioroom.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liveaudioroom.room.People.ANN;
import static org.liveaudioroom.room.People.BEA;
import static org.liveaudioroom.room.People.BO;
import static org.liveaudioroom.room.People.CLEO;
import static org.liveaudioroom.room.Scenario.START;
import static org.liveaudioroom.room.Scenario.givenClosedRoom;
import static org.liveaudioroom.room.Scenario.givenOpenRoom;

import org.junit.jupiter.api.Test;
import org.liveaudioroom.room.RoomCommand.AskForMicrophone;
import org.liveaudioroom.room.RoomCommand.BanFromChat;
import org.liveaudioroom.room.RoomCommand.BanFromRoom;
import org.liveaudioroom.room.RoomCommand.EndRoom;
import org.liveaudioroom.room.RoomCommand.Enter;
import org.liveaudioroom.room.RoomCommand.Forget;
import org.liveaudioroom.room.RoomCommand.Invite;
import org.liveaudioroom.room.RoomCommand.Leave;
import org.liveaudioroom.room.RoomCommand.SetRole;
import org.liveaudioroom.room.RoomCommand.TakeSeat;
import org.liveaudioroom.room.RoomEvent.AskCause;
import org.liveaudioroom.room.RoomEvent.Forgotten;
import org.liveaudioroom.room.RoomEvent.HostsGone;
import org.liveaudioroom.room.RoomEvent.InvitationEnded;
import org.liveaudioroom.room.RoomEvent.LeaveCause;
import org.liveaudioroom.room.RoomEvent.Left;
import org.liveaudioroom.room.RoomEvent.MicrophoneAskEnded;
import org.liveaudioroom.room.RoomEvent.Outcome;
import org.liveaudioroom.room.RoomEvent.OutcomeCause;
import org.liveaudioroom.room.RoomEvent.SeatCause;
import org.liveaudioroom.room.RoomEvent.SeatFreed;

/// Somebody asked for his data to be erased.
class ForgetTest {
    @Test
    void takesTheSeatAndTheRoleThatWasGiven() {
        var scenario =
                givenOpenRoom(ANN, BO)
                        .and(new SetRole(ANN, BO, Role.CO_HOST))
                        .and(new TakeSeat(BO, 3))
                        .when(new Forget(BO.user()))
                        .then(
                                new SeatFreed(3, BO.user(), SeatCause.LEFT, null),
                                new Left(BO.user(), LeaveCause.LEFT),
                                new Forgotten(BO.user()));
        assertThat(scenario.room()).isEqualTo(givenOpenRoom(ANN, BO).room());
        scenario.when(new Forget(BO.user())).thenNothing();
    }

    @Test
    void isNothingWhereNothingIsKnown() {
        givenOpenRoom(ANN, BO).when(new Forget(BO.user())).thenNothing();
    }

    @Test
    void endsWhatHeAskedOfOthers() {
        var ask = new MicrophoneAsk("q", BEA.user(), CLEO.user(), START.plusSeconds(30));
        givenOpenRoom(ANN, CLEO, BO, BEA)
                .and(new Invite(CLEO, BO, null, null))
                .and(new TakeSeat(BEA, 3))
                .and(new AskForMicrophone(CLEO, BEA.user(), "q"))
                .when(new Forget(CLEO.user()))
                .then(
                        new Left(CLEO.user(), LeaveCause.LEFT),
                        new InvitationEnded(
                                BO.user(),
                                CLEO.user(),
                                Outcome.CANCELLED,
                                OutcomeCause.INVITER_DEMOTED,
                                null),
                        new MicrophoneAskEnded(ask, false, AskCause.LEFT));
    }

    @Test
    void leavesTheBanWithoutNameAndReason() {
        var scenario =
                givenOpenRoom(ANN, BO)
                        .and(new BanFromRoom(ANN, BO, null, "loud"))
                        .and(new BanFromChat(ANN, BO, null, "rude"))
                        .and(new Forget(BO.user()));
        var ban = new Ban(BO.user(), "", ANN.user(), Role.OWNER, "", START, null);
        assertThat(scenario.room().moderation().bans()).containsExactly(ban);
        assertThat(scenario.room().moderation().chatBans()).containsExactly(ban);
        scenario.when(new Enter(BO, 1)).thenRefused(new Refusal.UserBanned(ban));
    }

    @Test
    void leavesTheBansThatHeMadeWithoutHim() {
        var room =
                givenOpenRoom(ANN, BO, BEA)
                        .and(new BanFromRoom(ANN, BO, null, "loud"))
                        .and(new Forget(ANN.user()))
                        .room();
        assertThat(room.moderation().bans())
                .containsExactly(new Ban(BO.user(), "bo", null, Role.OWNER, "loud", START, null));
    }

    @Test
    void ofTheOnlyHostIsHisGoing() {
        var scenario =
                givenClosedRoom(ANN, CLEO)
                        .when(new Forget(ANN.user()))
                        .then(
                                new Left(ANN.user(), LeaveCause.LEFT),
                                new Forgotten(ANN.user()),
                                new HostsGone(START));
        assertThat(scenario.room().owner()).isNull();
    }

    @Test
    void worksAfterTheRoomHasEnded() {
        givenOpenRoom(ANN, BO)
                .and(new BanFromRoom(ANN, BO, null, "loud"))
                .and(new Leave(BO))
                .and(new EndRoom(ANN, "over"))
                .when(new Forget(BO.user()))
                .then(new Forgotten(BO.user()))
                .when(new Forget(BO.user()))
                .thenNothing()
                .when(new Forget(ANN.user()))
                .then(new Forgotten(ANN.user()));
    }
}
