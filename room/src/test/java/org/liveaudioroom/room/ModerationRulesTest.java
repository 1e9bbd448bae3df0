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
import static org.liveaudioroom.room.Scenario.givenClosedRoom;
import static org.liveaudioroom.room.Scenario.givenOpenRoom;
import static org.liveaudioroom.room.Scenario.givenRoom;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liveaudioroom.room.RoomCommand.BanFromRoom;
import org.liveaudioroom.room.RoomCommand.Enter;
import org.liveaudioroom.room.RoomCommand.Invite;
import org.liveaudioroom.room.RoomCommand.Leave;
import org.liveaudioroom.room.RoomCommand.LiftBan;
import org.liveaudioroom.room.RoomCommand.LoseConnection;
import org.liveaudioroom.room.RoomCommand.MoveToSeat;
import org.liveaudioroom.room.RoomCommand.RemoveFromRoom;
import org.liveaudioroom.room.RoomCommand.RequestSeat;
import org.liveaudioroom.room.RoomCommand.ReturnConnection;
import org.liveaudioroom.room.RoomCommand.SetMicrophone;
import org.liveaudioroom.room.RoomCommand.SetRole;
import org.liveaudioroom.room.RoomCommand.TakeSeat;
import org.liveaudioroom.room.RoomCommand.TransferHost;
import org.liveaudioroom.room.RoomEvent.AskCause;
import org.liveaudioroom.room.RoomEvent.BanLifted;
import org.liveaudioroom.room.RoomEvent.Banned;
import org.liveaudioroom.room.RoomEvent.InvitationEnded;
import org.liveaudioroom.room.RoomEvent.LeaveCause;
import org.liveaudioroom.room.RoomEvent.Left;
import org.liveaudioroom.room.RoomEvent.MicrophoneChanged;
import org.liveaudioroom.room.RoomEvent.MoveAskEnded;
import org.liveaudioroom.room.RoomEvent.Outcome;
import org.liveaudioroom.room.RoomEvent.RemovedFromRoom;
import org.liveaudioroom.room.RoomEvent.RequestEnded;
import org.liveaudioroom.room.RoomEvent.SeatCause;
import org.liveaudioroom.room.RoomEvent.SeatFreed;

class ModerationRulesTest {
    private static final Duration HOUR = Duration.ofHours(1);

    /// Ann is the first host of each room here, and so its owner.
    private static Ban ban(Actor user, Actor by, @Nullable Duration time) {
        return new Ban(
                user.user(),
                user.name(),
                by.user(),
                by.equals(ANN) ? Role.OWNER : by.tokenRole(),
                "loud",
                START,
                time == null ? null : START.plus(time));
    }

    private static BanFromRoom banFromRoom(Actor by, Actor user, @Nullable Duration time) {
        return new BanFromRoom(by, user, time, "loud");
    }

    @Test
    void sendsOutPlainListener() {
        var scenario =
                givenOpenRoom(ANN, BO)
                        .when(new RemoveFromRoom(ANN, BO, "noise"))
                        .then(new RemovedFromRoom(BO.user(), ANN.user(), "noise"));
        scenario.when(new Enter(BO, 1)).thenNothing();
    }

    @Test
    void sentOutHoldsNothingAnyMore() {
        var settings = Settings.builder().mode(SeatMode.OPEN).moveByConsent(true).build();
        var move =
                new MoveAsk("q", BO.user(), ANN.user(), 5, OnTaken.REFUSE, START.plusSeconds(30));
        givenRoom(settings, ANN, BO)
                .and(new TakeSeat(BO, 3))
                .and(new SetMicrophone(BO, true))
                .and(new MoveToSeat(ANN, BO.user(), 5, OnTaken.REFUSE, "q"))
                .when(new RemoveFromRoom(ANN, BO, "noise"))
                .then(
                        new MicrophoneChanged(BO.user(), false, ANN.user()),
                        new MoveAskEnded(move, false, AskCause.LEFT),
                        new SeatFreed(3, BO.user(), SeatCause.REMOVED, ANN.user()),
                        new Left(BO.user(), LeaveCause.REMOVED),
                        new RemovedFromRoom(BO.user(), ANN.user(), "noise"));
        givenClosedRoom(ANN, BO)
                .and(new RequestSeat(BO, null, null))
                .and(new Invite(ANN, BO, null, null))
                .when(new RemoveFromRoom(ANN, BO, "noise"))
                .then(
                        new RequestEnded(BO.user(), Outcome.LEFT, null, null),
                        new InvitationEnded(BO.user(), ANN.user(), Outcome.LEFT, null, null),
                        new Left(BO.user(), LeaveCause.REMOVED),
                        new RemovedFromRoom(BO.user(), ANN.user(), "noise"));
    }

