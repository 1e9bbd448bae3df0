package org.liveaudioroom.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liveaudioroom.room.People.ADA;
import static org.liveaudioroom.room.People.ANN;
import static org.liveaudioroom.room.People.BEA;
import static org.liveaudioroom.room.People.BO;
import static org.liveaudioroom.room.People.CLEO;
import static org.liveaudioroom.room.People.OLGA;
import static org.liveaudioroom.room.Scenario.START;
import static org.liveaudioroom.room.Scenario.givenClosedRoom;
import static org.liveaudioroom.room.Scenario.givenRoom;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.liveaudioroom.room.RoomCommand.AcceptInvitation;
import org.liveaudioroom.room.RoomCommand.CancelInvitation;
import org.liveaudioroom.room.RoomCommand.ExpireInvitation;
import org.liveaudioroom.room.RoomCommand.Invite;
import org.liveaudioroom.room.RoomCommand.Leave;
import org.liveaudioroom.room.RoomCommand.RejectInvitation;
import org.liveaudioroom.room.RoomCommand.RequestSeat;
import org.liveaudioroom.room.RoomCommand.SetMode;
import org.liveaudioroom.room.RoomCommand.SetRole;
import org.liveaudioroom.room.RoomCommand.TakeSeat;
import org.liveaudioroom.room.RoomEvent.HostsGone;
import org.liveaudioroom.room.RoomEvent.InvitationEnded;
import org.liveaudioroom.room.RoomEvent.Invited;
import org.liveaudioroom.room.RoomEvent.LeaveCause;
import org.liveaudioroom.room.RoomEvent.Left;
import org.liveaudioroom.room.RoomEvent.Outcome;
import org.liveaudioroom.room.RoomEvent.OutcomeCause;
import org.liveaudioroom.room.RoomEvent.Remembered;
import org.liveaudioroom.room.RoomEvent.RequestEnded;
import org.liveaudioroom.room.RoomEvent.RoleCause;
import org.liveaudioroom.room.RoomEvent.RoleChanged;
import org.liveaudioroom.room.RoomEvent.SeatCause;
import org.liveaudioroom.room.RoomEvent.SeatTaken;

class InvitationRulesTest {
    private static final Duration MINUTE = Duration.ofSeconds(60);

    @Test
    void invitesForMinuteWhenNoTimeIsNamed() {
        givenClosedRoom(ANN, BO)
                .when(new Invite(ANN, BO, 4, null))
                .then(
                        new Remembered(Participant.of(BO, Role.AUDIENCE, START)),
                        new Invited(new Invitation(BO.user(), ANN.user(), 4, START.plus(MINUTE))));
    }

    @Test
    void seatsTheInvitedWhereHeWasMeantToSit() {
        givenClosedRoom(ANN, BO)
                .and(new Invite(ANN, BO, 4, null))
                .when(new AcceptInvitation(BO))
                .then(
                        new SeatTaken(4, BO.user(), SeatCause.INVITED, ANN.user(), START),
                        ended(Outcome.ACCEPTED, null, null));
    }

    @Test
    void seatsTheInvitedElsewhereWhenThatSeatWasTaken() {
        givenClosedRoom(ANN, BO)
                .and(new Invite(ANN, BO, 4, null))
                .and(new TakeSeat(ANN, 4))
                .when(new AcceptInvitation(BO))
                .then(
                        new SeatTaken(1, BO.user(), SeatCause.INVITED, ANN.user(), START),
                        ended(Outcome.ACCEPTED, null, null));
    }

    @Test
    void keepsInvitationThatFindsNoFreeSeat() {
        var layout = new SeatLayout(List.of(1, 1), List.of(0));
        var room =
                givenRoom(Settings.builder().layout(layout).build(), ANN, BO)
                        .and(new Invite(ANN, BO, null, null))
                        .and(new TakeSeat(ANN, 1))
                        .when(new AcceptInvitation(BO))
                        .thenRefused(new Refusal.NoSeatFree())
                        .when(new Invite(ANN, BEA, null, null))
                        .thenRefused(new Refusal.NoSeatFree())
                        .room();
        assertThat(room.floor().invitationOf(BO.user())).isPresent();
    }

    @Test
    void acceptanceEndsTheOwnRequest() {
        givenClosedRoom(ANN, BO)
                .and(new RequestSeat(BO, null, null))
                .and(new Invite(ANN, BO, null, null))
                .when(new AcceptInvitation(BO))
                .then(
                        new SeatTaken(1, BO.user(), SeatCause.INVITED, ANN.user(), START),
                        ended(Outcome.ACCEPTED, null, null),
                        new RequestEnded(BO.user(), Outcome.CANCELLED, OutcomeCause.SEATED, null));
    }

