package org.liveaudioroom.room;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Order in the room: who is sent out, who is kept out, and who may write in the chat.
final class ModerationRules {
    private ModerationRules() {}

    /// What somebody sent while he was banned is not done, and nobody brings him in again.
    static Optional<Refusal> refusalToBanned(Room room, RoomCommand command, Instant now) {
        if (room.moderation().bans().isEmpty()) {
            return Optional.empty();
        }
        if (command instanceof RoomCommand.OfUser c && !(command instanceof RoomCommand.Leave)) {
            var role =
                    command instanceof RoomCommand.Enter
                            ? RoleRules.roleOnEntering(room, c.by())
                            : RoleRules.roleOf(room, c.by());
            var ban = banAgainst(room, c.by(), role, now);
            if (ban.isPresent()) {
                return Optional.of(new Refusal.UserBanned(ban.get()));
            }
        }
        var actor =
                switch (command) {
                    case RoomCommand.Invite c -> c.guest();
                    case RoomCommand.SetRole c -> c.user();
                    case RoomCommand.TransferHost c -> c.user();
                    default -> null;
                };
        return actor == null
                        || banAgainst(room, actor, RoleRules.roleOf(room, actor), now).isEmpty()
                ? Optional.empty()
                : Optional.of(new Refusal.UserUnknown(actor.user()));
    }

    private static Optional<Ban> banAgainst(Room room, Actor actor, Role role, Instant now) {
        return room.moderation().banOf(actor.user(), now).filter(ban -> ban.holdsAgainst(role));
    }

    /// A ban that could not keep somebody out is over: else it would hold again as soon as he
    /// stands lower, while he is inside.
    static Decision liftingVoid(Room room, Decision decision, RoomCommand command, Instant now) {
        if (room.moderation().bans().isEmpty()
                || !(decision instanceof Decision.Accepted(var accepted))
                || !(command instanceof RoomCommand.OfUser c)
                || command instanceof RoomCommand.Leave
                || room.moderation().banOf(c.by().user(), now).isEmpty()) {
            return decision;
        }
        var events = new ArrayList<RoomEvent>();
        events.add(new RoomEvent.BanLifted(c.by().user(), null));
        events.addAll(accepted);
        return Decision.accept(events);
    }

    static Decision remove(Room room, RoomCommand.RemoveFromRoom c) {
        return mayActOn(room, c.by(), c.user(), Permission.REMOVE_FROM_ROOM)
                ? Decision.accept(removing(room, c.user().user(), c.by().doer(), c.reason()))
                : Decision.refuse(new Refusal.NotAllowed());
    }

    private static boolean mayActOn(Room room, Actor by, Actor user, Permission permission) {
        return room.may(by, permission) && room.outranks(by, user);
    }

    private static List<RoomEvent> removing(
            Room room, UserId user, @Nullable UserId by, String reason) {
        var events = new ArrayList<RoomEvent>();
        events.addAll(LifecycleRules.departure(room, user, RoomEvent.LeaveCause.REMOVED, by));
        events.add(new RoomEvent.RemovedFromRoom(user, by, reason));
        return events;
    }

    static Decision ban(Room room, RoomCommand.BanFromRoom c, Instant now) {
        if (!mayActOn(room, c.by(), c.user(), Permission.BAN_FROM_ROOM)) {
            return Decision.refuse(new Refusal.NotAllowed());
        }
        if (!inRange(c.time())) {
            return Decision.refuse(outOfRange(c.time()));
        }
        var ban = ban(room, c.by(), c.user(), c.time(), c.reason(), now);
        if (room.moderation().banned(ban).bans().size() > Moderation.MAX) {
            return Decision.refuse(new Refusal.LimitReached(Refusal.Limit.BANS, Moderation.MAX));
        }
        var events = new ArrayList<RoomEvent>();
        // Before he is out: nobody may come in between.
        events.add(new RoomEvent.Banned(ban));
        events.addAll(removing(room, c.user().user(), c.by().doer(), c.reason()));
        return Decision.accept(events);
    }

