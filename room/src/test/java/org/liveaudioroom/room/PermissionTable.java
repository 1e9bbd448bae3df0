package org.liveaudioroom.room;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Asks the rules: who may do what, and when.
final class PermissionTable {
    /// Who tries it.
    enum Caller {
        OWNER("owner"),
        HOST("host"),
        CO_HOST("co-host"),
        CO_HOST_WITH_NONE("co-host with no rights"),
        AUDIENCE("audience"),
        SPEAKER("audience on a seat");

        final String words;

        Caller(String words) {
            this.words = words;
        }

        private Actor actor() {
            return switch (this) {
                case OWNER -> People.OLGA;
                case HOST -> People.ANN;
                case CO_HOST, CO_HOST_WITH_NONE -> People.CLEO;
                case AUDIENCE, SPEAKER -> People.actor("ben", Role.AUDIENCE);
            };
        }
    }

    /// How the room is then.
    enum State {
        OPEN("seats open"),
        ON_REQUEST("seats on request"),
        CHAT_OFF("chat off"),
        BEFORE_START("before the start"),
        ENDED("ended");

        final String words;

        State(String words) {
            this.words = words;
        }
    }

    /// What one row tries, after what had to happen before.
    record Attempt(
            String topic,
            String words,
            Function<Prepared, Prepared> before,
            Function<Prepared, Optional<Refusal>> refusal) {}

    /// A room with people, and the one of them who tries something.
    record Prepared(Room room, Actor caller) {
        /// What would be refused does not happen.
        Prepared and(RoomCommand command) {
            return RoomRules.decide(room, command, Scenario.START)
                            instanceof Decision.Accepted(var events)
                    ? new Prepared(room.apply(events), caller)
                    : this;
        }

        Optional<Refusal> refusal(RoomCommand command) {
            return switch (RoomRules.decide(room, command, Scenario.START)) {
                case Decision.Accepted _ -> Optional.empty();
                case Decision.Refused(var refusal) -> Optional.of(refusal);
            };
        }

        Prepared callerSits() {
            return room.seated(caller.user())
                    ? this
                    : and(new RoomCommand.Invite(Actor.SERVER, caller, 6, null))
                            .and(new RoomCommand.AcceptInvitation(caller));
        }
    }

    static final String ALLOWED = "✓";
    static final String NOT_ALLOWED = "✗";
    static final String NOT_INSIDE = "–";

    private static final Pattern WORD = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    private PermissionTable() {}

    /// The cells of one row in the order of the callers, for each state.
    static Map<State, List<String>> cells(Attempt attempt) {
        var cells = new LinkedHashMap<State, List<String>>();
        for (var state : State.values()) {
            var row = new ArrayList<String>();
            for (var caller : Caller.values()) {
                row.add(cell(attempt, caller, state));
            }
            cells.put(state, List.copyOf(row));
        }
        return cells;
    }

    private static String cell(Attempt attempt, Caller caller, State state) {
        var prepared = prepare(caller, state);
        boolean enters =
                prepared.refusal(new RoomCommand.Enter(caller.actor(), 1)).isEmpty()
                        || state == State.ENDED
                        || attempt.words().equals(PermissionAttempts.COME_IN);
        if (!enters) {
            return NOT_INSIDE;
        }
        var ready = attempt.before().apply(prepared);
        if (state == State.ENDED) {
            ready = ready.and(new RoomCommand.EndRoom(Actor.SERVER, ""));
        }
        return attempt.refusal().apply(ready).map(PermissionTable::words).orElse(ALLOWED);
    }

    private static String words(Refusal refusal) {
        return refusal instanceof Refusal.NotAllowed
                ? NOT_ALLOWED
                : WORD.matcher(refusal.getClass().getSimpleName())
                        .replaceAll(" ")
                        .toLowerCase(Locale.ROOT);
    }

    /// Bea sits on seat 3 and Bo waits for a seat where that can be; both are audience. The caller
    /// sits on seat 4 where his column says so.
    private static Prepared prepare(Caller caller, State state) {
        var settings = Settings.builder();
        if (state == State.OPEN) {
            settings.mode(SeatMode.OPEN);
        }
        if (state == State.CHAT_OFF) {
            settings.chatOn(false);
        }
        if (state == State.BEFORE_START) {
            settings.startsAt(Scenario.START.plus(Duration.ofHours(1)));
        }
        if (caller == Caller.CO_HOST_WITH_NONE) {
            settings.coHostMay(Set.of());
        }
        var prepared =
                new Prepared(Room.ABSENT, caller.actor())
                        .and(new RoomCommand.CreateRoom(settings.build(), "session"))
                        .and(new RoomCommand.Enter(People.OLGA, 0))
                        .and(new RoomCommand.Enter(People.ANN, 1))
                        .and(new RoomCommand.Enter(People.CLEO, 2))
                        .and(new RoomCommand.Enter(caller.actor(), 3));
        prepared = audience(audience(prepared, People.BEA), People.BO);
        prepared =
                prepared.and(new RoomCommand.Invite(Actor.SERVER, People.BEA, 3, null))
                        .and(new RoomCommand.AcceptInvitation(People.BEA))
                        .and(new RoomCommand.RequestSeat(People.BO, null, null));
        return caller == Caller.SPEAKER
                ? prepared.and(new RoomCommand.Invite(Actor.SERVER, caller.actor(), 4, null))
                        .and(new RoomCommand.AcceptInvitation(caller.actor()))
                : prepared;
    }

    /// Also before the start there may be audience inside: who came in as a co-host and is none any
    /// more.
    private static Prepared audience(Prepared prepared, Actor actor) {
        var coHost = new Actor(actor.user(), actor.name(), actor.avatar(), Role.CO_HOST);
        return prepared.and(new RoomCommand.Enter(coHost, 4))
                .and(new RoomCommand.SetRole(Actor.SERVER, actor, Role.AUDIENCE));
    }
}
