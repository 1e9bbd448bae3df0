package org.liveaudioroom.javafx.model;

import org.liveaudioroom.client.Phase;
import org.liveaudioroom.client.RoomState;
import org.liveaudioroom.signaling.MicrophoneState;
import org.liveaudioroom.signaling.Person;
import org.liveaudioroom.signaling.Role;
import org.liveaudioroom.signaling.Seat;

/// What a seat shows and what pressing it does.
public sealed interface SeatState {
    /// Somebody sits there.
    ///
    /// @param me it is the local user
    record Taken(Person person, boolean me) implements SeatState {}

    /// The local user may sit down.
    record Free() implements SeatState {}

    /// The local user may ask for it.
    record Ask() implements SeatState {}

    /// Nobody may, or only hosts.
    record Locked(LockedBy why) implements SeatState {}

    /// Free, but neither to take nor to ask for: one sits already, or nobody may ask.
    record Idle() implements SeatState {}

    /// Pressed and not answered yet: the server decides who sits here.
    record Pending(Wish wish) implements SeatState {}

    /// Why a seat is locked.
    enum LockedBy {
        LOCK,
        FOR_HOSTS
    }

    /// What was asked for.
    enum Wish {
        TAKE,
        ASK
    }

    /// What a seat shows to the local user now.
    static SeatState of(RoomState room, Seat seat) {
        if (seat.user().isPresent()) {
            return taken(room, seat.user().get());
        }
        if (room.pendingSeat().filter(wanted -> wanted == seat.seat()).isPresent()) {
            return new Pending(Wish.TAKE);
        }
        if (room.request().flatMap(request -> request.seat()).stream()
                .anyMatch(wanted -> wanted == seat.seat())) {
            return new Pending(Wish.ASK);
        }
        if (seat.locked()) {
            return new Locked(LockedBy.LOCK);
        }
        if (seat.host() && !room.isHost()) {
            return new Locked(LockedBy.FOR_HOSTS);
        }
        if (mayTake(room)) {
            return new Free();
        }
        return mayAsk(room) ? new Ask() : new Idle();
    }

    /// While seats are on request, hosts sit down as they like and whoever sits may move.
    static boolean mayTake(RoomState room) {
        boolean open = room.room().map(info -> info.open()).orElse(false);
        boolean free = open || Standing.inCharge(room.role()) || room.isSpeaker();
        return free && room.may("seat.take");
    }

    /// One hand each, and only for whoever does not sit yet.
    static boolean mayAsk(RoomState room) {
        boolean allowed = room.room().map(info -> info.requestsAllowed()).orElse(false);
        return allowed && room.request().isEmpty() && !room.isSpeaker() && room.may("seat.request");
    }

    private static Taken taken(RoomState room, String user) {
        Person known = room.people().get(user);
        Person person = known == null ? unknown(user) : known;
        boolean me = room.you().filter(you -> you.user().equals(user)).isPresent();
        // Others are told this of me by the server, and I am the one whom it cannot tell.
        return me && room.phase() == Phase.RECONNECTING
                ? new Taken(away(person), true)
                : new Taken(person, me);
    }

    private static Person away(Person person) {
        return new Person(
                person.user(),
                person.name(),
                person.avatar(),
                person.role(),
                person.voice(),
                person.microphone(),
                person.microphoneLocked(),
                true,
                person.joinedAt(),
                person.attributes());
    }

    // A seat may be told a moment before the person on it.
    private static Person unknown(String user) {
        return new Person(
                user,
                user,
                java.util.Optional.empty(),
                Role.AUDIENCE,
                1,
                MicrophoneState.OFF,
                false,
                false,
                0,
                java.util.Optional.empty());
    }
}
