package org.liveaudioroom.server.session;

import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liveaudioroom.room.Actor;
import org.liveaudioroom.room.RoomCommand;
import org.liveaudioroom.room.SeatMode;
import org.liveaudioroom.room.UserId;
import org.liveaudioroom.signaling.Answer;
import org.liveaudioroom.signaling.Command;
import org.liveaudioroom.signaling.ErrorCode;
import org.liveaudioroom.signaling.Failure;

/// What somebody asks who is in a room: each command of the wire becomes one of the rules, with the
/// way its answer is read from the room after it.
///
/// @param goings does what ends or changes the connection itself
record Inside(Stay stay, Replies replies, Goings goings) {
    /// What is between a connection and its token, not between it and the room.
    interface Goings {
        void leave(long id, Command.SessionLeave leave, Stay stay);

        void renew(long id, Command.SessionRenew renew, Stay stay);

        void pong(long id, Command.SessionPing ping);
    }

    void perform(long id, Command<?> asked) {
        if (!Rights.within(stay.grant().permissions(), asked.wire())) {
            replies.fail(id, asked, Failure.of(ErrorCode.NOT_ALLOWED));
            return;
        }
        var me = stay.me();
        switch (asked) {
            case Command.SessionJoin join ->
                    replies.fail(id, join, Failure.of(ErrorCode.ALREADY_JOINED));
            case Command.SessionLeave leave -> goings.leave(id, leave, stay);
            case Command.SessionRenew renew -> goings.renew(id, renew, stay);
            case Command.SessionPing ping -> goings.pong(id, ping);
            case Command.MediaOffer offer -> stay.offer(id, offer);
            case Command.PeoplePage page -> stay.people(id, page);
            case Command.MessageSend message -> stay.say(id, message);
            case Command.SeatTake c ->
                    stay.ask(
                            id,
                            c,
                            new RoomCommand.TakeSeat(me, c.seat().orElse(null), c.force()),
                            stay::mySeat);
            case Command.SeatLeave c -> order(id, c, new RoomCommand.LeaveSeat(me));
            case Command.SeatRequestMake c ->
                    stay.ask(
                            id,
                            c,
                            new RoomCommand.RequestSeat(
                                    me, c.seat().orElse(null), millis(c.timeoutMs())),
                            stay::myPlace);
            case Command.SeatRequestCancel c -> order(id, c, new RoomCommand.CancelRequest(me));
            case Command.SeatRequestAccept c ->
                    stay.ask(
                            id,
                            c,
                            new RoomCommand.AcceptRequest(
                                    me, user(c.user()), c.seat().orElse(null)),
                            after -> Stay.seatOf(user(c.user()), after));
            case Command.SeatRequestReject c ->
                    order(id, c, new RoomCommand.RejectRequest(me, user(c.user())));
            case Command.SeatInvite c ->
                    stay.ask(
                            id,
                            c,
                            new RoomCommand.Invite(
                                    me,
                                    Stay.other(c.user()),
                                    c.seat().orElse(null),
                                    millis(c.timeoutMs())),
                            after -> Stay.invitationOf(user(c.user()), after));
            case Command.SeatInviteCancel c ->
                    order(id, c, new RoomCommand.CancelInvitation(me, user(c.user())));
            case Command.SeatInviteAccept c ->
                    stay.ask(id, c, new RoomCommand.AcceptInvitation(me), stay::mySeat);
            case Command.SeatInviteReject c -> order(id, c, new RoomCommand.RejectInvitation(me));
            case Command.SeatRemove c ->
                    order(id, c, new RoomCommand.RemoveFromSeat(me, user(c.user())));
            case Command.SeatMove c -> {
                var request = Stay.freshRequest();
                stay.ask(
                        id,
                        c,
                        new RoomCommand.MoveToSeat(
                                me,
                                user(c.user()),
                                c.seat(),
                                WireWords.onTaken(c.onTaken()),
                                request),
                        after -> Stay.moved(user(c.user()), request, after));
            }
            case Command.SeatMoveReply c ->
                    order(id, c, new RoomCommand.AnswerMove(me, c.request(), c.consent()));
            case Command.SeatLock c ->
                    order(id, c, new RoomCommand.LockSeat(me, c.seat(), c.locked()));
            case Command.SeatMute c ->
                    order(id, c, new RoomCommand.MuteSeat(me, c.seat(), c.muted()));
            case Command.SeatsClose c ->
                    order(id, c, new RoomCommand.SetMode(me, SeatMode.ON_REQUEST));
            case Command.SeatsOpen c -> order(id, c, new RoomCommand.SetMode(me, SeatMode.OPEN));
            case Command.RequestsAllow c ->
                    order(id, c, new RoomCommand.AllowRequests(me, c.allowed()));
            case Command.MicrophoneSet c -> order(id, c, new RoomCommand.SetMicrophone(me, c.on()));
            case Command.MicrophoneOff c ->
                    order(id, c, new RoomCommand.TurnOffMicrophone(me, user(c.user())));
            case Command.MicrophoneOffAll c ->
                    order(id, c, new RoomCommand.TurnOffMicrophones(me, users(c.except())));
            case Command.MicrophoneLock c ->
                    order(id, c, new RoomCommand.LockMicrophone(me, user(c.user()), c.locked()));
            case Command.MicrophoneAskMake c ->
                    stay.ask(
                            id,
                            c,
                            new RoomCommand.AskForMicrophone(
                                    me, user(c.user()), Stay.freshRequest()),
                            after -> Stay.askOf(user(c.user()), after));
            case Command.MicrophoneReply c ->
                    order(id, c, new RoomCommand.AnswerMicrophone(me, c.request(), c.consent()));
            case Command.RoleSet c ->
                    order(id, c, new RoomCommand.SetRole(me, Stay.other(c.user()), role(c)));
            case Command.HostTransfer c ->
                    order(id, c, new RoomCommand.TransferHost(me, Stay.other(c.user())));
            case Command.RoomSet c -> stay.ask(id, c, profile(me, c), Stay::profileRevision);
            case Command.SettingsSet c -> settings(id, c);
            case Command.RoomEnd c ->
                    order(id, c, new RoomCommand.EndRoom(me, c.reason().orElse("")));
            case Command.UserRemove c ->
                    order(
                            id,
                            c,
                            new RoomCommand.RemoveFromRoom(
                                    me, Stay.other(c.user()), c.reason().orElse("")));
            case Command.UserBan c ->
                    order(
                            id,
                            c,
                            new RoomCommand.BanFromRoom(
                                    me,
                                    Stay.other(c.user()),
                                    seconds(c.seconds()),
                                    c.reason().orElse("")));
            case Command.UserUnban c -> order(id, c, new RoomCommand.LiftBan(me, user(c.user())));
            case Command.ChatSet c ->
                    order(
                            id,
                            c,
                            new RoomCommand.SetChat(
                                    me,
                                    c.on().orElse(null),
                                    c.slowSeconds().map(Duration::ofSeconds).orElse(null)));
            case Command.ChatBan c ->
                    order(
                            id,
                            c,
                            new RoomCommand.BanFromChat(
                                    me,
                                    Stay.other(c.user()),
                                    seconds(c.seconds()),
                                    c.reason().orElse("")));
            case Command.BansPage page -> stay.bans(id, page);
            case Command.ModerationPage page -> stay.moderation(id, page);
            case Command.UserSet c -> stay.present(id, c);
            case Command.MessageDelete c -> stay.delete(id, c);
            case Command.CommandSend c -> stay.send(id, c);
            case Command.ReactionSend c -> stay.react(id, c);
        }
    }

