package org.liveaudioroom.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/// What holds in every room after every sequence of commands.
@Domain(Traces.class)
class RoomPropertiesTest {
    private static final Set<Class<?>> REFUSED_BY_OTHER_TESTS =
            Set.of(
                    Refusal.RoomUnknown.class,
                    Refusal.RoomFull.class,
                    Refusal.UserElsewhere.class,
                    Refusal.ChatOff.class,
                    Refusal.ChatBanned.class,
                    Refusal.ChatSlow.class,
                    Refusal.LimitReached.class);

    /// What may be said again of somebody without a change: who is sent out was perhaps a plain
    /// listener, and a ban may be repeated within one instant.
    private static final Set<Class<?>> REPEATABLE =
            Set.of(
                    RoomEvent.RemovedFromRoom.class,
                    RoomEvent.Banned.class,
                    RoomEvent.ChatBanned.class);

    /// A guard: properties of histories in which nothing happens would say nothing.
    @Property(tries = 1_000)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void historiesReachEveryCommandEventAndRefusal(@ForAll Trace trace) {
        for (var step : trace.steps()) {
            Statistics.label("command").collect(step.command().getClass());
            step.events().forEach(event -> Statistics.label("event").collect(event.getClass()));
            if (step.decision() instanceof Decision.Refused refused) {
                Statistics.label("refusal").collect(refused.refusal().getClass());
            }
        }
        coverage("command", RoomCommand.OfUser.class.getPermittedSubclasses(), Set.of());
        coverage("command", RoomCommand.OfServer.class.getPermittedSubclasses(), Set.of());
        coverage("event", RoomEvent.class.getPermittedSubclasses(), Set.of());
        coverage("refusal", Refusal.class.getPermittedSubclasses(), REFUSED_BY_OTHER_TESTS);
    }

    private static void coverage(String label, Class<?>[] kinds, Set<Class<?>> exceptions) {
        Statistics.label(label)
                .coverage(checker ->
                        Stream.of(kinds)
                                .filter(kind -> !exceptions.contains(kind))
                                .forEach(kind -> checker.check(kind).count(count -> count > 0)));
    }

    @Property
    void noSeatHoldsTwoAndNobodySitsTwice(@ForAll Trace trace) {
        trace.rooms()
                .forEach(room ->
                        assertThat(room.seats().stream().map(Seat::user))
                                .filteredOn(Objects::nonNull)
                                .doesNotHaveDuplicates());
    }

    @Property
    void takenAndUntakenSeatsAreAllSeats(@ForAll Trace trace) {
        trace.rooms()
                .forEach(room ->
                        assertThat(room.seats().stream().map(Seat::number))
                                .containsExactlyElementsOf(
                                        IntStream.range(0, trace.start().seats().size())
                                                .boxed()
                                                .toList()));
    }

    @Property
    void replayEqualsLive(@ForAll Trace trace) {
        var events = trace.steps().stream().flatMap(step -> step.events().stream()).toList();
        assertThat(trace.start().apply(events)).isEqualTo(trace.end());
    }

    @Property
    void refusedCommandChangesNothing(@ForAll Trace trace) {
        for (var step : trace.steps()) {
            var told = step.before().toString();
            var decision = RoomRules.decide(step.before(), step.command(), step.now());
            assertThat(decision).isEqualTo(step.decision());
            assertThat(step.before()).hasToString(told);
            if (decision instanceof Decision.Refused) {
                assertThat(step.after()).isEqualTo(step.before());
            }
        }
    }

    @Property
    void nobodyIsToldOfWhatDidNotHappen(@ForAll Trace trace) {
        for (var step : trace.steps()) {
            if (step.events().isEmpty()) {
                assertThat(step.after()).as(step.toString()).isEqualTo(step.before());
            } else if (!step.events().stream()
                    .map(Object::getClass)
                    .allMatch(REPEATABLE::contains)) {
                assertThat(step.after()).as(step.toString()).isNotEqualTo(step.before());
            }
        }
    }

    @Property
    void everybodyWhoWaitsHasOnePlaceFromOneUp(@ForAll Trace trace) {
        trace.rooms()
                .forEach(room ->
                        assertThat(room.queue().stream().map(r -> room.floor().placeOf(r.user())))
                                .containsExactlyElementsOf(
                                        IntStream.rangeClosed(1, room.queue().size())
                                                .boxed()
                                                .toList()));
    }