    @ParameterizedTest
    @CsvSource({
        // by, whom, allowed
        "olga, ann,  true",
        "olga, olga, false",
        "ann,  olga, false",
        "ann,  ada,  false",
        "ann,  ann,  false",
        "ann,  cleo, true",
        "cleo, bo,   true",
        "cleo, carl, false",
        "cleo, ann,  false",
        "bo,   bea,  false",
        "bo,   bo,   false",
    })
    void sendsAndKeepsOutThoseBelow(String by, String whom, boolean allowed) {
        var settings =
                Settings.builder()
                        .coHostMay(Set.of(Permission.REMOVE_FROM_ROOM, Permission.BAN_FROM_ROOM))
                        .build();
        var doer = People.named(by);
        var user = People.named(whom);
        var remove = new RemoveFromRoom(doer, user, "");
        var ban = new BanFromRoom(doer, user, null, "");
        for (var command : new RoomCommand[] {remove, ban}) {
            var scenario = givenRoom(settings, OLGA, ANN, ADA, CLEO, CARL, BO, BEA).when(command);
            if (allowed) {
                assertThat(scenario.room().person(user.user())).isEmpty();
            } else {
                scenario.thenRefused(new Refusal.NotAllowed());
            }
        }
    }

    @Test
    void coHostsNeedTheRightToBeGranted() {
        givenOpenRoom(ANN, CLEO, BO)
                .when(new RemoveFromRoom(CLEO, BO, ""))
                .thenRefused(new Refusal.NotAllowed())
                .when(banFromRoom(CLEO, BO, null))
                .thenRefused(new Refusal.NotAllowed())
                .when(new LiftBan(CLEO, BO.user()))
                .thenRefused(new Refusal.NotAllowed());
    }

