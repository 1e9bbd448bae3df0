package org.liveaudioroom.room;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

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
        if (!room.may(c.by(), Permission.SET_ROLES)
                || !own.outranks(c.role())
                || !(oneself || own.outranks(current))
                || (oneself && own == Role.OWNER)) {
            return Decision.refuse(new Refusal.NotAllowed());
        }
        if (current == c.role()) {
            return Decision.NOTHING;
        }
        boolean granted = Lists.indexOf(room.grants(), grant -> grant.user().equals(user)) >= 0;
        if (!granted && room.grants().size() >= Room.GRANTS_MAX) {
            return Decision.refuse(new Refusal.LimitReached(Refusal.Limit.ROLES, Room.GRANTS_MAX));
        }
        var events = new ArrayList<>(SeatRules.remembering(room, c.user(), now));
        events.add(new RoomEvent.RoleChanged(user, c.role(), by));
        events.addAll(losing(room, user, c.role(), by));
        return Decision.accept(events);
    }

    /// What the new role may no longer hold.
    private static List<RoomEvent> losing(Room room, UserId user, Role role, UserId by) {
        var events = new ArrayList<RoomEvent>();
        var settings = room.settings();
        var seat = room.seatOf(user);
        if (seat.isPresent()
                && seat.get().host()
                && !settings.allow(role, Permission.TAKE_HOST_SEAT)) {
            events.addAll(SeatRules.standUp(room, user, RoomEvent.SeatCause.REMOVED, by));
        }
        if (!settings.allow(role, Permission.INVITE)) {
            for (var invitation : room.floor().invitations()) {
                if (invitation.by().equals(user)) {
                    events.addAll(
                            InvitationRules.ending(
                                    room,
                                    invitation.user(),
                                    RoomEvent.Outcome.CANCELLED,
                                    RoomEvent.OutcomeCause.INVITER_DEMOTED,
                                    by));
                }
            }
        }
        return events;
    }
}
