package org.liveaudioroom.server.session;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.liveaudioroom.room.Permission;

/// Which commands somebody may use, by the names the wire has for them.
public final class Rights {
    /// What no token takes away from who is let in: coming, going, and hearing.
    private static final Set<String> BASIC =
            Set.of(
                    "session.join",
                    "session.leave",
                    "session.renew",
                    "session.ping",
                    "media.offer",
                    "people.page",
                    // What concerns oneself; the rest wants a permission.
                    "moderation.page");

    /// What everybody may do about himself.
    private static final Set<String> OWN = Set.of("user.set", "seat.move.answer");

    private Rights() {}

    /// The commands that co-hosts get by these permissions, in alphabetical order.
    static List<String> granted(Set<Permission> permissions) {
        return permissions.stream().flatMap(Rights::grantedBy).distinct().sorted().toList();
    }

    /// The permissions behind commands that a room grants its co-hosts; empty when one of the names
    /// is no command, or cannot be granted.
    public static Optional<Set<Permission>> permissions(Collection<String> commands) {
        var granted = EnumSet.noneOf(Permission.class);
        for (var command : commands) {
            var behind =
                    Arrays.stream(Permission.values())
                            .filter(Permission::grantable)
                            .filter(p -> grantedBy(p).anyMatch(command::equals))
                            .toList();
            if (behind.isEmpty()) {
                return Optional.empty();
            }
            granted.addAll(behind);
        }
        return Optional.of(granted);
    }

    /// Those that widen a command which everybody has are granted by its name.
    private static Stream<String> grantedBy(Permission permission) {
        return switch (permission) {
            case TAKE_WHEN_CLOSED -> Stream.of("seat.take");
            case READ_MODERATION -> Stream.of("moderation.page");
            case DELETE_MESSAGES -> Stream.of("message.delete");
            default -> namesOf(permission);
        };
    }

    /// The commands that these permissions and this token allow, in alphabetical order.
    ///
    /// @param limit the command names of the token; empty is no limit
    static List<String> names(Set<Permission> permissions, Set<String> limit) {
        return Stream.concat(
                        Stream.concat(BASIC.stream(), OWN.stream()),
                        permissions.stream().flatMap(Rights::namesOf))
                .filter(name -> within(limit, name))
                .distinct()
                .sorted()
                .toList();
    }

    /// Whether a token with these command names allows this one.
    public static boolean within(Set<String> limit, String command) {
        return limit.isEmpty() || limit.contains(command) || BASIC.contains(command);
    }

    private static Stream<String> namesOf(Permission permission) {
        return switch (permission) {
            case TAKE_SEAT -> Stream.of("seat.take", "seat.leave");
            case REQUEST_SEAT -> Stream.of("seat.request", "seat.request.cancel");
            case ANSWER_INVITATION -> Stream.of("seat.invite.accept", "seat.invite.reject");
            case SET_OWN_MICROPHONE -> Stream.of("microphone.set", "microphone.answer");
            case ANSWER_REQUESTS -> Stream.of("seat.request.accept", "seat.request.reject");
            case INVITE -> Stream.of("seat.invite", "seat.invite.cancel");
            case REMOVE_FROM_SEAT -> Stream.of("seat.remove");
            case MOVE_TO_SEAT -> Stream.of("seat.move");
            case LOCK_SEATS -> Stream.of("seat.lock");
            case MUTE_SEATS -> Stream.of("seat.mute");
            case SET_MODE -> Stream.of("seats.close", "seats.open");
            case ALLOW_REQUESTS -> Stream.of("requests.allow");
            case TURN_OFF_MICROPHONES -> Stream.of("microphone.off", "microphone.offAll");
            case LOCK_MICROPHONES -> Stream.of("microphone.lock");
            case ASK_FOR_MICROPHONES -> Stream.of("microphone.ask");
            case SPEAK_IN_TEXT ->
                    Stream.of("message.send", "message.delete", "reaction.send", "command.send");
            case SET_CHAT -> Stream.of("chat.set");
            case BAN_FROM_CHAT -> Stream.of("chat.ban");
            case REMOVE_FROM_ROOM -> Stream.of("user.remove");
            case BAN_FROM_ROOM -> Stream.of("user.ban", "user.unban", "bans.page");
            case SET_ROLES -> Stream.of("role.set");
            case TRANSFER_HOST -> Stream.of("host.transfer");
            case SET_ROOM -> Stream.of("room.set", "settings.set");
            case END_ROOM -> Stream.of("room.end");
            // These widen commands that are listed already.
            case TAKE_WHEN_CLOSED,
                    TAKE_HOST_SEAT,
                    TAKE_BY_FORCE,
                    DELETE_MESSAGES,
                    READ_MODERATION ->
                    Stream.empty();
        };
    }
}