    @Property
    void queueKeepsItsOrder(@ForAll Trace trace) {
        trace.rooms()
                .forEach(room -> assertThat(room.queue().stream().map(Request::madeAt)).isSorted());
    }

    @Property
    void whoSitsNeitherWaitsNorIsInvited(@ForAll Trace trace) {
        trace.rooms()
                .forEach(room ->
                        assertThat(waiting(room)).doesNotHaveDuplicates().noneMatch(room::seated));
    }

    private static List<UserId> waiting(Room room) {
        var invited = room.floor().invitations().stream().map(Invitation::user);
        var asking = room.queue().stream().map(Request::user);
        return Stream.concat(asking, invited).distinct().toList();
    }

    @Property
    void nobodyOffSeatHasOpenMicrophone(@ForAll Trace trace) {
        trace.rooms()
                .forEach(room -> {
                    for (var person : room.people()) {
                        if (!room.seated(person.user())) {
                            assertThat(person.microphoneOn()).isFalse();
                            assertThat(room.mayBeHeard(person.user())).isFalse();
                            assertThat(room.askOf(person.user())).isEmpty();
                        }
                    }
                });
    }

    @Property
    void onlyTheOwnerOfMicrophoneOpensIt(@ForAll Trace trace) {
        for (var step : trace.steps()) {
            for (var event : step.events()) {
                if (event instanceof RoomEvent.MicrophoneChanged changed && changed.on()) {
                    assertThat(caller(step.command())).contains(changed.user());
                }
            }
        }
    }

    @Property
    void hostSeatsHoldHostsAlone(@ForAll Trace trace) {
        trace.rooms()
                .forEach(room -> {
                    for (var seat : room.seats()) {
                        var user = seat.user();
                        if (seat.host() && user != null) {
                            assertThat(room.standing(user)).isIn(Role.OWNER, Role.HOST);
                        }
                    }
                });
    }

    @Property
    void roomHasOneOwnerAtMost(@ForAll Trace trace) {
        trace.rooms()
                .forEach(room ->
                        assertThat(room.people())
                                .filteredOn(person -> person.role() == Role.OWNER)
                                .extracting(Participant::user)
                                .hasSizeLessThanOrEqualTo(1)
                                .allMatch(user -> user.equals(room.owner())));
    }

    @Property
    void roomRemembersThoseItNeedsAndNobodyElse(@ForAll Trace trace) {
        trace.rooms()
                .forEach(room -> {
                    assertThat(room.people())
                            .extracting(Participant::user)
                            .doesNotHaveDuplicates()
                            .containsAll(waiting(room))
                            .containsAll(
                                    room.seats().stream()
                                            .map(Seat::user)
                                            .filter(Objects::nonNull)
                                            .toList());
                    assertThat(room.people())
                            .allMatch(person ->
                                    person.role() != Role.AUDIENCE
                                            || room.seated(person.user())
                                            || waiting(room).contains(person.user()));
                });
    }

    @Property
    void noDeadlineOfThePastRemains(@ForAll Trace trace) {
        var now = trace.steps().isEmpty() ? Scenario.START : trace.steps().getLast().now();
        for (var pause : List.of(Duration.ZERO, Duration.ofSeconds(31), Duration.ofHours(1))) {
            var then = now.plus(pause);
            var room = trace.end();
            for (var due = due(room, then); due.isPresent(); due = due(room, then)) {
                var step = Trace.step(room, due.get().command(), then);
                assertThat(step.events()).as(due.toString()).isNotEmpty();
                room = step.after();
            }
        }
    }

    private static Optional<Deadline> due(Room room, Instant now) {
        return Deadlines.next(room).filter(deadline -> !deadline.at().isAfter(now));
    }

    @Property
    void deadlineDecidedTooEarlyChangesNothing(@ForAll Trace trace) {
        trace.rooms()
                .forEach(room ->
                        Deadlines.next(room)
                                .ifPresent(next ->
                                        assertThat(
                                                        RoomRules.decide(
                                                                room,
                                                                next.command(),
                                                                next.at().minusMillis(1)))
                                                .isEqualTo(Decision.NOTHING)));
    }

    private static Optional<UserId> caller(RoomCommand command) {
        return switch (command) {
            case RoomCommand.OfUser c -> Optional.of(c.by().user());
            case RoomCommand.OfServer _ -> Optional.empty();
        };
    }
}
