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
        if (c.by().ofServer()) {
            return Decision.refuse(new Refusal.NotAllowed());
        }
        var current = room.seatOf(user);
        if (current.isPresent() && (c.seat() == null || c.seat() == current.get().number())) {
            return Decision.NOTHING;
        }
        boolean known = c.seat() == null || exists(room, c.seat());
        if (known && !mayTake(room, c.by(), current.isPresent())) {
            return Decision.refuse(new Refusal.SeatsClosed());
        }
        var role = room.standing(c.by());
        var number = c.seat() != null ? Optional.of(c.seat()) : best(room, role);
        if (number.isEmpty()) {
            return Decision.refuse(new Refusal.NoSeatFree());
        }
        var obstacle = obstacle(room, role, number.get());
        return obstacle.isEmpty()
                ? Decision.accept(sitDown(room, c, number.get(), now))
                : byForce(room, c, number.get(), obstacle.get(), now);
    }

    /// Of the hosts' seats first, for those who may have one.
    private static Optional<Integer> best(Room room, Role role) {
        var ofHosts =
                Lists.first(
                        room.seats(),
                        seat -> seat.host() && obstacle(room, role, seat.number()).isEmpty());
        return ofHosts.or(room::firstFreeSeat).map(Seat::number);
    }

    private static Decision byForce(
            Room room, RoomCommand.TakeSeat c, int number, Refusal obstacle, Instant now) {
        if (!c.force()) {
            return Decision.refuse(obstacle);
        }
        if (!room.may(c.by(), Permission.TAKE_BY_FORCE)) {
            return Decision.refuse(new Refusal.NotAllowed());
        }
        return switch (obstacle) {
            case Refusal.SeatLocked _ -> Decision.accept(sitDown(room, c, number, now));
            case Refusal.SeatTaken(var _, var occupant) when room.outranks(c.by(), occupant) -> {
                var events = new ArrayList<RoomEvent>();
                var removed = RoomEvent.SeatCause.REMOVED;
                events.addAll(standUp(room, occupant, removed, c.by().doer()));
                events.addAll(sitDown(room, c, number, now));
                yield Decision.accept(events);
            }
            case Refusal.SeatTaken _ -> Decision.refuse(new Refusal.NotAllowed());
            default -> Decision.refuse(obstacle);
        };
    }

    private static List<RoomEvent> sitDown(
            Room room, RoomCommand.TakeSeat c, int number, Instant now) {
        var user = c.by().user();
        var events = new ArrayList<RoomEvent>();
        var current = room.seatOf(user);
        if (current.isPresent()) {
            events.addAll(switching(room, user, current.get().number(), number, null));
            return events;
        }
        events.addAll(remembering(room, c.by(), now));
        events.add(new RoomEvent.SeatTaken(number, user, RoomEvent.SeatCause.TAKEN, null, now));
        var cancelled = RoomEvent.Outcome.CANCELLED;
        var seated = RoomEvent.OutcomeCause.SEATED;
        events.addAll(RequestRules.ending(room, user, cancelled, seated, null));
        events.addAll(InvitationRules.ending(room, user, cancelled, seated, null));
        return events;
    }

    /// To a free seat. On a muted one his microphone goes off, and a question to move ends with the
    /// move.
    static List<RoomEvent> switching(
            Room room, UserId user, int from, int to, @Nullable UserId by) {
        var events = new ArrayList<RoomEvent>();
        events.add(new RoomEvent.SeatSwitched(user, from, to, by));
        events.addAll(silencing(room, user, to, by));
        events.addAll(MoveRules.endingByMove(room, user, to));
        return events;
    }

    /// Nobody on a muted seat has an open microphone, or is asked to open it.
    static List<RoomEvent> silencing(Room room, UserId user, int seat, @Nullable UserId by) {
        return room.seats().get(seat).muted()
                ? MicrophoneRules.ending(room, user, user.equals(by) ? null : by)
                : List.of();
    }

    private static boolean mayTake(Room room, Actor actor, boolean seated) {
        return room.floor().mode() == SeatMode.OPEN
                || (seated && room.settings().switchWhenClosed())
                || room.may(actor, Permission.TAKE_WHEN_CLOSED);
    }

    static boolean exists(Room room, int seat) {
        return seat >= 0 && seat < room.seats().size();
    }

    /// What stands between somebody of this role and this seat, whoever gives it to him.
    static Optional<Refusal> obstacle(Room room, Role role, int number) {
        var place = reserved(room, role, number);
        if (place.isPresent()) {
            return place;
        }
        var seat = room.seats().get(number);
        if (seat.user() != null) {
            return Optional.of(new Refusal.SeatTaken(number, seat.user()));
        }
        return seat.locked() ? Optional.of(new Refusal.SeatLocked(number)) : Optional.empty();
    }

    /// Why this seat is not for somebody of this role, free or not.
    static Optional<Refusal> reserved(Room room, Role role, int number) {
        if (!exists(room, number)) {
            return Optional.of(new Refusal.SeatUnknown(number));
        }
        return room.seats().get(number).host()
                        && !room.settings().allow(role, Permission.TAKE_HOST_SEAT)
                ? Optional.of(new Refusal.SeatOfHost(number))
                : Optional.empty();
    }

    static Decision leave(Room room, RoomCommand.LeaveSeat c) {
        var user = c.by().user();
        return room.seated(user)
                ? Decision.accept(standUp(room, user, RoomEvent.SeatCause.LEFT, null))
                : Decision.refuse(new Refusal.SeatNone());
    }

    static Decision remove(Room room, RoomCommand.RemoveFromSeat c) {
        if (!room.may(c.by(), Permission.REMOVE_FROM_SEAT)) {
            return Decision.refuse(new Refusal.NotAllowed());
        }
        if (!room.seated(c.user())) {
            return Decision.refuse(new Refusal.UserNotSeated(c.user()));
        }
        if (c.by().user().equals(c.user())) {
            return Decision.accept(standUp(room, c.user(), RoomEvent.SeatCause.LEFT, null));
        }
        var removed = RoomEvent.SeatCause.REMOVED;
        return room.outranks(c.by(), c.user())
                ? Decision.accept(standUp(room, c.user(), removed, c.by().doer()))
                : Decision.refuse(new Refusal.NotAllowed());
    }

    /// Whoever sits there stays; nobody else may take it.
    static Decision lock(Room room, RoomCommand.LockSeat c) {
        if (!room.may(c.by(), Permission.LOCK_SEATS)) {
            return Decision.refuse(new Refusal.NotAllowed());
        }
        if (!exists(room, c.seat())) {
            return Decision.refuse(new Refusal.SeatUnknown(c.seat()));
        }
        return room.seats().get(c.seat()).locked() == c.locked()
                ? Decision.NOTHING
                : Decision.accept(new RoomEvent.SeatLocked(c.seat(), c.locked(), c.by().doer()));
    }

    /// Whoever sits there is not heard. When the seat is set free again his microphone stays off
    /// until he opens it himself.
    static Decision mute(Room room, RoomCommand.MuteSeat c) {
        if (!room.may(c.by(), Permission.MUTE_SEATS)) {
            return Decision.refuse(new Refusal.NotAllowed());
        }
        if (!exists(room, c.seat())) {
            return Decision.refuse(new Refusal.SeatUnknown(c.seat()));
        }
        var seat = room.seats().get(c.seat());
        var user = seat.user();
        if (user != null && !user.equals(c.by().user()) && !room.outranks(c.by(), user)) {
            return Decision.refuse(new Refusal.NotAllowed());
        }
        if (seat.muted() == c.muted()) {
            return Decision.NOTHING;
        }
        var by = c.by().doer();
        var muted = new RoomEvent.SeatMuted(c.seat(), c.muted(), by);
        var events = new ArrayList<RoomEvent>();
        events.add(muted);
        if (user != null) {
            events.addAll(silencing(room.apply(muted), user, c.seat(), by));
        }
        return Decision.accept(events);
    }

    /// Opening ends every request, for nobody needs to ask any more; invitations stay.
    static Decision setMode(Room room, RoomCommand.SetMode c) {
        if (!room.may(c.by(), Permission.SET_MODE)) {
            return Decision.refuse(new Refusal.NotAllowed());
        }
        if (room.floor().mode() == c.mode()) {
            return Decision.NOTHING;
        }
        var by = c.by().doer();
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
        events.addAll(MoveRules.ending(room, user, false, RoomEvent.AskCause.LEFT));
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
