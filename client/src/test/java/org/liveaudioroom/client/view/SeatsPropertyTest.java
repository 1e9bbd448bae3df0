package org.liveaudioroom.client.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liveaudioroom.client.view.Sample.FEED_MAX;
import static org.liveaudioroom.client.view.Sample.NOW;
import static org.liveaudioroom.client.view.Sample.T0;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.liveaudioroom.client.RoomState;
import org.liveaudioroom.client.event.RoomEvent;
import org.liveaudioroom.client.event.RoomUser;
import org.liveaudioroom.signaling.Answer.Joined;
import org.liveaudioroom.signaling.ChatState;
import org.liveaudioroom.signaling.Event;
import org.liveaudioroom.signaling.MicrophoneState;
import org.liveaudioroom.signaling.Person;
import org.liveaudioroom.signaling.Role;
import org.liveaudioroom.signaling.RoleCause;
import org.liveaudioroom.signaling.Seat;
import org.liveaudioroom.signaling.SeatCause;
import org.liveaudioroom.signaling.SeatRequest;
import org.liveaudioroom.signaling.Snapshot;

/// What holds after anything that a server can tell.
class SeatsPropertyTest {
    private static final List<String> USERS = List.of("ann", "bo", "cy", "di", "eve");
    private static final int SEATS = 4;

    /// Something that happens to somebody and a seat.
    record Happening(What what, String user, int seat) {}

    enum What {
        SITS_DOWN_OR_MOVES,
        SWAPS,
        GETS_OFF,
        LOCKS,
        ENTERS,
        LEAVES,
        OPENS_MICROPHONE,
        CLOSES_MICROPHONE,
        BECOMES_HOST,
        ASKS,
        WRITES,
        SLOWS_CHAT,
        SPEAKS,
        COMES_BACK
    }

    @Provide
    Arbitrary<List<Happening>> happenings() {
        return Combinators.combine(
                        Arbitraries.of(What.class),
                        Arbitraries.of(USERS),
                        Arbitraries.integers().between(0, SEATS - 1))
                .as(Happening::new)
                .list()
                .ofMaxSize(40);
    }

    @Property(tries = 300)
    void namesEachSeatOnceAndSeatsNobodyTwice(@ForAll("happenings") List<Happening> happenings) {
        RoomState state = joined(RoomState.joining());
        for (Happening one : happenings) {
            RoomState before = state;
            state = next(before, one);
            for (RoomEvent told : told(before, one, state)) {
                if (told instanceof RoomEvent.SeatsChanged changed) {
                    assertThat(numbers(changed))
                            .isEqualTo(IntStream.range(0, SEATS).boxed().toList());
                    assertThat(changed.taken().values())
                            .extracting(RoomUser::userId)
                            .doesNotHaveDuplicates();
                }
            }
            assertThat(state.seats())
                    .extracting(Seat::seat)
                    .isEqualTo(IntStream.range(0, SEATS).boxed().toList());
            assertThat(state.seats().stream().flatMap(seat -> seat.user().stream()))
                    .doesNotHaveDuplicates();
        }
    }

    @Property(tries = 300)
    void tellsTheSeatsExactlyWhenSomebodySitsElsewhere(
            @ForAll("happenings") List<Happening> happenings) {
        RoomState state = joined(RoomState.joining());
        for (Happening one : happenings) {
            RoomState before = state;
            state = next(before, one);
            boolean told =
                    told(before, one, state).stream()
                            .anyMatch(RoomEvent.SeatsChanged.class::isInstance);
            assertThat(told)
                    .isEqualTo(
                            one.what() == What.COMES_BACK || !users(before).equals(users(state)));
        }
    }

    @Property(tries = 300)
    void keepsWhatIsEqualTheSameObject(@ForAll("happenings") List<Happening> happenings)
            throws ReflectiveOperationException {
        RoomState state = joined(RoomState.joining());
        for (Happening one : happenings) {
            RoomState before = state;
            state = next(before, one);
            for (RecordComponent part : RoomState.class.getRecordComponents()) {
                if (part.getType().isPrimitive()) continue;
                Object was = part.getAccessor().invoke(before);
                Object is = part.getAccessor().invoke(state);
                if (Objects.equals(was, is)) assertThat(is).as(part.getName()).isSameAs(was);
            }
            assertSame(before.people(), state.people());
            assertSame(byNumber(before), byNumber(state));
            if (state.equals(before)) assertThat(state).isSameAs(before);
        }
    }

    private static <K, V> void assertSame(Map<K, V> before, Map<K, V> after) {
        after.forEach((key, value) -> {
            if (value.equals(before.get(key))) assertThat(value).isSameAs(before.get(key));
        });
    }

    private static Map<Integer, Seat> byNumber(RoomState state) {
        return state.seats().stream().collect(Collectors.toMap(Seat::seat, seat -> seat));
    }

    private static List<Integer> numbers(RoomEvent.SeatsChanged changed) {
        Collection<Integer> all = new ArrayList<>(changed.taken().keySet());
        all.addAll(changed.untaken());
        return all.stream().sorted().toList();
    }

