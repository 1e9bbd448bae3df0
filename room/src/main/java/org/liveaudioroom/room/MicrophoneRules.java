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
        var by = c.by().user();
        if (!room.may(c.by(), Permission.TURN_OFF_MICROPHONES)) {
            return Decision.refuse(new Refusal.NotAllowed());
        }
        if (!room.seated(c.user())) {
            return Decision.refuse(new Refusal.UserNotSeated(c.user()));
        }
        if (!by.equals(c.user()) && !RoleRules.outranks(room, c.by(), c.user())) {
            return Decision.refuse(new Refusal.NotAllowed());
        }
        return isOn(room, c.user())
                ? Decision.accept(
                        new RoomEvent.MicrophoneChanged(
                                c.user(), false, by.equals(c.user()) ? null : by))
                : Decision.NOTHING;
    }

    static Decision ask(Room room, RoomCommand.AskForMicrophone c, Instant now) {
        var user = c.user();
        if (!room.may(c.by(), Permission.ASK_FOR_MICROPHONES)) {
            return Decision.refuse(new Refusal.NotAllowed());
        }
        if (!room.seated(user)) {
            return Decision.refuse(new Refusal.UserNotSeated(user));
        }
        if (!RoleRules.outranks(room, c.by(), user)) {
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
                ? Decision.accept(endingAsk(room, c.user(), false, RoomEvent.AskCause.TIMEOUT))
                : Decision.NOTHING;
    }

    /// What ends with a seat: nobody off the stage has an open microphone.
    static List<RoomEvent> ending(Room room, UserId user, @Nullable UserId by) {
        var events = new ArrayList<RoomEvent>();
        if (isOn(room, user)) {
            events.add(new RoomEvent.MicrophoneChanged(user, false, by));
        }
        events.addAll(endingAsk(room, user, false, RoomEvent.AskCause.LEFT));
        return events;
    }

    private static List<RoomEvent> endingAsk(
            Room room, UserId user, boolean consent, RoomEvent.AskCause cause) {
        return room.askOf(user)
                .map(ask ->
                        List.<RoomEvent>of(new RoomEvent.MicrophoneAskEnded(ask, consent, cause)))
                .orElse(List.of());
    }

    private static Optional<Refusal> obstacle(Room room, UserId user) {
        if (room.person(user).filter(Participant::microphoneLocked).isPresent()) {
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