    /// What is answered with nothing but that it was done.
    private void order(long id, Command<Answer.Done> asked, RoomCommand.OfUser command) {
        stay.ask(id, asked, command, Stay::done);
    }

    private static RoomCommand.SetProfile profile(Actor me, Command.RoomSet c) {
        return new RoomCommand.SetProfile(
                me,
                c.title().orElse(null),
                c.metadata().orElse(null),
                c.properties().orElse(Map.of()),
                Set.copyOf(c.removed().orElse(List.of())),
                c.revision().orElse(null));
    }

    private void settings(long id, Command.SettingsSet c) {
        SettingsWords.change(c)
                .ifPresentOrElse(
                        change -> order(id, c, new RoomCommand.ChangeSettings(stay.me(), change)),
                        () -> replies.fail(id, c, SettingsWords.notGrantable("coHostMay")));
    }

    private static Set<UserId> users(Optional<List<String>> users) {
        return users.stream().flatMap(List::stream).map(UserId::new).collect(toSet());
    }

    private static @Nullable Duration seconds(Optional<Long> seconds) {
        return seconds.map(Duration::ofSeconds).orElse(null);
    }

    private static org.liveaudioroom.room.Role role(Command.RoleSet set) {
        return switch (set.role()) {
            case HOST -> org.liveaudioroom.room.Role.HOST;
            case CO_HOST -> org.liveaudioroom.room.Role.CO_HOST;
            case AUDIENCE -> org.liveaudioroom.room.Role.AUDIENCE;
        };
    }

    private static UserId user(String user) {
        return new UserId(user);
    }

    private static @Nullable Duration millis(Optional<Integer> millis) {
        return millis.map(Duration::ofMillis).orElse(null);
    }
}