    @Test
    void banComesBeforeTheRemoval() {
        givenOpenRoom(ANN, BO)
                .and(new TakeSeat(BO, 3))
                .when(banFromRoom(ANN, BO, HOUR))
                .then(
                        new Banned(ban(BO, ANN, HOUR)),
                        new SeatFreed(3, BO.user(), SeatCause.REMOVED, ANN.user()),
                        new Left(BO.user(), LeaveCause.REMOVED),
                        new RemovedFromRoom(BO.user(), ANN.user(), "loud"));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OWNER")
    void banHoldsAgainstEveryTokenBelow(Role role) {
        givenOpenRoom(OLGA, BO)
                .and(banFromRoom(OLGA, BO, null))
                .when(new Enter(new Actor(BO.user(), "bo", null, role), 1))
                .thenRefused(new Refusal.UserBanned(ban(BO, OLGA, null)));
    }

    @Test
    void nobodyIsKeptOutByAnOlderBanOfHisEqual() {
        var hugo = People.actor("hugo", Role.HOST);
        givenOpenRoom(ANN, ADA)
                .and(banFromRoom(ADA, new Actor(hugo.user(), "hugo", null, Role.AUDIENCE), null))
                .when(new Enter(new Actor(hugo.user(), "hugo", null, Role.CO_HOST), 2))
                .thenRefused(new Refusal.UserBanned(ban(hugo, ADA, null)))
                .and(new Enter(hugo, 2));
    }

    /// Found by a property: it held again as soon as he was no longer host, while he was inside.
    @Test
    void banThatCouldNotKeepSomebodyOutIsOver() {
        var hugo = People.actor("hugo", Role.HOST);
        var room =
                givenOpenRoom(ANN, ADA)
                        .and(
                                banFromRoom(
                                        ADA,
                                        new Actor(hugo.user(), "hugo", null, Role.AUDIENCE),
                                        null))
                        .and(new Enter(hugo, 2))
                        .room();
        assertThat(room.moderation().bans()).isEmpty();
        assertThat(room.person(hugo.user())).isPresent();
    }

    @Test
    void banEndsByItsTimeAndByHand() {
        var scenario = givenOpenRoom(ANN, BO).and(banFromRoom(ANN, BO, HOUR));
        scenario.after(HOUR.minusMillis(1))
                .when(new Enter(BO, 1))
                .thenRefused(new Refusal.UserBanned(ban(BO, ANN, HOUR)))
                .after(Duration.ofMillis(1))
                .when(new Enter(BO, 1))
                .thenNothing()
                .when(new LiftBan(ANN, BO.user()))
                .thenRefused(new Refusal.BanNone(BO.user()));
        givenOpenRoom(ANN, BO)
                .and(banFromRoom(ANN, BO, null))
                .when(new LiftBan(ANN, BO.user()))
                .then(new BanLifted(BO.user(), ANN.user()))
                .when(new Enter(BO, 1))
                .thenNothing();
    }

    @Test
    void laterBanReplacesTheEarlier() {
        var room =
                givenOpenRoom(ANN, BO)
                        .and(banFromRoom(ANN, BO, null))
                        .and(banFromRoom(ANN, BO, HOUR))
                        .room();
        assertThat(room.moderation().bans()).containsExactly(ban(BO, ANN, HOUR));
    }

    @Test
    void keepsOutSomebodyWhoWasNeverHere() {
        givenOpenRoom(ANN)
                .when(banFromRoom(ANN, BO, null))
                .then(
                        new Banned(ban(BO, ANN, null)),
                        new RemovedFromRoom(BO.user(), ANN.user(), "loud"));
    }

    @Test
    void nothingThatTheBannedSentBeforeIsDone() {
        var banned = new Refusal.UserBanned(ban(BO, ANN, null));
        var scenario =
                givenOpenRoom(ANN, BO)
                        .and(new TakeSeat(BO, 3))
                        .and(new LoseConnection(BO.user()))
                        .and(banFromRoom(ANN, BO, null));
        scenario.when(new ReturnConnection(BO.user())).thenNothing();
        scenario.when(new TakeSeat(BO, 3)).thenRefused(banned);
        scenario.when(new RequestSeat(BO, null, null)).thenRefused(banned);
        scenario.when(new Leave(BO)).thenNothing();
    }

    @Test
    void nobodyBringsTheBannedBackIn() {
        var gone = new Refusal.UserUnknown(BO.user());
        givenOpenRoom(ANN, BO)
                .and(banFromRoom(ANN, BO, null))
                .when(new Invite(ANN, BO, null, null))
                .thenRefused(gone)
                .when(new SetRole(ANN, BO, Role.CO_HOST))
                .thenRefused(gone)
                .when(new TransferHost(ANN, BO))
                .thenRefused(gone);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S", "PT87600H1S", "PT2562047788015215H"})
    void banLastsSomeTimeOfReason(Duration time) {
        assertThat(givenOpenRoom(ANN, BO).when(banFromRoom(ANN, BO, time)).refusal())
                .isInstanceOf(Refusal.SettingsInvalid.class);
    }

    @Test
    void boundsTheBansThatHold() {
        var scenario = givenOpenRoom(ANN, BO);
        for (int i = 0; i < Moderation.MAX; i++) {
            scenario.and(banFromRoom(ANN, People.actor("u" + i, Role.AUDIENCE), HOUR));
        }
        scenario.when(banFromRoom(ANN, BO, null))
                .thenRefused(new Refusal.LimitReached(Refusal.Limit.BANS, Moderation.MAX));
        scenario.and(banFromRoom(ANN, People.actor("u7", Role.AUDIENCE), HOUR));
        scenario.after(HOUR).and(banFromRoom(ANN, BO, null));
        assertThat(scenario.room().moderation().bans()).hasSize(1);
    }
}
