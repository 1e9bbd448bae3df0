package org.liveaudioroom.room;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who becomes host when the last one is gone, and what becomes of those who wait for an answer
/// that nobody can give any more.
final class SuccessionRules {
    private SuccessionRules() {}

    /// Adds what follows when a decision takes the last host, or the last who may answer requests.
    /// A host who was lost has had his grace time; who went by himself has it from now on.
    static Decision complete(Room before, Decision decision, RoomCommand command, Instant now) {
        if (!(decision instanceof Decision.Accepted(var events)) || !takesRights(events)) {
            return decision;
        }
        var room = before.apply(events);
        if (room.life().status() != RoomStatus.OPEN) {
            return decision;
        }
        var completed = new ArrayList<>(events);
        if (before.hasHost() && !room.hasHost()) {
            var following = hostsGone(room, command, now);
            completed.addAll(following);
            room = room.apply(following);
        }
        completed.addAll(endingHopeless(room));
        return Decision.accept(completed);
    }

    private static boolean takesRights(List<RoomEvent> events) {
        for (var event : events) {
            if (event instanceof RoomEvent.Left
                    || event instanceof RoomEvent.RoleChanged
                    || event instanceof RoomEvent.SettingsChanged
                    || event instanceof RoomEvent.SuccessionOver) {
                return true;
            }
        }
        return false;
    }

    private static List<RoomEvent> hostsGone(Room room, RoomCommand command, Instant now) {
        if (room.settings().succession() == Succession.NOBODY) {
            return List.of();
        }
        return command instanceof RoomCommand.EndGrace
                ? successor(room).map(user -> crowning(room, user)).orElse(List.of())
                : List.of(new RoomEvent.HostsGone(now));
    }

    static Decision succeed(Room room, Instant now) {
        var endsAt = endsAt(room);
        if (endsAt == null || now.isBefore(endsAt)) {
            return Decision.NOTHING;
        }
        return Decision.accept(
                successor(room)
                        .map(user -> crowning(room, user))
                        .orElse(List.of(new RoomEvent.SuccessionOver())));
    }

    /// When a successor is looked for; `null` while there is no need.
    static @Nullable Instant endsAt(Room room) {
        var since = room.life().hostlessSince();
        return since == null ? null : since.plus(room.settings().grace());
    }

    private static List<RoomEvent> crowning(Room room, UserId user) {
        var events = new ArrayList<RoomEvent>();
        events.add(new RoomEvent.RoleChanged(user, Role.HOST, RoomEvent.RoleCause.SUCCEEDED, null));
        events.addAll(MicrophoneRules.unlocking(room, user, null));
        return events;
    }

    private static Optional<UserId> successor(Room room) {
        if (room.settings().succession() == Succession.NOBODY) {
            return Optional.empty();
        }
        var coHost = Lists.first(room.people(), p -> p.role() == Role.CO_HOST && !p.reconnecting());
        if (coHost.isPresent() || room.settings().succession() == Succession.CO_HOST) {
            return coHost.map(Participant::user);
        }
        @Nullable Participant longest = null;
        for (var person : room.people()) {
            var at = person.seatedAt();
            if (at != null && !person.reconnecting() && isBefore(at, longest)) {
                longest = person;
            }
        }
        return Optional.ofNullable(longest).map(Participant::user);
    }

    private static boolean isBefore(Instant at, @Nullable Participant longest) {
        var other = longest == null ? null : longest.seatedAt();
        return other == null || at.isBefore(other);
    }

    /// Requests that nobody is here to answer, and nobody is expected to be.
    private static List<RoomEvent> endingHopeless(Room room) {
        if (room.life().hostlessSince() != null) {
            return List.of();
        }
        var events = new ArrayList<RoomEvent>();
        for (var request : room.queue()) {
            if (!RequestRules.canBeAnswered(room, room.standing(request.user()))) {
                events.addAll(
                        RequestRules.ending(
                                room,
                                request.user(),
                                RoomEvent.Outcome.FAILED,
                                RoomEvent.OutcomeCause.HOST_ABSENT,
                                null));
            }
        }
        return events;
    }
}
