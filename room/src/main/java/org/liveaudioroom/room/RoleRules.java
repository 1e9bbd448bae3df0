package org.liveaudioroom.room;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who stands above whom, and who changes it.
final class RoleRules {
    private RoleRules() {}

    /// A role below his own, for somebody below him or himself. So hosts are made by the owner, and
    /// the owner stays: who hands the room over must name another ([#transfer]).
    static Decision set(Room room, RoomCommand.SetRole c, Instant now) {
        var user = c.user().user();
        var own = room.standing(c.by());
        var current = room.standing(c.user());
        boolean oneself = c.by().user().equals(user);
        boolean allowed =
                room.may(c.by(), Permission.SET_ROLES)
                        && own.outranks(c.role())
                        && (oneself ? own != Role.OWNER : room.outranks(c.by(), c.user()));
        if (!allowed) {
            return Decision.refuse(new Refusal.NotAllowed());
        }
        if (current == c.role()) {
            return Decision.NOTHING;
        }
        if (grant(room, user).isEmpty() && room.grants().size() >= Room.GRANTS_MAX) {
            return Decision.refuse(new Refusal.LimitReached(Refusal.Limit.ROLES, Room.GRANTS_MAX));
        }
        var events = new ArrayList<>(SeatRules.remembering(room, c.user(), now));
        var given = RoomEvent.RoleCause.GIVEN;
        events.addAll(changing(room, user, c.role(), given, c.by().doer()));
        return Decision.accept(events);
    }

    /// Where both sit they change seats, so that the new host has the host's seat. Who sits on a
    /// host's seat alone gets another one if there is one.
    static Decision transfer(Room room, RoomCommand.TransferHost c, Instant now) {
        var by = c.by().user();
        var user = c.user().user();
        if (c.by().ofServer()
                || !room.may(c.by(), Permission.TRANSFER_HOST)
                || !room.outranks(c.by(), c.user())) {
            return Decision.refuse(new Refusal.NotAllowed());
        }
        long grants = Stream.of(by, user).filter(u -> grant(room, u).isEmpty()).count();
        if (room.grants().size() + grants > Room.GRANTS_MAX) {
            return Decision.refuse(new Refusal.LimitReached(Refusal.Limit.ROLES, Room.GRANTS_MAX));
        }
        var role = room.standing(c.by());
        var transferred = RoomEvent.RoleCause.TRANSFERRED;
        var events = new ArrayList<>(SeatRules.remembering(room, c.user(), now));
        if (role == Role.OWNER) {
            // There is one owner at every moment: the old one steps down before.
            events.add(new RoomEvent.RoleChanged(by, Role.HOST, transferred, by));
        }
        events.add(new RoomEvent.RoleChanged(user, role, transferred, by));
        events.addAll(MicrophoneRules.unlocking(room, user, by));
        events.addAll(yielding(room, by, user));
        var before = room.apply(events);
        events.addAll(changing(before, by, Role.CO_HOST, transferred, by));
        return Decision.accept(events);
    }

    private static List<RoomEvent> yielding(Room room, UserId by, UserId user) {
        var own = room.seatOf(by).filter(Seat::host);
        if (own.isEmpty()) {
            return List.of();
        }
        int from = own.get().number();
        var other = room.seatOf(user);
        if (other.isPresent()) {
            int to = other.get().number();
            return other.get().host()
                    ? List.of()
                    : MoveRules.swapping(room, by, from, user, to, null);
        }
        return room.firstFreeSeat()
                .map(seat -> SeatRules.switching(room, by, from, seat.number(), null))
                .orElse(List.of());
    }

    /// The new role, and the end of what it may no longer hold.
    static List<RoomEvent> changing(
            Room room, UserId user, Role role, RoomEvent.RoleCause cause, @Nullable UserId by) {
        var events = new ArrayList<RoomEvent>();
        events.add(new RoomEvent.RoleChanged(user, role, cause, by));
        var seat = room.seatOf(user);
        if (seat.isPresent()
                && seat.get().host()
                && !room.settings().allow(role, Permission.TAKE_HOST_SEAT)) {
            var other = user.equals(by) ? null : by;
            events.addAll(SeatRules.standUp(room, user, RoomEvent.SeatCause.REMOVED, other));
        }
        if (!room.settings().allow(role, Permission.INVITE)) {
            events.addAll(InvitationRules.endingThoseMadeBy(room, user, by));
        }
        return events;
    }

    /// What is known of somebody's role without his entering: a room takes an owner only at its
    /// door. An owner or host whose new token says less is no longer one, but what a host gave or
    /// took away wins over every token.
    static Role roleOf(Room room, Actor actor) {
        var granted = grant(room, actor.user());
        if (granted.isPresent()) {
            return granted.get().role();
        }
        return switch (actor.tokenRole()) {
            case OWNER, HOST -> actor.user().equals(room.owner()) ? Role.OWNER : Role.HOST;
            case CO_HOST -> Role.CO_HOST;
            case AUDIENCE -> Role.AUDIENCE;
        };
    }

    /// What is known of somebody who is not here and whose token nobody shows.
    static Role roleAway(Room room, UserId user) {
        if (user.equals(room.owner()) && grant(room, user).isEmpty()) {
            return Role.OWNER;
        }
        return grant(room, user).map(RoleGrant::role).orElse(Role.AUDIENCE);
    }

    /// There is one owner: whoever last entered with an owner's token; before there was one, the
    /// first host.
    static Role roleOnEntering(Room room, Actor actor) {
        var role = roleOf(room, actor);
        boolean byToken = actor.tokenRole() == Role.OWNER && grant(room, actor.user()).isEmpty();
        boolean first = role == Role.HOST && room.owner() == null;
        return byToken || first ? Role.OWNER : role;
    }

    /// The owner until now, if he is another and here, is a host from now on.
    static List<RoomEvent> replacingOwner(Room room, UserId next) {
        var owner = room.owner();
        return owner == null || owner.equals(next) || room.standing(owner) != Role.OWNER
                ? List.of()
                : changing(room, owner, Role.HOST, RoomEvent.RoleCause.TOKEN, null);
    }

    private static Optional<RoleGrant> grant(Room room, UserId user) {
        return Lists.first(room.grants(), grant -> grant.user().equals(user));
    }
}
