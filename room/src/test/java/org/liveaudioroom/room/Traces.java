package org.liveaudioroom.room;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.domains.DomainContextBase;

/// Random histories of small rooms, in which few seats are wanted by many.
class Traces extends DomainContextBase {
    private static final int COMMANDS_MAX = 150;

    @Provide
    Arbitrary<Trace> traces() {
        var moves =
                Arbitraries.longs()
                        .list()
                        .ofMaxSize(COMMANDS_MAX)
                        .withSizeDistribution(RandomDistribution.uniform());
        return Combinators.combine(starts(), moves).as(Trace::random);
    }

    private static Arbitrary<Room> starts() {
        var layouts =
                Arbitraries.of(
                        new SeatLayout(List.of(1), List.of()),
                        new SeatLayout(List.of(1, 2), List.of(0)),
                        new SeatLayout(List.of(2, 2), List.of(0, 1)));
        var grants = Arbitraries.of(Permission.class).filter(Permission::grantable).set();
        var modes = Arbitraries.of(SeatMode.class);
        var flags = Arbitraries.of(true, false);
        var settings =
                Combinators.combine(layouts, modes, flags, flags, flags, grants, lives())
                        .as((layout, mode, requests, switching, consent, coHostMay, life) ->
                                life.layout(layout)
                                        .mode(mode)
                                        .requestsAllowed(requests)
                                        .switchWhenClosed(switching)
                                        .moveByConsent(consent)
                                        .coHostMay(coHostMay)
                                        .build());
        var odd = Arbitraries.integers().between(0, 3).set().ofMaxSize(1);
        var inside = Arbitraries.of(RandomCommand.PEOPLE).set();
        return Combinators.combine(settings, odd, odd, inside).as(Traces::start);
    }

    private static Arbitrary<Settings.Builder> lives() {
        var successions = Arbitraries.of(Succession.values());
        var starts = Arbitraries.of(Scenario.START, Scenario.START.plusSeconds(40));
        var graces = Arbitraries.of(Duration.ofSeconds(3), Duration.ofSeconds(30));
        return Combinators.combine(successions, starts, graces)
                .as((succession, startsAt, grace) ->
                        Settings.builder()
                                .succession(succession)
                                .grace(grace)
                                .startsAt(startsAt)
                                .idleClose(Duration.ofMinutes(1))
                                .maxDuration(Duration.ofHours(1)));
    }

    private static Room start(
            Settings settings, Set<Integer> locked, Set<Integer> muted, Set<Actor> inside) {
        var moves = new ArrayList<Trace.Move>();
        moves.add(now(new RoomCommand.CreateRoom(settings, "session")));
        inside.forEach(actor -> moves.add(now(new RoomCommand.Enter(actor, 0))));
        locked.forEach(seat -> moves.add(now(new RoomCommand.LockSeat(Actor.SERVER, seat, true))));
        muted.forEach(seat -> moves.add(now(new RoomCommand.MuteSeat(Actor.SERVER, seat, true))));
        return Trace.of(Room.ABSENT, moves).end();
    }

    private static Trace.Move now(RoomCommand command) {
        return new Trace.Move(Duration.ZERO, command);
    }
}
