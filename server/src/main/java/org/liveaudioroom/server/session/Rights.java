package org.liveaudioroom.server.session;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.liveaudioroom.room.Permission;

/// Which commands somebody may use, by the names the wire has for them.
public final class Rights {
    /// What no token takes away from who is let in: coming, going, and hearing.
    private static final Set<String> BASIC =
            Set.of("session.join", "session.leave", "session.renew", "media.offer", "people.page");

    private Rights() {}

    /// The commands that these permissions and this token allow, in alphabetical order.
    ///
    /// @param limit the command names of the token; empty is no limit
    static List<String> names(Set<Permission> permissions, Set<String> limit) {
        return Stream.concat(
                        Stream.concat(BASIC.stream(), Stream.of("message.send")),
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
            case SET_MODE -> Stream.of("seats.close", "seats.open");
            case ALLOW_REQUESTS -> Stream.of("requests.allow");
            case TURN_OFF_MICROPHONES -> Stream.of("microphone.off");
            case ASK_FOR_MICROPHONES -> Stream.of("microphone.ask");
            case SET_ROLES -> Stream.of("role.set");
            // These widen commands that are listed already, or have none in this version.
            case TAKE_WHEN_CLOSED, TAKE_HOST_SEAT, END_ROOM -> Stream.empty();
        };
    }
}
