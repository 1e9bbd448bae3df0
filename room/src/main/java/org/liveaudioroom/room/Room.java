package org.liveaudioroom.room;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The whole state of one room. A value: every change makes a new one.
///
/// @param owner the last person who entered with an owner's token, else the first host; `null`
///   before there was one. He stays the owner while he is away
/// @param people whom the room remembers, longest first, but whoever becomes a co-host begins again
///   at the end: co-hosts stand in the order of their seniority
/// @param grants roles that hosts gave, also to people who are away now
/// @param seats all seats, in order of their numbers
/// @param asks at most one for each person
/// @param moderation what is held against people, and the order of the chat
/// @param profile what the room says of itself
public record Room(
        RoomLife life,
        Settings settings,
        @Nullable UserId owner,
        List<Participant> people,
        List<RoleGrant> grants,
        List<Seat> seats,
        Floor floor,
        List<MicrophoneAsk> asks,
        Moderation moderation,
        RoomProfile profile) {
    /// Bounds what one room remembers of roles that were given.
    public static final int GRANTS_MAX = 1_000;

    /// What every room is before it is created.
    public static final Room ABSENT =
            new Room(
                    RoomLife.ABSENT,
                    Settings.DEFAULT,
                    null,
                    List.of(),
                    List.of(),
                    List.of(),
                    Floor.CLOSED,
                    List.of(),
                    Moderation.NONE,
                    RoomProfile.EMPTY);

    public Room {
        people = List.copyOf(people);
        grants = List.copyOf(grants);
        seats = List.copyOf(seats);
        asks = List.copyOf(asks);
    }

    /// The room after this fact. Never refuses and never throws on what [RoomRules] decided.
    public Room apply(RoomEvent event) {
        return RoomHistory.apply(this, event);
    }

    public Room apply(List<RoomEvent> events) {
        var room = this;
        for (var event : events) {
            room = room.apply(event);
        }
        return room;
    }

    public Optional<Participant> person(UserId user) {
        return Lists.first(people, person -> person.user().equals(user));
    }

    public Optional<Seat> seatOf(UserId user) {
        return Lists.first(seats, seat -> user.equals(seat.user()));
    }

    public boolean seated(UserId user) {
        return seatOf(user).isPresent();
    }

    /// Who waits for a seat, in order: the first is next.
    public List<Request> queue() {
        return floor.queue();
    }

    public Optional<MicrophoneAsk> askOf(UserId user) {
        return Lists.first(asks, ask -> ask.user().equals(user));
    }

    /// The role of somebody the room remembers. Of everybody else it knows what a host gave him and
    /// who the owner is; the others are audience, for nobody shows their tokens.
    public Role standing(UserId user) {
        return person(user).map(Participant::role).orElseGet(() -> RoleRules.roleAway(this, user));
    }

    /// The role of somebody, whether the room remembers him or not: what hosts gave him wins over
    /// his token, and there is one owner.
    public Role standing(Actor actor) {
        if (actor.ofServer()) {
            return Role.OWNER;
        }
        var known = person(actor.user());
        return known.isPresent() ? known.get().role() : RoleRules.roleOf(this, actor);
    }

    /// What he may do because of his role. It changes with his role alone; whether the state of the
    /// room lets him do it now is another question.
    public Set<Permission> permissions(Actor actor) {
        var role = standing(actor);
        var allowed = EnumSet.allOf(Permission.class);
        allowed.removeIf(permission -> !settings.allow(role, permission));
        return Collections.unmodifiableSet(allowed);
    }

    public boolean may(Actor actor, Permission permission) {
        return settings.allow(standing(actor), permission);
    }

    /// Whether he may act on that person at all: nobody acts on someone of equal or higher
    /// standing.
    public boolean outranks(Actor by, UserId user) {
        return by.ofServer() ? !Actor.isServer(user) : standing(by).outranks(standing(user));
    }

    boolean outranks(Actor by, Actor other) {
        return by.ofServer() ? !other.ofServer() : standing(by).outranks(standing(other));
    }

    public boolean microphoneLocked(UserId user) {
        return moderation.microphoneLocked(user);
    }

    /// Whether his voice may be forwarded: he sits on a seat that is not muted, and his microphone
    /// is on and not locked. A connection that is being restored changes nothing here.
    public boolean mayBeHeard(UserId user) {
        var seat = seatOf(user);
        var person = person(user);
        return seat.isPresent()
                && person.isPresent()
                && !seat.get().muted()
                && person.get().microphoneOn()
                && !moderation.microphoneLocked(user);
    }

    /// Whether somebody inside is a host, the owner included; one who is reconnecting is inside.
    boolean hasHost() {
        return Lists.indexOf(people, person -> person.role().isHost()) >= 0;
    }

    /// The first seat that anybody may be given.
    Optional<Seat> firstFreeSeat() {
        return Lists.first(seats, seat -> seat.free() && !seat.locked() && !seat.host());
    }

    Room withLife(RoomLife life) {
        return new Room(
                life, settings, owner, people, grants, seats, floor, asks, moderation, profile);
    }

    Room withOwner(@Nullable UserId owner) {
        return new Room(
                life, settings, owner, people, grants, seats, floor, asks, moderation, profile);
    }

    Room withPeople(List<Participant> people) {
        return new Room(
                life, settings, owner, people, grants, seats, floor, asks, moderation, profile);
    }

    Room withGrants(List<RoleGrant> grants) {
        return new Room(
                life, settings, owner, people, grants, seats, floor, asks, moderation, profile);
    }

    Room withSeats(List<Seat> seats) {
        return new Room(
                life, settings, owner, people, grants, seats, floor, asks, moderation, profile);
    }

    Room withFloor(Floor floor) {
        return new Room(
                life, settings, owner, people, grants, seats, floor, asks, moderation, profile);
    }

    Room withAsks(List<MicrophoneAsk> asks) {
        return new Room(
                life, settings, owner, people, grants, seats, floor, asks, moderation, profile);
    }

    Room withSettings(Settings settings) {
        return new Room(
                life, settings, owner, people, grants, seats, floor, asks, moderation, profile);
    }

    Room withModeration(Moderation moderation) {
        return new Room(
                life, settings, owner, people, grants, seats, floor, asks, moderation, profile);
    }

    Room withProfile(RoomProfile profile) {
        return new Room(
                life, settings, owner, people, grants, seats, floor, asks, moderation, profile);
    }
}