    private static List<Optional<String>> users(RoomState state) {
        return state.seats().stream().map(Seat::user).toList();
    }

    private static RoomState joined(RoomState before) {
        List<Seat> seats = IntStream.range(0, SEATS).mapToObj(Sample::seat).toList();
        var snapshot =
                new Snapshot(
                        Sample.room(),
                        Sample.you("bo"),
                        before.seats().isEmpty() ? seats : before.seats(),
                        before.people().isEmpty()
                                ? List.of(Sample.person("ann"), Sample.person("bo"))
                                : List.copyOf(before.people().values()),
                        Math.max(2, before.total()),
                        Optional.of(before.requests()),
                        List.of());
        var joined = new Joined(false, 1, T0, Optional.of(snapshot));
        return RoomView.withJoined(before, joined, NOW, FEED_MAX);
    }

    private static RoomState next(RoomState state, Happening one) {
        return one.what() == What.COMES_BACK
                ? joined(state)
                : event(state, one)
                        .map(event -> RoomView.withEvent(state, event, 1, NOW, FEED_MAX))
                        .orElse(state);
    }

    private static List<RoomEvent> told(RoomState before, Happening one, RoomState after) {
        return one.what() == What.COMES_BACK
                ? Told.ofSnapshot(before, after)
                : event(before, one).map(event -> Told.of(before, event, after)).orElse(List.of());
    }

    /// What a server tells of it; nothing where it cannot happen.
    private static Optional<Event> event(RoomState state, Happening one) {
        String user = one.user();
        Person person = state.people().get(user);
        if (person == null) {
            return one.what() == What.ENTERS
                    ? Optional.of(
                            new Event.PeopleEntered(
                                    List.of(Sample.person(user)), state.total() + 1))
                    : Optional.empty();
        }
        Seat seat = state.seats().get(one.seat());
        Optional<Seat> own = state.seatOf(user);
        return switch (one.what()) {
            case SITS_DOWN_OR_MOVES ->
                    seat.user().isEmpty()
                            ? Optional.of(
                                    seated(
                                            own.map(left -> with(left, Optional.empty())),
                                            with(seat, Optional.of(user)),
                                            person))
                            : Optional.empty();
            case SWAPS ->
                    own.filter(left -> left.seat() != seat.seat())
                            .map(left ->
                                    seated(
                                            Optional.of(with(left, seat.user())),
                                            with(seat, Optional.of(user)),
                                            person));
            case GETS_OFF -> own.map(left -> off(left));
            case LOCKS ->
                    Optional.of(
                            changed(
                                    List.of(
                                            new Seat(
                                                    seat.seat(),
                                                    seat.user(),
                                                    !seat.locked(),
                                                    seat.muted(),
                                                    seat.host())),
                                    List.of(),
                                    SeatCause.LOCKED));
            case ENTERS, COMES_BACK -> Optional.empty();
            case LEAVES ->
                    user.equals("bo") || own.isPresent()
                            ? Optional.empty()
                            : Optional.of(new Event.PeopleLeft(List.of(user), state.total() - 1));
            case OPENS_MICROPHONE -> own.map(there -> microphone(user, MicrophoneState.ON));
            case CLOSES_MICROPHONE -> Optional.of(microphone(user, MicrophoneState.OFF));
            case BECOMES_HOST ->
                    Optional.of(
                            new Event.RoleChanged(
                                    user, Role.HOST, RoleCause.GIVEN, Optional.empty()));
            case ASKS ->
                    Optional.of(
                            new Event.RequestMade(
                                    new SeatRequest(user, Optional.empty(), 1, T0, T0)));
            case WRITES ->
                    Optional.of(
                            new Event.MessagePosted(Sample.message("m" + one.seat(), user, T0)));
            case SLOWS_CHAT ->
                    Optional.of(
                            new Event.ChatChanged(
                                    new ChatState(true, one.seat()), Optional.empty()));
            case SPEAKS -> Optional.of(new Event.Speaking(Map.of(user, one.seat())));
        };
    }

    private static Event seated(Optional<Seat> left, Seat taken, Person person) {
        List<Seat> seats = new ArrayList<>(left.stream().toList());
        seats.add(taken);
        return changed(seats, List.of(person), SeatCause.MOVED);
    }

    private static Event off(Seat left) {
        return changed(List.of(with(left, Optional.empty())), List.of(), SeatCause.LEFT);
    }

    private static Event changed(List<Seat> seats, List<Person> people, SeatCause cause) {
        return new Event.SeatChanged(seats, people, Optional.empty(), cause);
    }

    private static Event microphone(String user, MicrophoneState microphone) {
        return new Event.MicrophoneChanged(user, microphone, Optional.empty(), false);
    }

    private static Seat with(Seat seat, Optional<String> user) {
        return new Seat(seat.seat(), user, seat.locked(), seat.muted(), seat.host());
    }
}
