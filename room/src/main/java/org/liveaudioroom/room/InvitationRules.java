package org.liveaudioroom.room;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A host asks somebody to come to a seat. Nobody is seated without saying yes.
final class InvitationRules {
    private InvitationRules() {}

    static Decision invite(Room room, RoomCommand.Invite c, Instant now) {
        var refusal = refusal(room, c);
        if (refusal.isPresent()) {
            return Decision.refuse(refusal.get());
        }
        var time = Objects.requireNonNullElse(c.timeout(), room.settings().answerTime());
        var invitation = new Invitation(c.guest().user(), c.by().user(), c.seat(), now.plus(time));
        var events = new ArrayList<>(SeatRules.remembering(room, c.guest(), now));
        events.add(new RoomEvent.Invited(invitation));
        return Decision.accept(events);
    }

    private static Optional<Refusal> refusal(Room room, RoomCommand.Invite c) {
        var user = c.guest().user();
        var timeout = c.timeout();
        if (!room.may(c.by(), Permission.INVITE) || !room.outranks(c.by(), c.guest())) {
            return Optional.of(new Refusal.NotAllowed());
        }
        if (timeout != null && !Settings.inRange(timeout)) {
            return Optional.of(
                    new Refusal.AnswerTimeOutOfRange(
                            Settings.ANSWER_TIME_MIN, Settings.ANSWER_TIME_MAX));
        }
        if (room.seated(user)) {
            return Optional.of(new Refusal.UserSeated(user));
        }
        if (room.floor().invitationOf(user).isPresent()) {
            return Optional.of(new Refusal.InvitationPending(user));
        }
        if (room.floor().invitations().size() >= Floor.INVITATIONS_MAX) {
            return Optional.of(
                    new Refusal.LimitReached(Refusal.Limit.INVITATIONS, Floor.INVITATIONS_MAX));
        }
        if (c.seat() != null) {
            return SeatRules.obstacle(room, room.standing(c.guest()), c.seat());
        }
        return room.firstFreeSeat().isPresent()
                ? Optional.empty()
                : Optional.of(new Refusal.NoSeatFree());
    }

    static Decision cancel(Room room, RoomCommand.CancelInvitation c) {
        if (!room.may(c.by(), Permission.INVITE)) {
            return Decision.refuse(new Refusal.NotAllowed());
        }
        if (room.floor().invitationOf(c.user()).isEmpty()) {
            return Decision.refuse(new Refusal.InvitationNone(c.user()));
        }
        return room.outranks(c.by(), c.user())
                ? end(room, c.user(), RoomEvent.Outcome.CANCELLED, c.by().doer())
                : Decision.refuse(new Refusal.NotAllowed());
    }

    /// The seat that was meant if it is still free, else the first that is. An invitation that
    /// cannot be kept now stays.
    static Decision accept(Room room, RoomCommand.AcceptInvitation c, Instant now) {
        var user = c.by().user();
        var invitation = room.floor().invitationOf(user);
        if (invitation.isEmpty()) {
            return Decision.refuse(new Refusal.InvitationNone(user));
        }
        var meant = invitation.get().seat();
        if (meant != null && SeatRules.obstacle(room, room.standing(user), meant).isEmpty()) {
            return accepted(room, invitation.get(), meant, now);
        }
        var free = room.firstFreeSeat();
        return free.isPresent()
                ? accepted(room, invitation.get(), free.get().number(), now)
                : Decision.refuse(new Refusal.NoSeatFree());
    }

    private static Decision accepted(Room room, Invitation invitation, int seat, Instant now) {
        var user = invitation.user();
        var events = new ArrayList<RoomEvent>();
        events.add(
                new RoomEvent.SeatTaken(
                        seat, user, RoomEvent.SeatCause.INVITED, Actor.doer(invitation.by()), now));
        events.addAll(ending(room, user, RoomEvent.Outcome.ACCEPTED, null, null));
        events.addAll(
                RequestRules.ending(
                        room,
                        user,
                        RoomEvent.Outcome.CANCELLED,
                        RoomEvent.OutcomeCause.SEATED,
                        null));
        return Decision.accept(events);
    }

    static Decision reject(Room room, RoomCommand.RejectInvitation c) {
        return end(room, c.by().user(), RoomEvent.Outcome.REJECTED, null);
    }

    static Decision expire(Room room, RoomCommand.ExpireInvitation c, Instant now) {
        var invitation = room.floor().invitationOf(c.user());
        return invitation.isPresent() && !now.isBefore(invitation.get().endsAt())
                ? end(room, c.user(), RoomEvent.Outcome.TIMEOUT, null)
                : Decision.NOTHING;
    }

    private static Decision end(
            Room room, UserId user, RoomEvent.Outcome outcome, @Nullable UserId by) {
        return room.floor().invitationOf(user).isPresent()
                ? Decision.accept(ending(room, user, outcome, null, by))
                : Decision.refuse(new Refusal.InvitationNone(user));
    }

    /// Who may no longer invite takes his open invitations with him.
    static List<RoomEvent> endingThoseMadeBy(Room room, UserId inviter, @Nullable UserId by) {
        var cause = RoomEvent.OutcomeCause.INVITER_DEMOTED;
        var events = new ArrayList<RoomEvent>();
        for (var invitation : room.floor().invitations()) {
            if (invitation.by().equals(inviter)) {
                var user = invitation.user();
                events.addAll(ending(room, user, RoomEvent.Outcome.CANCELLED, cause, by));
            }
        }
        return events;
    }

    /// The end of the invitation to him, if there is one.
    static List<RoomEvent> ending(
            Room room,
            UserId user,
            RoomEvent.Outcome outcome,
            RoomEvent.@Nullable OutcomeCause cause,
            @Nullable UserId by) {
        return room.floor()
                .invitationOf(user)
                .map(invitation ->
                        List.<RoomEvent>of(
                                new RoomEvent.InvitationEnded(
                                        user, invitation.by(), outcome, cause, by)))
                .orElse(List.of());
    }
}
