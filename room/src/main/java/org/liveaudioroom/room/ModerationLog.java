package org.liveaudioroom.room;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.liveaudioroom.room.ModerationAct.Kind;

/// Which events the moderation log keeps: what somebody did to somebody else or to the order of the
/// room, never what people do themselves.
public final class ModerationLog {
    private ModerationLog() {}

    /// What moderators did by these events, in order.
    public static List<ModerationAct> of(List<RoomEvent> events) {
        var acts = new ArrayList<ModerationAct>();
        boolean banned = events.stream().anyMatch(RoomEvent.Banned.class::isInstance);
        for (var event : events) {
            var act = act(event);
            if (act != null && !(banned && act.kind() == Kind.REMOVED_FROM_ROOM)) {
                acts.add(act);
            }
        }
        return acts;
    }

    /// A message is no event of the room; its end is an act all the same.
    public static ModerationAct messageDeleted(Actor by, UserId author, String message) {
        return new ModerationAct(Kind.MESSAGE_DELETED, by.doer(), author, "", null, message);
    }

    private static @Nullable ModerationAct act(RoomEvent event) {
        return switch (event) {
            case RoomEvent.SeatFreed e when e.cause() == RoomEvent.SeatCause.REMOVED ->
                    act(Kind.REMOVED_FROM_SEAT, e.by(), e.user(), Integer.toString(e.seat()));
            case RoomEvent.SeatSwitched e when e.by() != null ->
                    act(Kind.MOVED, e.by(), e.user(), Integer.toString(e.to()));
            case RoomEvent.SeatsSwapped e when e.by() != null ->
                    act(Kind.MOVED, e.by(), e.user(), Integer.toString(e.to()));
            case RoomEvent.SeatLocked e ->
                    act(
                            e.locked() ? Kind.SEAT_LOCKED : Kind.SEAT_UNLOCKED,
                            e.by(),
                            null,
                            Integer.toString(e.seat()));
            case RoomEvent.SeatMuted e ->
                    act(
                            e.muted() ? Kind.SEAT_MUTED : Kind.SEAT_UNMUTED,
                            e.by(),
                            null,
                            Integer.toString(e.seat()));
            case RoomEvent.MicrophoneChanged e when e.by() != null ->
                    act(Kind.MICROPHONE_TURNED_OFF, e.by(), e.user(), "");
            case RoomEvent.MicrophoneLocked e ->
                    act(
                            e.locked() ? Kind.MICROPHONE_LOCKED : Kind.MICROPHONE_UNLOCKED,
                            e.by(),
                            e.user(),
                            "");
            case RoomEvent.RemovedFromRoom e ->
                    act(Kind.REMOVED_FROM_ROOM, e.by(), e.user(), e.reason(), null, "");
            case RoomEvent.Banned(var ban) -> act(Kind.BANNED, ban);
            case RoomEvent.BanLifted e -> act(Kind.UNBANNED, e.by(), e.user(), "");
            case RoomEvent.ChatBanned(var ban) -> act(Kind.CHAT_BANNED, ban);
            case RoomEvent.ChatBanLifted e -> act(Kind.CHAT_UNBANNED, e.by(), e.user(), "");
            case RoomEvent.ChatChanged e ->
                    act(
                            Kind.CHAT_CHANGED,
                            e.by(),
                            null,
                            "%s, slow %d s".formatted(e.on() ? "on" : "off", e.slow().toSeconds()));
            case RoomEvent.RoleChanged e when e.cause() != RoomEvent.RoleCause.TOKEN ->
                    act(Kind.ROLE_CHANGED, e.by(), e.user(), word(e.role()));
            case RoomEvent.RoomEnded e -> act(Kind.ROOM_ENDED, e.by(), null, e.reason(), null, "");
            default -> null;
        };
    }

    private static String word(Role role) {
        return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static ModerationAct act(
            Kind kind, @Nullable UserId by, @Nullable UserId user, String detail) {
        return act(kind, by, user, "", null, detail);
    }

    private static ModerationAct act(Kind kind, Ban ban) {
        return act(kind, ban.by(), ban.user(), ban.reason(), ban.endsAt(), "");
    }

    private static ModerationAct act(
            Kind kind,
            @Nullable UserId by,
            @Nullable UserId user,
            String reason,
            @Nullable Instant endsAt,
            String detail) {
        return new ModerationAct(kind, by, user, reason, endsAt, detail);
    }
}
