package org.liveaudioroom.room;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Hosts place those who sit: at once, or where the room wants it so, when the one moved agrees.
final class MoveRules {
    private MoveRules() {}

    static Decision move(Room room, RoomCommand.MoveToSeat c, Instant now) {
        var user = c.user();
        boolean oneself = c.by().user().equals(user);
        if (!room.may(c.by(), Permission.MOVE_TO_SEAT)) {
            return Decision.refuse(new Refusal.NotAllowed());
        }
        var current = room.seatOf(user);
        if (current.isEmpty()) {
            return Decision.refuse(new Refusal.UserNotSeated(user));
        }
        if (!oneself && !room.outranks(c.by(), user)) {
            return Decision.refuse(new Refusal.NotAllowed());
        }
        if (current.get().number() == c.seat()) {
            return Decision.NOTHING;
        }
        var obstacle = obstacle(room, c.by(), user, c.seat(), c.onTaken());
        if (obstacle.isPresent()) {
            return Decision.refuse(obstacle.get());
        }
        return oneself || c.by().ofServer() || !room.settings().moveByConsent()
                ? Decision.accept(moving(room, user, c.seat(), c.onTaken(), c.by().doer()))
                : ask(room, c, now);
    }

    /// A locked seat is closed to those who come by themselves; whoever may place others may use
    /// it.
    private static Optional<Refusal> obstacle(
            Room room, Actor by, UserId user, int number, OnTaken onTaken) {
        var reserved = SeatRules.reserved(room, room.standing(user), number);
        if (reserved.isPresent()) {
            return reserved;
        }
        var occupant = room.seats().get(number).user();
        if (occupant == null) {
            return Optional.empty();
        }
        if (onTaken == OnTaken.REFUSE) {
            return Optional.of(new Refusal.SeatTaken(number, occupant));
        }
        boolean own = occupant.equals(by.user());
        if (!own && !room.outranks(by, occupant)) {
            return Optional.of(new Refusal.NotAllowed());
        }
        if (!own && room.settings().moveByConsent() && !by.ofServer()) {
            // The occupant is moved too, and is not the one who is asked.
            return Optional.of(new Refusal.SeatTaken(number, occupant));
        }
        return onTaken == OnTaken.SWAP
                ? room.seatOf(user)
                        .flatMap(seat ->
                                SeatRules.reserved(room, room.standing(occupant), seat.number()))
                : Optional.empty();
    }

    private static Decision ask(Room room, RoomCommand.MoveToSeat c, Instant now) {
        if (room.floor().moveOf(c.user()).isPresent()) {
            return Decision.refuse(new Refusal.AskPending(c.user()));
        }
        var endsAt = now.plus(room.settings().microphoneAskTime());
        return Decision.accept(
                new RoomEvent.MoveAsked(
                        new MoveAsk(
                                c.request(),
                                c.user(),
                                c.by().user(),
                                c.seat(),
                                c.onTaken(),
                                endsAt)));
    }

    /// Whoever asked may have lost the right meanwhile, and the seat may be taken: then nobody
    /// moves, and the question stays for another try.
    static Decision answer(Room room, RoomCommand.AnswerMove c) {
        var user = c.by().user();
        var ask = room.floor().moveOf(user).filter(a -> a.request().equals(c.request()));
        if (ask.isEmpty()) {
            return Decision.refuse(new Refusal.AskNone(c.request()));
        }
        if (!c.consent()) {
            return Decision.accept(ending(room, user, false, RoomEvent.AskCause.ANSWERED));
        }
        var move = ask.get();
        var asker = room.person(move.by());
        if (asker.isEmpty()
                || !room.settings().allow(asker.get().role(), Permission.MOVE_TO_SEAT)
                || !asker.get().role().outranks(room.standing(user))) {
            return Decision.refuse(new Refusal.NotAllowed());
        }
        var by = new Actor(move.by(), asker.get().name(), asker.get().avatar(), asker.get().role());
        return obstacle(room, by, user, move.seat(), move.onTaken())
                .map(Decision::refuse)
                .orElseGet(() ->
                        Decision.accept(
                                moving(room, user, move.seat(), move.onTaken(), move.by())));
    }

    static Decision expire(Room room, RoomCommand.ExpireMove c, Instant now) {
        var ask = room.floor().moveOf(c.user());
        return ask.isPresent() && !now.isBefore(ask.get().endsAt())
                ? Decision.accept(ending(room, c.user(), false, RoomEvent.AskCause.TIMEOUT))
                : Decision.NOTHING;
    }

    private static List<RoomEvent> moving(
            Room room, UserId user, int to, OnTaken onTaken, @Nullable UserId by) {
        int from = room.seatOf(user).orElseThrow().number();
        var doer = user.equals(by) ? null : by;
        var occupant = room.seats().get(to).user();
        if (occupant == null) {
            return SeatRules.switching(room, user, from, to, doer);
        }
        if (onTaken == OnTaken.SWAP) {
            return swapping(room, user, from, occupant, to, doer);
        }
        var events = new ArrayList<RoomEvent>();
        // Whoever asks somebody to his own seat leaves it himself.
        boolean left = occupant.equals(by);
        var cause = left ? RoomEvent.SeatCause.LEFT : RoomEvent.SeatCause.REMOVED;
        events.addAll(SeatRules.standUp(room, occupant, cause, left ? null : by));
        events.addAll(SeatRules.switching(room, user, from, to, doer));
        return events;
    }

    static List<RoomEvent> swapping(
            Room room, UserId user, int from, UserId other, int to, @Nullable UserId by) {
        var events = new ArrayList<RoomEvent>();
        events.add(new RoomEvent.SeatsSwapped(user, from, other, to, by));
        events.addAll(SeatRules.silencing(room, user, to, by));
        events.addAll(SeatRules.silencing(room, other, from, by));
        events.addAll(endingByMove(room, user, to));
        events.addAll(endingByMove(room, other, from));
        return events;
    }

    /// To sit where he was asked to is a yes; to sit anywhere else leaves the question behind.
    static List<RoomEvent> endingByMove(Room room, UserId user, int to) {
        boolean asked = room.floor().moveOf(user).filter(move -> move.seat() == to).isPresent();
        var cause = asked ? RoomEvent.AskCause.ANSWERED : RoomEvent.AskCause.LEFT;
        return ending(room, user, asked, cause);
    }

    /// The end of what he asked others.
    static List<RoomEvent> endingAsksOf(Room room, UserId asker) {
        var events = new ArrayList<RoomEvent>();
        for (var move : room.floor().moves()) {
            if (move.by().equals(asker)) {
                events.add(new RoomEvent.MoveAskEnded(move, false, RoomEvent.AskCause.LEFT));
            }
        }
        return events;
    }

    /// The end of the question to him, if there is one.
    static List<RoomEvent> ending(
            Room room, UserId user, boolean consent, RoomEvent.AskCause cause) {
        return room.floor()
                .moveOf(user)
                .map(ask -> List.<RoomEvent>of(new RoomEvent.MoveAskEnded(ask, consent, cause)))
                .orElse(List.of());
    }
}
