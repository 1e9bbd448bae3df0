package org.liveaudioroom.room;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Somebody of the audience asks for a seat and waits in the queue for an answer.
final class RequestRules {
    private RequestRules() {}

    static Decision make(Room room, RoomCommand.RequestSeat c, Instant now) {
        var refusal = refusal(room, c);
        if (refusal.isPresent()) {
            return Decision.refuse(refusal.get());
        }
        var time = Objects.requireNonNullElse(c.timeout(), room.settings().answerTime());
        var request = new Request(c.by().user(), c.seat(), now, now.plus(time));
        var events = new ArrayList<>(SeatRules.remembering(room, c.by(), now));
        events.add(new RoomEvent.RequestMade(request));
        return Decision.accept(events);
    }

    private static Optional<Refusal> refusal(Room room, RoomCommand.RequestSeat c) {
        var user = c.by().user();
        var floor = room.floor();
        var timeout = c.timeout();
        if (c.by().ofServer()) {
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
        if (floor.mode() == SeatMode.OPEN) {
            return Optional.of(new Refusal.SeatsOpen());
        }
        if (!floor.requestsAllowed()) {
            return Optional.of(new Refusal.RequestsOff());
        }
        if (floor.requestOf(user).isPresent()) {
            return Optional.of(new Refusal.RequestPending(floor.placeOf(user)));
        }
        if (!canBeAnswered(room, room.standing(c.by()))) {
            return Optional.of(new Refusal.HostAbsent());
        }
        if (floor.queue().size() >= Floor.REQUESTS_MAX) {
            return Optional.of(
                    new Refusal.LimitReached(Refusal.Limit.REQUESTS, Floor.REQUESTS_MAX));
        }
        return c.seat() == null
                ? Optional.empty()
                : SeatRules.obstacle(room, room.standing(c.by()), c.seat());
    }

    /// Whether somebody is inside who may answer a request of this role.
    static boolean canBeAnswered(Room room, Role asker) {
        for (var person : room.people()) {
            if (room.settings().allow(person.role(), Permission.ANSWER_REQUESTS)
                    && person.role().outranks(asker)) {
                return true;
            }
        }
        return false;
    }

    static Decision cancel(Room room, RoomCommand.CancelRequest c) {
        return end(room, c.by().user(), RoomEvent.Outcome.CANCELLED, null);
    }

    /// The seat the host names, else the one asked for; where neither is named, the first that is
    /// free. A request that cannot be met now keeps its place.
    static Decision accept(Room room, RoomCommand.AcceptRequest c, Instant now) {
        var refusal = refusalToAnswer(room, c.by(), c.user());
        var request = room.floor().requestOf(c.user());
        if (refusal.isPresent() || request.isEmpty()) {
            return Decision.refuse(refusal.orElse(new Refusal.RequestNone(c.user())));
        }
        var wanted = c.seat() != null ? c.seat() : request.get().seat();
        if (wanted == null) {
            var free = room.firstFreeSeat();
            return free.isPresent()
                    ? accepted(room, c, free.get().number(), now)
                    : Decision.refuse(new Refusal.NoSeatFree());
        }
        return SeatRules.obstacle(room, room.standing(c.user()), wanted)
                .map(Decision::refuse)
                .orElseGet(() -> accepted(room, c, wanted, now));
    }

    private static Decision accepted(
            Room room, RoomCommand.AcceptRequest c, int seat, Instant now) {
        var by = c.by().doer();
        var user = c.user();
        var events = new ArrayList<RoomEvent>();
        events.add(new RoomEvent.SeatTaken(seat, user, RoomEvent.SeatCause.ACCEPTED, by, now));
        events.addAll(ending(room, user, RoomEvent.Outcome.ACCEPTED, null, by));
        events.addAll(
                InvitationRules.ending(
                        room,
                        user,
                        RoomEvent.Outcome.CANCELLED,
                        RoomEvent.OutcomeCause.SEATED,
                        null));
        return Decision.accept(events);
    }

    static Decision reject(Room room, RoomCommand.RejectRequest c) {
        var refusal = refusalToAnswer(room, c.by(), c.user());
        return refusal.isPresent()
                ? Decision.refuse(refusal.get())
                : end(room, c.user(), RoomEvent.Outcome.REJECTED, c.by().doer());
    }

    private static Optional<Refusal> refusalToAnswer(Room room, Actor by, UserId user) {
        if (!room.may(by, Permission.ANSWER_REQUESTS)) {
            return Optional.of(new Refusal.NotAllowed());
        }
        if (room.floor().requestOf(user).isEmpty()) {
            return Optional.of(new Refusal.RequestNone(user));
        }
        return room.outranks(by, user) ? Optional.empty() : Optional.of(new Refusal.NotAllowed());
    }

    private static Decision end(
            Room room, UserId user, RoomEvent.Outcome outcome, @Nullable UserId by) {
        return room.floor().requestOf(user).isPresent()
                ? Decision.accept(ending(room, user, outcome, null, by))
                : Decision.refuse(new Refusal.RequestNone(user));
    }

    static Decision allow(Room room, RoomCommand.AllowRequests c) {
        if (!room.may(c.by(), Permission.ALLOW_REQUESTS)) {
            return Decision.refuse(new Refusal.NotAllowed());
        }
        if (room.floor().requestsAllowed() == c.allowed()) {
            return Decision.NOTHING;
        }
        var by = c.by().doer();
        var events = new ArrayList<RoomEvent>();
        events.add(new RoomEvent.RequestsAllowed(c.allowed(), by));
        if (!c.allowed()) {
            events.addAll(failing(room, RoomEvent.OutcomeCause.REQUESTS_OFF, by));
        }
        return Decision.accept(events);
    }

    static Decision expire(Room room, RoomCommand.ExpireRequest c, Instant now) {
        var request = room.floor().requestOf(c.user());
        return request.isPresent() && !now.isBefore(request.get().endsAt())
                ? Decision.accept(ending(room, c.user(), RoomEvent.Outcome.TIMEOUT, null, null))
                : Decision.NOTHING;
    }

    /// The end of his request, if he has one.
    static List<RoomEvent> ending(
            Room room,
            UserId user,
            RoomEvent.Outcome outcome,
            RoomEvent.@Nullable OutcomeCause cause,
            @Nullable UserId by) {
        return room.floor().requestOf(user).isPresent()
                ? List.of(new RoomEvent.RequestEnded(user, outcome, cause, by))
                : List.of();
    }

    /// The end of all requests.
    static List<RoomEvent> failing(Room room, RoomEvent.OutcomeCause cause, @Nullable UserId by) {
        var events = new ArrayList<RoomEvent>();
        for (var request : room.queue()) {
            events.addAll(ending(room, request.user(), RoomEvent.Outcome.FAILED, cause, by));
        }
        return events;
    }
}
