package org.liveaudioroom.server.session;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liveaudioroom.room.RoomCommand;
import org.liveaudioroom.room.SeatMode;
import org.liveaudioroom.room.UserId;
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
            case Command.MediaOffer offer -> stay.offer(id, offer);
            case Command.PeoplePage page -> stay.people(id, page);
            case Command.MessageSend message -> stay.say(id, message);
            case Command.SeatTake c ->
                    stay.ask(id, c, new RoomCommand.TakeSeat(me, c.seat()), stay::mySeat);
            case Command.SeatLeave c -> stay.ask(id, c, new RoomCommand.LeaveSeat(me), Stay::done);
            case Command.SeatRequestMake c ->
                    stay.ask(
                            id,
                            c,
                            new RoomCommand.RequestSeat(
                                    me, c.seat().orElse(null), millis(c.timeoutMs())),
                            stay::myPlace);
            case Command.SeatRequestCancel c ->
                    stay.ask(id, c, new RoomCommand.CancelRequest(me), Stay::done);
            case Command.SeatRequestAccept c ->
                    stay.ask(
                            id,
                            c,
                            new RoomCommand.AcceptRequest(
                                    me, user(c.user()), c.seat().orElse(null)),
                            after -> Stay.seatOf(user(c.user()), after));
            case Command.SeatRequestReject c ->
                    stay.ask(id, c, new RoomCommand.RejectRequest(me, user(c.user())), Stay::done);
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
                    stay.ask(
                            id,
                            c,
                            new RoomCommand.CancelInvitation(me, user(c.user())),
                            Stay::done);
            case Command.SeatInviteAccept c ->
                    stay.ask(id, c, new RoomCommand.AcceptInvitation(me), stay::mySeat);
            case Command.SeatInviteReject c ->
                    stay.ask(id, c, new RoomCommand.RejectInvitation(me), Stay::done);
            case Command.SeatRemove c ->
                    stay.ask(id, c, new RoomCommand.RemoveFromSeat(me, user(c.user())), Stay::done);
            case Command.SeatsClose c ->
                    stay.ask(id, c, new RoomCommand.SetMode(me, SeatMode.ON_REQUEST), Stay::done);
            case Command.SeatsOpen c ->
                    stay.ask(id, c, new RoomCommand.SetMode(me, SeatMode.OPEN), Stay::done);
            case Command.RequestsAllow c ->
                    stay.ask(id, c, new RoomCommand.AllowRequests(me, c.allowed()), Stay::done);
            case Command.MicrophoneSet c ->
                    stay.ask(id, c, new RoomCommand.SetMicrophone(me, c.on()), Stay::done);
            case Command.MicrophoneOff c ->
                    stay.ask(
                            id,
                            c,
                            new RoomCommand.TurnOffMicrophone(me, user(c.user())),
                            Stay::done);
            case Command.MicrophoneAskMake c ->
                    stay.ask(
                            id,
                            c,
                            new RoomCommand.AskForMicrophone(
                                    me, user(c.user()), Stay.freshRequest()),
                            after -> Stay.askOf(user(c.user()), after));
            case Command.MicrophoneReply c ->
                    stay.ask(
                            id,
                            c,
                            new RoomCommand.AnswerMicrophone(me, c.request(), c.consent()),
                            Stay::done);
            case Command.RoleSet c ->
                    stay.ask(
                            id,
                            c,
                            new RoomCommand.SetRole(me, Stay.other(c.user()), role(c)),
                            Stay::done);
        }
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
