package org.liveaudioroom.room;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A room begins and ends; people come, are cut off, return and go.
final class LifecycleRules {
    private LifecycleRules() {}

    static Decision create(RoomCommand.CreateRoom c, Instant now) {
        return Decision.accept(new RoomEvent.RoomCreated(c.settings(), c.session(), now));
    }

    static Decision enter(Room room, RoomCommand.Enter c, Instant now) {
        var actor = c.by();
        if (actor.ofServer()) {
            return Decision.refuse(new Refusal.NotAllowed());
        }
        var role = RoleRules.roleOnEntering(room, actor);
        var startsAt = room.settings().startsAt();
        if (startsAt != null && now.isBefore(startsAt) && role == Role.AUDIENCE) {
            return Decision.refuse(new Refusal.RoomNotStarted(startsAt));
        }
        int peopleMax = room.settings().peopleMax();
        var known = room.person(actor.user());
        if (known.isEmpty() && role == Role.AUDIENCE && c.peopleHere() >= peopleMax) {
            return Decision.refuse(new Refusal.RoomFull(peopleMax));
        }
        var events = new ArrayList<RoomEvent>();
        if (room.life().startedAt() == null) {
            events.add(new RoomEvent.RoomStarted(later(now, startsAt)));
        }
        if (role == Role.OWNER) {
            events.addAll(RoleRules.replacingOwner(room, actor.user()));
        }
        if (known.isPresent()) {
            events.addAll(comingBack(room, known.get(), actor, role));
        } else if (role != Role.AUDIENCE) {
            events.add(new RoomEvent.Remembered(Participant.of(actor, role, now)));
        }
        return Decision.accept(events);
    }

    private static Instant later(Instant now, @Nullable Instant startsAt) {
        return startsAt != null && startsAt.isAfter(now) ? startsAt : now;
    }

    private static List<RoomEvent> comingBack(
            Room room, Participant known, Actor actor, Role role) {
        var user = actor.user();
        var events = new ArrayList<RoomEvent>();
        if (known.reconnecting()) {
            events.add(new RoomEvent.ConnectionReturned(user));
        }
        if (!known.name().equals(actor.name()) || !Objects.equals(known.avatar(), actor.avatar())) {
            events.add(new RoomEvent.Renamed(user, actor.name(), actor.avatar()));
        }
        if (role != known.role()) {
            events.addAll(RoleRules.changing(room, user, role, RoomEvent.RoleCause.TOKEN, null));
        }
        return events;
    }

    static Decision leave(Room room, RoomCommand.Leave c) {
        return Decision.accept(departure(room, c.by().user(), RoomEvent.LeaveCause.LEFT, null));
    }

    static Decision loseConnection(Room room, RoomCommand.LoseConnection c, Instant now) {
        var person = room.person(c.user());
        return person.isEmpty() || person.get().reconnecting()
                ? Decision.NOTHING
                : Decision.accept(new RoomEvent.ConnectionLost(c.user(), now));
    }

    static Decision returnConnection(Room room, RoomCommand.ReturnConnection c) {
        var person = room.person(c.user());
        return person.isPresent() && person.get().reconnecting()
                ? Decision.accept(new RoomEvent.ConnectionReturned(c.user()))
                : Decision.NOTHING;
    }

    static Decision endGrace(Room room, RoomCommand.EndGrace c, Instant now) {
        var endsAt = room.person(c.user()).map(person -> person.graceEndsAt(room.settings()));
        return endsAt.isPresent() && !now.isBefore(endsAt.get())
                ? Decision.accept(departure(room, c.user(), RoomEvent.LeaveCause.LOST, null))
                : Decision.NOTHING;
    }

    static Decision end(Room room, RoomCommand.EndRoom c) {
        return room.may(c.by(), Permission.END_ROOM)
                ? Decision.accept(new RoomEvent.RoomEnded(c.by().doer(), c.reason()))
                : Decision.refuse(new Refusal.NotAllowed());
    }

    static Decision empty(Room room, Instant now) {
        return room.life().emptySince() == null
                ? Decision.accept(new RoomEvent.RoomEmptied(now))
                : Decision.NOTHING;
    }

    static Decision occupy(Room room) {
        return room.life().emptySince() == null
                ? Decision.NOTHING
                : Decision.accept(new RoomEvent.RoomOccupied());
    }

    static Decision closeIdle(Room room, Instant now) {
        return close(idleAt(room), "idle", now);
    }

    static Decision closeOverdue(Room room, Instant now) {
        return close(overdueAt(room), "maximum duration", now);
    }

    private static Decision close(@Nullable Instant at, String reason, Instant now) {
        return at == null || now.isBefore(at)
                ? Decision.NOTHING
                : Decision.accept(new RoomEvent.RoomEnded(null, reason));
    }

    /// When the room ends because nobody is inside, a scheduled one not before somebody could come;
    /// `null` where it does not.
    static @Nullable Instant idleAt(Room room) {
        var since = room.life().emptySince();
        var time = room.settings().idleClose();
        return since == null || time.isZero()
                ? null
                : later(since, room.settings().startsAt()).plus(time);
    }

    /// When the room has lived as long as it may; `null` where it may for ever.
    static @Nullable Instant overdueAt(Room room) {
        var since = room.life().startedAt();
        var time = room.settings().maxDuration();
        return since == null || time.isZero() ? null : since.plus(time);
    }

    /// A ban stays, without his name: else whoever is banned only had to ask for this.
    static Decision forget(Room room, RoomCommand.Forget c) {
        var user = c.user();
        var forgotten = new RoomEvent.Forgotten(user);
        var events = new ArrayList<RoomEvent>();
        events.addAll(departure(room, user, RoomEvent.LeaveCause.LEFT, null));
        events.addAll(InvitationRules.endingThoseMadeBy(room, user, null));
        events.addAll(MicrophoneRules.endingAsksOf(room, user));
        events.addAll(MoveRules.endingAsksOf(room, user));
        return room.apply(events).apply(forgotten).equals(room.apply(events))
                ? Decision.accept(events)
                : Decision.accept(Lists.plus(events, forgotten));
    }

    /// What he held goes with him. What he offered to others stays: he had the right to offer it.
    static List<RoomEvent> departure(
            Room room, UserId user, RoomEvent.LeaveCause leaveCause, @Nullable UserId by) {
        if (room.person(user).isEmpty()) {
            return List.of();
        }
        var seatCause =
                switch (leaveCause) {
                    case LEFT -> RoomEvent.SeatCause.LEFT;
                    case LOST -> RoomEvent.SeatCause.LOST;
                    case REMOVED -> RoomEvent.SeatCause.REMOVED;
                };
        var events = new ArrayList<RoomEvent>();
        events.addAll(SeatRules.standUp(room, user, seatCause, by));
        var left = RoomEvent.Outcome.LEFT;
        events.addAll(RequestRules.ending(room, user, left, null, null));
        events.addAll(InvitationRules.ending(room, user, left, null, null));
        events.add(new RoomEvent.Left(user, leaveCause));
        return events;
    }
}
