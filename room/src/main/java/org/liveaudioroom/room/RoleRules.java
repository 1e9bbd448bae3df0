package org.liveaudioroom.room;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who stands above whom, and who changes it.
final class RoleRules {
    private RoleRules() {}

    static boolean outranks(Room room, Actor by, UserId user) {
        return room.standing(by).outranks(room.standing(user));
    }

    /// A role below his own, for somebody below him or himself. So hosts are made by the owner, and
    /// the owner stays: who hands the room over must name another.
    static Decision set(Room room, RoomCommand.SetRole c, Instant now) {
        var by = c.by().user();
        var user = c.user().user();
        var own = room.standing(c.by());
        var current = room.standing(c.user());
        boolean oneself = by.equals(user);
        boolean allowed =
                room.may(c.by(), Permission.SET_ROLES)
                        && own.outranks(c.role())
                        && (oneself ? own != Role.OWNER : own.outranks(current));
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
        events.addAll(changing(room, user, c.role(), by));
        return Decision.accept(events);
    }

    /// The new role, and the end of what it may no longer hold.
    static List<RoomEvent> changing(Room room, UserId user, Role role, @Nullable UserId by) {
        var events = new ArrayList<RoomEvent>();
        events.add(new RoomEvent.RoleChanged(user, role, by));
        var seat = room.seatOf(user);
        if (seat.isPresent()
                && seat.get().host()
                && !room.settings().allow(role, Permission.TAKE_HOST_SEAT)) {
            events.addAll(SeatRules.standUp(room, user, RoomEvent.SeatCause.REMOVED, by));
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
                : changing(room, owner, Role.HOST, null);
    }

    private static Optional<RoleGrant> grant(Room room, UserId user) {
        return Lists.first(room.grants(), grant -> grant.user().equals(user));
    }
}
