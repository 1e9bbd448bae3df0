package org.liveaudioroom.room;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/// How many seat commands one core decides and applies in a second: `./bench rules`.
///
/// The room has the default layout and remembers twenty people, who hold a role or an invitation;
/// half of its seats are taken. Listeners and co-hosts take a seat, are refused one, switch and
/// leave, so that each round ends with the room it began with.
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
public class SeatCommands {
    private static final String FIGURE = "rules.seat_commands_per_second";

    private static final int HOSTS = 3;
    private static final int CO_HOSTS = 8;
    private static final int INVITED = 8;
    private static final int LISTENERS = 64;
    private static final int SEATED = 4;
    private static final int COMMANDS_PER_ROUND = 10;

    private final Instant now = Scenario.START.plusSeconds(60);
    private final List<List<RoomCommand>> rounds = rounds();
    private Room room = busyRoom();
    private int round;

    /// Made by JMH, one for its thread.
    public SeatCommands() {}

    private static Room busyRoom() {
        var owner = People.actor("owner", Role.OWNER);
        var scenario = Scenario.givenOpenRoom(owner).and(new RoomCommand.TakeSeat(owner, 0));
        people("host", Role.HOST, HOSTS).forEach(who -> enter(scenario, who));
        people("co-host", Role.CO_HOST, CO_HOSTS).forEach(who -> enter(scenario, who));
        people("invited", Role.AUDIENCE, INVITED)
                .forEach(who -> scenario.and(new RoomCommand.Invite(owner, who, null, null)));
        people("co-host", Role.CO_HOST, SEATED)
                .forEach(who -> scenario.and(new RoomCommand.TakeSeat(who, 1 + number(who))));
        return scenario.room();
    }

    private static void enter(Scenario scenario, Actor who) {
        scenario.and(new RoomCommand.Enter(who, 0));
    }

    private static List<List<RoomCommand>> rounds() {
        var listeners = people("listener", Role.AUDIENCE, LISTENERS);
        var coHosts = people("co-host", Role.CO_HOST, CO_HOSTS);
        var rounds = new ArrayList<List<RoomCommand>>();
        for (int i = 0; i < LISTENERS; i++) {
            var first = listeners.get(i);
            var second = listeners.get((i + 1) % LISTENERS);
            var coHost = coHosts.get(SEATED + i % (CO_HOSTS - SEATED));
            rounds.add(
                    List.of(
                            new RoomCommand.TakeSeat(first, 5),
                            new RoomCommand.TakeSeat(second, 5), // taken
                            new RoomCommand.TakeSeat(second, 0), // the host's
                            new RoomCommand.TakeSeat(second, 6),
                            new RoomCommand.TakeSeat(first, 7), // switches
                            new RoomCommand.TakeSeat(coHost, 5),
                            new RoomCommand.TakeSeat(coHost, 8), // switches
                            new RoomCommand.LeaveSeat(second),
                            new RoomCommand.LeaveSeat(first),
                            new RoomCommand.LeaveSeat(coHost)));
        }
        return rounds;
    }

    private static List<Actor> people(String name, Role role, int count) {
        var people = new ArrayList<Actor>();
        for (int i = 0; i < count; i++) {
            people.add(People.actor(name + "-" + i, role));
        }
        return people;
    }

    private static int number(Actor who) {
        return Integer.parseInt(who.name().substring(who.name().lastIndexOf('-') + 1));
    }

    @Benchmark
    @OperationsPerInvocation(COMMANDS_PER_ROUND)
    public Room takeSwitchLeave() {
        for (RoomCommand command : rounds.get(round)) {
            if (RoomRules.decide(room, command, now) instanceof Decision.Accepted(var events)) {
                room = room.apply(events);
            }
        }
        round = (round + 1) % LISTENERS;
        return room;
    }

    /// Runs it for half a minute and ends with the figure.
    static void main(String[] arguments) throws RunnerException {
        var options =
                new OptionsBuilder()
                        .include(SeatCommands.class.getName())
                        .forks(2)
                        .threads(1)
                        .warmupIterations(5)
                        .warmupTime(TimeValue.seconds(1))
                        .measurementIterations(5)
                        .measurementTime(TimeValue.seconds(2))
                        .timeUnit(SECONDS)
                        .build();
        var score = new Runner(options).runSingle().getPrimaryResult().getScore();
        System.out.printf(Locale.ROOT, "%s %.0f commands/s%n", FIGURE, score);
    }
}
