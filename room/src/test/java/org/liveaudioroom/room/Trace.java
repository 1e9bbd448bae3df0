package org.liveaudioroom.room;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What happened in one room: every command with the room before and after it.
record Trace(Room start, List<Step> steps) {
    /// Time passes, then a command comes.
    record Move(Duration pause, RoomCommand command) {
        @Override
        public String toString() {
            return "+%ds %s".formatted(pause.toSeconds(), command);
        }
    }

    record Step(Room before, RoomCommand command, Instant now, Decision decision, Room after) {
        List<RoomEvent> events() {
            return switch (decision) {
                case Decision.Accepted accepted -> accepted.events();
                case Decision.Refused _ -> List.of();
            };
        }
    }

    static Trace of(Room start, List<Move> moves) {
        var steps = new ArrayList<Step>();
        var room = start;
        var now = Scenario.START;
        for (var move : moves) {
            now = now.plus(move.pause());
            var step = step(room, move.command(), now);
            steps.add(step);
            room = step.after();
        }
        return new Trace(start, steps);
    }

    /// Each number chooses one move that fits the room as it is then.
    static Trace random(Room start, List<Long> choices) {
        var steps = new ArrayList<Step>();
        var room = start;
        var now = Scenario.START;
        for (long choice : choices) {
            var move = RandomCommand.next(room, choice);
            now = now.plus(move.pause());
            var step = step(room, move.command(), now);
            steps.add(step);
            room = step.after();
        }
        return new Trace(start, steps);
    }

    static Step step(Room room, RoomCommand command, Instant now) {
        var decision = RoomRules.decide(room, command, now);
        return switch (decision) {
            case Decision.Accepted accepted ->
                    new Step(room, command, now, decision, room.apply(accepted.events()));
            case Decision.Refused _ -> new Step(room, command, now, decision, room);
        };
    }

    Stream<Room> rooms() {
        return Stream.concat(Stream.of(start), steps.stream().map(Step::after));
    }

    Room end() {
        return steps.isEmpty() ? start : steps.getLast().after();
    }

    @Override
    public String toString() {
        var text = new StringBuilder(start.seats().toString());
        for (var step : steps) {
            text.append('\n').append(step.now()).append(' ').append(step.command());
            text.append("\n    ").append(step.decision());
        }
        return text.toString();
    }
}