    @Test
    void staysWhenSeatsOpenAndEndsWhenTheInvitedSitsDownHimself() {
        givenClosedRoom(ANN, BO)
                .and(new Invite(ANN, BO, null, null))
                .and(new SetMode(ANN, SeatMode.OPEN))
                .when(new TakeSeat(BO, 5))
                .then(
                        new SeatTaken(5, BO.user(), SeatCause.TAKEN, null, START),
                        ended(Outcome.CANCELLED, OutcomeCause.SEATED, null));
    }

    @Test
    void endsByRejectionCancellationAndTimeOut() {
        givenClosedRoom(ANN, BO)
                .and(new Invite(ANN, BO, null, null))
                .when(new RejectInvitation(BO))
                .then(ended(Outcome.REJECTED, null, null));
        givenClosedRoom(ANN, ADA, BO)
                .and(new Invite(ANN, BO, null, null))
                .when(new CancelInvitation(ADA, BO.user()))
                .then(ended(Outcome.CANCELLED, null, ADA));
        givenClosedRoom(ANN, BO)
                .and(new Invite(ANN, BO, null, null))
                .after(MINUTE)
                .when(new ExpireInvitation(BO.user()))
                .then(ended(Outcome.TIMEOUT, null, null));
    }

    @Test
    void endsWithTheInvitedButNotWithTheInviter() {
        givenClosedRoom(ANN, BO)
                .and(new Invite(ANN, BO, null, null))
                .when(new Leave(BO))
                .then(ended(Outcome.LEFT, null, null), new Left(BO.user(), LeaveCause.LEFT));
        givenClosedRoom(ANN, BO)
                .and(new Invite(ANN, BO, null, null))
                .when(new Leave(ANN))
                .then(new Left(ANN.user(), LeaveCause.LEFT), new HostsGone(START));
    }

    @Test
    void endsWhenTheInviterMayNoLongerInvite() {
        givenClosedRoom(OLGA, CLEO, BO)
                .and(new Invite(CLEO, BO, null, null))
                .when(new SetRole(OLGA, CLEO, Role.AUDIENCE))
                .then(
                        new RoleChanged(CLEO.user(), Role.AUDIENCE, RoleCause.GIVEN, OLGA.user()),
                        new InvitationEnded(
                                BO.user(),
                                CLEO.user(),
                                Outcome.CANCELLED,
                                OutcomeCause.INVITER_DEMOTED,
                                OLGA.user()));
    }

    @Test
    void refusesSecondInvitation() {
        givenClosedRoom(ANN, ADA, BO)
                .and(new Invite(ANN, BO, null, null))
                .when(new Invite(ADA, BO, null, null))
                .thenRefused(new Refusal.InvitationPending(BO.user()));
    }

    @Test
    void refusesToInviteTheSeated() {
        givenClosedRoom(ANN, CLEO)
                .and(new TakeSeat(CLEO, 3))
                .when(new Invite(ANN, CLEO, null, null))
                .thenRefused(new Refusal.UserSeated(CLEO.user()));
    }

    @Test
    void invitesNobodyOfEqualOrHigherStandingNorHimself() {
        var settings = Settings.builder().coHostMay(Set.of(Permission.INVITE)).build();
        givenRoom(settings, OLGA, ANN, CLEO)
                .when(new Invite(CLEO, ANN, null, null))
                .thenRefused(new Refusal.NotAllowed())
                .when(new Invite(CLEO, CLEO, null, null))
                .thenRefused(new Refusal.NotAllowed());
    }

    @Test
    void invitesNoAudienceToHostSeat() {
        givenClosedRoom(ANN, BO)
                .when(new Invite(ANN, BO, 0, null))
                .thenRefused(new Refusal.SeatOfHost(0));
    }

    @Test
    void refusesAnswerWithoutInvitation() {
        var none = new Refusal.InvitationNone(BO.user());
        givenClosedRoom(ANN, BO)
                .when(new AcceptInvitation(BO))
                .thenRefused(none)
                .when(new RejectInvitation(BO))
                .thenRefused(none)
                .when(new CancelInvitation(ANN, BO.user()))
                .thenRefused(none);
    }

    @Test
    void boundsInvitations() {
        var scenario = givenClosedRoom(ANN);
        for (int i = 0; i < Floor.INVITATIONS_MAX; i++) {
            scenario.and(new Invite(ANN, People.actor("u" + i, Role.AUDIENCE), null, null));
        }
        scenario.when(new Invite(ANN, BO, null, null))
                .thenRefused(new Refusal.LimitReached(Refusal.Limit.INVITATIONS, 100));
    }

    private static InvitationEnded ended(
            Outcome outcome, @Nullable OutcomeCause cause, @Nullable Actor by) {
        return new InvitationEnded(
                BO.user(), ANN.user(), outcome, cause, by == null ? null : by.user());
    }
}
