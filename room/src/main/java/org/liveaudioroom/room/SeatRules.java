package org.liveaudioroom.room;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who may sit where: one user one seat, one seat one user.
final class SeatRules {
    private SeatRules() {}

    static Decision take(Room room, RoomCommand.TakeSeat c, Instant now) {
        var user = c.by().user();
        var current = room.seatOf(user);
        if (current.isPresent() && current.get().number() == c.seat()) {
            return Decision.NOTHING;
        }
        if (exists(room, c.seat()) && !mayTake(room, c.by(), current.isPresent())) {
            return Decision.refuse(new Refusal.SeatsClosed());
        }
        var obstacle = obstacle(room, room.standing(c.by()), c.seat());
        if (obstacle.isPresent()) {
            return Decision.refuse(obstacle.get());
        }
        if (current.isPresent()) {
            int from = current.get().number();
            return Decision.accept(new RoomEvent.SeatSwitched(user, from, c.seat(), null));
        }
        var events = new ArrayList<RoomEvent>();
        events.addAll(remembering(room, c.by(), now));
        events.add(new RoomEvent.SeatTaken(c.seat(), user, RoomEvent.SeatCause.TAKEN, null));
        var cancelled = RoomEvent.Outcome.CANCELLED;
        var seated = RoomEvent.OutcomeCause.SEATED;
        events.addAll(RequestRules.ending(room, user, cancelled, seated, null));
        events.addAll(InvitationRules.ending(room, user, cancelled, seated, null));
        return Decision.accept(events);
    }

    private static boolean mayTake(Room room, Actor actor, boolean seated) {
        return room.floor().mode() == SeatMode.OPEN
                || (seated && room.settings().switchWhenClosed())
                || room.may(actor, Permission.TAKE_WHEN_CLOSED);
    }

    private static boolean exists(Room room, int seat) {
        return seat >= 0 && seat < room.seats().size();
    }

    /// What stands between somebody of this role and this seat, whoever gives it to him.
    static Optional<Refusal> obstacle(Room room, Role role, int number) {
        if (!exists(room, number)) {
            return Optional.of(new Refusal.SeatUnknown(number));
        }
        var seat = room.seats().get(number);
        if (seat.host() && !room.settings().allow(role, Permission.TAKE_HOST_SEAT)) {
            return Optional.of(new Refusal.SeatOfHost(number));
        }
        if (seat.locked()) {
            return Optional.of(new Refusal.SeatLocked(number));
        }
        return Optional.ofNullable(seat.user())
                .map(occupant -> new Refusal.SeatTaken(number, occupant));
    }

    static Decision leave(Room room, RoomCommand.LeaveSeat c) {
        var user = c.by().user();
        return room.seated(user)
                ? Decision.accept(standUp(room, user, RoomEvent.SeatCause.LEFT, null))
                : Decision.refuse(new Refusal.SeatNone());
    }

    static Decision remove(Room room, RoomCommand.RemoveFromSeat c) {
        var by = c.by().user();
        if (!room.may(c.by(), Permission.REMOVE_FROM_SEAT)) {
            return Decision.refuse(new Refusal.NotAllowed());
        }
        if (!room.seated(c.user())) {
            return Decision.refuse(new Refusal.UserNotSeated(c.user()));
        }
        if (by.equals(c.user())) {
            return Decision.accept(standUp(room, by, RoomEvent.SeatCause.LEFT, null));
        }
        return RoleRules.outranks(room, c.by(), c.user())
                ? Decision.accept(standUp(room, c.user(), RoomEvent.SeatCause.REMOVED, by))
                : Decision.refuse(new Refusal.NotAllowed());
    }

    /// Opening ends every request, for nobody needs to ask any more; invitations stay.
    static Decision setMode(Room room, RoomCommand.SetMode c) {
        if (!room.may(c.by(), Permission.SET_MODE)) {
            return Decision.refuse(new Refusal.NotAllowed());
        }
        if (room.floor().mode() == c.mode()) {
            return Decision.NOTHING;
        }
        var by = c.by().user();
        var events = new ArrayList<RoomEvent>();
        events.add(new RoomEvent.ModeChanged(c.mode(), by));
        if (c.mode() == SeatMode.OPEN) {
            events.addAll(RequestRules.failing(room, RoomEvent.OutcomeCause.SEATS_OPEN, by));
        }
        return Decision.accept(events);
    }

    /// His seat is freed, with his microphone off before; nothing when he sits on none.
    static List<RoomEvent> standUp(
            Room room, UserId user, RoomEvent.SeatCause cause, @Nullable UserId by) {
        var seat = room.seatOf(user);
        if (seat.isEmpty()) {
            return List.of();
        }
        var events = new ArrayList<RoomEvent>();
        events.addAll(MicrophoneRules.ending(room, user, by));
        events.add(new RoomEvent.SeatFreed(seat.get().number(), user, cause, by));
        return events;
    }

    /// Before somebody of the plain audience gets anything durable, the room must know him.
    static List<RoomEvent> remembering(Room room, Actor actor, Instant now) {
        return room.person(actor.user()).isPresent()
                ? List.of()
                : List.of(
                        new RoomEvent.Remembered(Participant.of(actor, room.standing(actor), now)));
    }
}