    private static boolean inRange(@Nullable Duration time) {
        return time == null || (time.isPositive() && time.compareTo(Ban.TIME_MAX) <= 0);
    }

    private static Refusal outOfRange(@Nullable Duration time) {
        return new Refusal.SettingsInvalid(
                "a ban of %s is out of range, it is more than 0 and at most %s"
                        .formatted(time, Ban.TIME_MAX));
    }

    private static Ban ban(
            Room room, Actor by, Actor user, @Nullable Duration time, String reason, Instant now) {
        return new Ban(
                user.user(),
                user.name(),
                by.doer(),
                by.ofServer() ? null : room.standing(by),
                reason,
                now,
                time == null ? null : now.plus(time));
    }

    static Decision lift(Room room, RoomCommand.LiftBan c, Instant now) {
        if (!room.may(c.by(), Permission.BAN_FROM_ROOM)) {
            return Decision.refuse(new Refusal.NotAllowed());
        }
        return room.moderation().banOf(c.user(), now).isEmpty()
                ? Decision.refuse(new Refusal.BanNone(c.user()))
                : Decision.accept(new RoomEvent.BanLifted(c.user(), c.by().doer()));
    }

    static Decision setChat(Room room, RoomCommand.SetChat c) {
        if (!room.may(c.by(), Permission.SET_CHAT)) {
            return Decision.refuse(new Refusal.NotAllowed());
        }
        var moderation = room.moderation();
        boolean on = Objects.requireNonNullElse(c.on(), moderation.chatOn());
        var slow = Objects.requireNonNullElse(c.slow(), moderation.slow());
        if (slow.isNegative() || slow.compareTo(Settings.SLOW_MAX) > 0) {
            return Decision.refuse(
                    new Refusal.SettingsInvalid(
                            "slow is %s, it is 0 to %s".formatted(slow, Settings.SLOW_MAX)));
        }
        return on == moderation.chatOn() && slow.equals(moderation.slow())
                ? Decision.NOTHING
                : Decision.accept(new RoomEvent.ChatChanged(on, slow, c.by().doer()));
    }

    static Decision banFromChat(Room room, RoomCommand.BanFromChat c, Instant now) {
        var user = c.user().user();
        if (!mayActOn(room, c.by(), c.user(), Permission.BAN_FROM_CHAT)) {
            return Decision.refuse(new Refusal.NotAllowed());
        }
        var time = c.time();
        if (time != null && time.isZero()) {
            return room.moderation().chatBanOf(user, now).isEmpty()
                    ? Decision.refuse(new Refusal.BanNone(user))
                    : Decision.accept(new RoomEvent.ChatBanLifted(user, c.by().doer()));
        }
        if (!inRange(time)) {
            return Decision.refuse(outOfRange(time));
        }
        var ban = ban(room, c.by(), c.user(), time, c.reason(), now);
        return room.moderation().chatBanned(ban).chatBans().size() > Moderation.MAX
                ? Decision.refuse(new Refusal.LimitReached(Refusal.Limit.CHAT_BANS, Moderation.MAX))
                : Decision.accept(new RoomEvent.ChatBanned(ban));
    }

    /// Why he may not write now.
    static Optional<Refusal> silence(
            Room room, Actor by, @Nullable Instant lastMessage, Instant now) {
        if (by.ofServer()) {
            return Optional.empty();
        }
        var role = room.standing(by);
        var ban = room.moderation().chatBanOf(by.user(), now).filter(b -> b.holdsAgainst(role));
        if (ban.isPresent()) {
            return Optional.of(new Refusal.ChatBanned(ban.get()));
        }
        if (role != Role.AUDIENCE) {
            return Optional.empty();
        }
        if (!room.moderation().chatOn()) {
            return Optional.of(new Refusal.ChatOff());
        }
        if (lastMessage == null) {
            return Optional.empty();
        }
        var wait = Duration.between(now, lastMessage.plus(room.moderation().slow()));
        return wait.isPositive() ? Optional.of(new Refusal.ChatSlow(wait)) : Optional.empty();
    }
}
