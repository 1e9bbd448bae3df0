package org.liveaudioroom.room;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Others may turn a microphone off at once; on, only its owner can, himself or by consent.
final class MicrophoneRules {
    private MicrophoneRules() {}

    static Decision set(Room room, RoomCommand.SetMicrophone c) {
        var user = c.by().user();
        if (!room.seated(user)) {
            return Decision.refuse(new Refusal.SeatNone());
        }
        if (isOn(room, user) == c.on()) {
            return Decision.NOTHING;
        }
        var obstacle = obstacle(room, user);
        if (c.on() && obstacle.isPresent()) {
            return Decision.refuse(obstacle.get());
        }
        var events = new ArrayList<RoomEvent>();
        events.add(new RoomEvent.MicrophoneChanged(user, c.on(), null));
        if (c.on()) {
            // Opening it himself is the answer to whoever asked for it.
            events.addAll(endingAsk(room, user, true, RoomEvent.AskCause.ANSWERED));
        }
        return Decision.accept(events);
    }

    static Decision turnOff(Room room, RoomCommand.TurnOffMicrophone c) {
        var user = c.user();
        if (!room.may(c.by(), Permission.TURN_OFF_MICROPHONES)) {
            return Decision.refuse(new Refusal.NotAllowed());
        }
        if (!room.seated(user)) {
            return Decision.refuse(new Refusal.UserNotSeated(user));
        }
        boolean oneself = c.by().user().equals(user);
        if (!oneself && !room.outranks(c.by(), user)) {
            return Decision.refuse(new Refusal.NotAllowed());
        }
        return Decision.accept(closing(room, user, oneself ? null : c.by().doer()));
    }

    /// Those of equal or higher standing are left alone, as one by one they would be.
    static Decision turnOffAll(Room room, RoomCommand.TurnOffMicrophones c) {
        if (!room.may(c.by(), Permission.TURN_OFF_MICROPHONES)) {
            return Decision.refuse(new Refusal.NotAllowed());
        }
        var events = new ArrayList<RoomEvent>();
        for (var seat : room.seats()) {
            var user = seat.user();
            if (user != null && !c.except().contains(user) && room.outranks(c.by(), user)) {
                events.addAll(closing(room, user, c.by().doer()));
            }
        }
        return Decision.accept(events);
    }

    /// Locking closes it too. The lock holds against the person, also on another seat and when he
    /// comes back.
    static Decision lock(Room room, RoomCommand.LockMicrophone c) {
        var user = c.user();
        if (!room.may(c.by(), Permission.LOCK_MICROPHONES)) {
            return Decision.refuse(new Refusal.NotAllowed());
        }
        if (c.locked() && !room.seated(user)) {
            return Decision.refuse(new Refusal.UserNotSeated(user));
        }
        if (!room.outranks(c.by(), user)) {
            return Decision.refuse(new Refusal.NotAllowed());
        }
        if (room.microphoneLocked(user) == c.locked()) {
            return Decision.NOTHING;
        }
        if (c.locked() && room.moderation().lockedMicrophones().size() >= Moderation.MAX) {
            return Decision.refuse(
                    new Refusal.LimitReached(Refusal.Limit.LOCKED_MICROPHONES, Moderation.MAX));
        }
        var by = c.by().doer();
        var events = new ArrayList<RoomEvent>();
        if (c.locked()) {
            events.addAll(closing(room, user, by));
            events.addAll(endingAsk(room, user, RoomEvent.AskCause.LEFT));
        }
        events.add(new RoomEvent.MicrophoneLocked(user, c.locked(), by));
        return Decision.accept(events);
    }

    /// For whoever is raised so that nobody may be left who could unlock it.
    static List<RoomEvent> unlocking(Room room, UserId user, @Nullable UserId by) {
        return room.microphoneLocked(user)
                ? List.of(new RoomEvent.MicrophoneLocked(user, false, by))
                : List.of();
    }

