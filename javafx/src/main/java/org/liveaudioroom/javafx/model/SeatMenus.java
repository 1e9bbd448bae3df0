package org.liveaudioroom.javafx.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.liveaudioroom.client.RoomState;
import org.liveaudioroom.client.control.Waiting;
import org.liveaudioroom.signaling.OnTaken;
import org.liveaudioroom.signaling.Person;
import org.liveaudioroom.signaling.Seat;

/// What I may do about a seat, whoever sits there.
final class SeatMenus {
    private final RoomState state;
    private final RoomTexts texts;

    SeatMenus(RoomState state, RoomTexts texts) {
        this.state = state;
        this.texts = texts;
    }

    List<MenuItem> ofSeat(Seat seat) {
        return Stream.concat(sittingDown(seat).stream(), order(seat).stream()).toList();
    }

    /// Keeping a seat free, or quiet: what the audience never sees.
    List<MenuItem> order(Seat seat) {
        int number = seat.seat();
        Optional<Person> occupant = occupant(seat);
        boolean mine = seat.user().isPresent() && seat.user().equals(me());
        boolean below =
                mine
                        || occupant.map(person -> Standing.outranks(state.role(), person.role()))
                                .orElse(true);
        Items items = new Items(state);
        items.where(
                "seat.move",
                seat.user().isEmpty() && !movable().isEmpty(),
                () ->
                        MenuItem.opening(
                                        "moveHere",
                                        Mark.MOVE,
                                        texts.of("moveHere"),
                                        () -> peopleFor(seat))
                                .in("seat"));
        items.where("seat.mute", below, () -> muting(seat).in("seat"));
        items.where(
                "seat.lock",
                true,
                () ->
                        MenuItem.doing(
                                        seat.locked() ? "unlockSeat" : "lockSeat",
                                        seat.locked() ? Mark.UNLOCK : Mark.LOCK,
                                        texts.of(seat.locked() ? "unlockSeat" : "lockSeat"),
                                        room ->
                                                seat.locked()
                                                        ? room.seat().host().unlock(number)
                                                        : room.seat().host().lock(number))
                                .in("seat"));
        return items.all();
    }

    private MenuItem muting(Seat seat) {
        String id = seat.muted() ? "unmuteSeat" : "muteSeat";
        return MenuItem.doing(
                id,
                seat.muted() ? Mark.MIC : Mark.MIC_OFF,
                texts.of(id),
                room ->
                        seat.muted()
                                ? room.seat().host().unmuteSeat(seat.seat())
                                : room.seat().host().muteSeat(seat.seat()));
    }

    private List<MenuItem> sittingDown(Seat seat) {
        int number = seat.seat();
        boolean mine = seat.user().isPresent() && seat.user().equals(me());
        if (mine || (seat.host() && !state.isHost())) {
            return List.of();
        }
        if (seat.user().isEmpty() && !seat.locked()) {
            return free(number);
        }
        Optional<Person> occupant = occupant(seat);
        boolean byForce =
                state.isHost()
                        && occupant.map(person -> Standing.outranks(state.role(), person.role()))
                                .orElse(true);
        Items items = new Items(state);
        items.where(
                "seat.take",
                byForce,
                () ->
                        MenuItem.doing(
                                        "takeSeat",
                                        Mark.SEAT,
                                        occupant.map(person ->
                                                        texts.of(
                                                                "takeSeatFrom",
                                                                number + 1,
                                                                person.name()))
                                                .orElseGet(() -> texts.of("takeSeat", number + 1)),
                                        room -> room.seat().takeByForce(number))
                                .in("seat"));
        return items.all();
    }

    private List<MenuItem> free(int number) {
        if (SeatState.mayTake(state)) {
            return List.of(
                    MenuItem.doing(
                            "takeSeat",
                            Mark.SEAT,
                            texts.of("takeSeat", number + 1),
                            room -> room.seat().take(number)));
        }
        return SeatState.mayAsk(state)
                ? List.of(
                        MenuItem.doing(
                                "askForSeat",
                                Mark.HAND,
                                texts.of("askForSeat", number + 1),
                                room ->
                                        room.seat()
                                                .audience()
                                                .applyToTake(number, Waiting.STANDARD)))
                : List.of();
    }

    /// Where somebody who sits can be put: free seats, and those of others to change with.
    List<MenuItem> seatsFor(Person person) {
        return state.seats().stream()
                .filter(seat -> seat.user().filter(person.user()::equals).isEmpty())
                .filter(seat -> !seat.host() || Standing.isHost(person.role()))
                .flatMap(seat -> placing(person, seat).stream())
                .toList();
    }

    private Optional<MenuItem> placing(Person person, Seat seat) {
        int number = seat.seat();
        if (seat.user().isEmpty()) {
            return Optional.of(
                    MenuItem.doing(
                            "moveTo",
                            Mark.SEAT,
                            texts.of("seat", number + 1),
                            room ->
                                    room.seat()
                                            .host()
                                            .moveSpeaker(person.user(), number, OnTaken.REFUSE)));
        }
        boolean fromHostSeat = state.seatOf(person.user()).map(Seat::host).orElse(false);
        // Where people are asked first, nobody loses a seat because another agrees.
        boolean consent = state.room().map(info -> info.settings().moveByConsent()).orElse(false);
        boolean mine = seat.user().equals(me());
        return occupant(seat)
                .filter(other -> !fromHostSeat || Standing.isHost(other.role()))
                .filter(other ->
                        mine || (!consent && Standing.outranks(state.role(), other.role())))
                .map(other ->
                        MenuItem.doing(
                                "swapWith",
                                Mark.MOVE,
                                texts.of("swapWith", number + 1, other.name()),
                                room ->
                                        room.seat()
                                                .host()
                                                .moveSpeaker(person.user(), number, OnTaken.SWAP)));
    }

    private List<MenuItem> peopleFor(Seat seat) {
        return movable().stream()
                .filter(person -> !seat.host() || Standing.isHost(person.role()))
                .map(person ->
                        MenuItem.doing(
                                "moveHere",
                                Mark.SEAT,
                                person.name(),
                                room ->
                                        room.seat()
                                                .host()
                                                .moveSpeaker(
                                                        person.user(),
                                                        seat.seat(),
                                                        OnTaken.REFUSE)))
                .toList();
    }

    /// Those on the stage whom I may place.
    private List<Person> movable() {
        return state.seats().stream()
                .flatMap(seat -> occupant(seat).stream())
                .filter(person -> Standing.outranks(state.role(), person.role()))
                .toList();
    }

    private Optional<Person> occupant(Seat seat) {
        return seat.user().flatMap(user -> Optional.ofNullable(state.people().get(user)));
    }

    private Optional<String> me() {
        return state.you().map(you -> you.user());
    }
}
