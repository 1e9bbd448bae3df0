package org.liveaudioroom.client.view;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.liveaudioroom.client.RoomState;
import org.liveaudioroom.client.event.RoomUser;
import org.liveaudioroom.signaling.MicrophoneState;
import org.liveaudioroom.signaling.Person;
import org.liveaudioroom.signaling.Seat;

/// Who is here, and who sits where.
final class People {
    private People() {}

    /// Somebody by id; one who has left is known from before.
    static RoomUser known(RoomState after, String user, RoomState before) {
        var person = Optional.ofNullable(after.people().get(user));
        return RoomUser.of(user, person.or(() -> Optional.ofNullable(before.people().get(user))));
    }

    static RoomState with(RoomState state, Collection<Person> changed) {
        return Draft.of(state)
                .people(Entries.withAll(state.people(), changed, Person::user))
                .state();
    }

    /// Nothing where he is not known.
    static RoomState with(RoomState state, String user, UnaryOperator<Person> change) {
        Person person = state.people().get(user);
        return person == null ? state : with(state, List.of(change.apply(person)));
    }

    /// Puts seats in the place of those of the same number.
    static RoomState withSeats(
            RoomState state, Collection<Seat> changed, Collection<Person> people) {
        Map<Integer, Seat> byNumber =
                changed.stream()
                        .collect(Collectors.toMap(Seat::seat, Function.identity(), (a, b) -> b));
        List<Seat> seats =
                state.seats().stream()
                        .map(seat -> changed(seat, byNumber.getOrDefault(seat.seat(), seat)))
                        .toList();
        RoomState seated =
                Draft.of(state)
                        .seats(seats)
                        .people(Entries.withAll(state.people(), people, Person::user))
                        .state();
        return withSilence(seated, offStage(state.seats(), seats));
    }

    private static Seat changed(Seat known, Seat given) {
        return given.equals(known) ? known : given;
    }

    private static Set<String> offStage(List<Seat> before, List<Seat> after) {
        Set<String> gone = users(before);
        gone.removeAll(users(after));
        return gone;
    }

    private static Set<String> users(List<Seat> seats) {
        return seats.stream()
                .flatMap(seat -> seat.user().stream())
                .collect(Collectors.toCollection(HashSet::new));
    }

    /// Nobody is heard off the stage, whether or not the server says so in an event of its own.
    private static RoomState withSilence(RoomState state, Set<String> users) {
        List<Person> silent =
                users.stream()
                        .flatMap(user -> Optional.ofNullable(state.people().get(user)).stream())
                        .map(one ->
                                Copies.microphone(one, MicrophoneState.OFF, one.microphoneLocked()))
                        .toList();
        return with(state, silent);
    }
}