    private static List<RoomEvent> closing(Room room, UserId user, @Nullable UserId by) {
        return isOn(room, user)
                ? List.of(new RoomEvent.MicrophoneChanged(user, false, by))
                : List.of();
    }

    static Decision ask(Room room, RoomCommand.AskForMicrophone c, Instant now) {
        var user = c.user();
        if (!room.may(c.by(), Permission.ASK_FOR_MICROPHONES)) {
            return Decision.refuse(new Refusal.NotAllowed());
        }
        if (!room.seated(user)) {
            return Decision.refuse(new Refusal.UserNotSeated(user));
        }
        if (!room.outranks(c.by(), user)) {
            return Decision.refuse(new Refusal.NotAllowed());
        }
        if (isOn(room, user)) {
            return Decision.NOTHING;
        }
        if (room.askOf(user).isPresent()) {
            return Decision.refuse(new Refusal.AskPending(user));
        }
        var endsAt = now.plus(room.settings().microphoneAskTime());
        var ask = new MicrophoneAsk(c.request(), user, c.by().user(), endsAt);
        return obstacle(room, user)
                .map(Decision::refuse)
                .orElseGet(() -> Decision.accept(new RoomEvent.MicrophoneAsked(ask)));
    }

    static Decision answer(Room room, RoomCommand.AnswerMicrophone c) {
        var user = c.by().user();
        var ask = room.askOf(user);
        if (ask.isEmpty() || !ask.get().request().equals(c.request())) {
            return Decision.refuse(new Refusal.AskNone(c.request()));
        }
        var obstacle = obstacle(room, user);
        if (c.consent() && obstacle.isPresent()) {
            return Decision.refuse(obstacle.get());
        }
        var events = new ArrayList<RoomEvent>();
        if (c.consent()) {
            events.add(new RoomEvent.MicrophoneChanged(user, true, null));
        }
        events.addAll(endingAsk(room, user, c.consent(), RoomEvent.AskCause.ANSWERED));
        return Decision.accept(events);
    }

    static Decision expire(Room room, RoomCommand.ExpireMicrophoneAsk c, Instant now) {
        var ask = room.askOf(c.user());
        return ask.isPresent() && !now.isBefore(ask.get().endsAt())
                ? Decision.accept(endingAsk(room, c.user(), RoomEvent.AskCause.TIMEOUT))
                : Decision.NOTHING;
    }

    /// What ends with a seat: nobody off the stage has an open microphone.
    static List<RoomEvent> ending(Room room, UserId user, @Nullable UserId by) {
        var events = new ArrayList<>(closing(room, user, by));
        events.addAll(endingAsk(room, user, RoomEvent.AskCause.LEFT));
        return events;
    }

    /// The end of what he asked others.
    static List<RoomEvent> endingAsksOf(Room room, UserId asker) {
        var events = new ArrayList<RoomEvent>();
        for (var ask : room.asks()) {
            if (ask.by().equals(asker)) {
                events.addAll(endingAsk(room, ask.user(), RoomEvent.AskCause.LEFT));
            }
        }
        return events;
    }

    /// Without his consent.
    static List<RoomEvent> endingAsk(Room room, UserId user, RoomEvent.AskCause cause) {
        return endingAsk(room, user, false, cause);
    }

    private static List<RoomEvent> endingAsk(
            Room room, UserId user, boolean consent, RoomEvent.AskCause cause) {
        return room.askOf(user)
                .map(ask ->
                        List.<RoomEvent>of(new RoomEvent.MicrophoneAskEnded(ask, consent, cause)))
                .orElse(List.of());
    }

    private static Optional<Refusal> obstacle(Room room, UserId user) {
        if (room.microphoneLocked(user)) {
            return Optional.of(new Refusal.MicrophoneLocked(user));
        }
        return room.seatOf(user)
                .filter(Seat::muted)
                .map(seat -> new Refusal.SeatMuted(seat.number()));
    }

    private static boolean isOn(Room room, UserId user) {
        return room.person(user).filter(Participant::microphoneOn).isPresent();
    }
}
