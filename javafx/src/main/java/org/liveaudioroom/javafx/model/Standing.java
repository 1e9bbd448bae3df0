package org.liveaudioroom.javafx.model;

import java.util.Optional;
import org.liveaudioroom.signaling.Role;

/// Who stands above whom.
public final class Standing {
    private Standing() {}

    /// The room is theirs: owners and hosts look and act alike here.
    public static boolean isHost(Role role) {
        return role == Role.OWNER || role == Role.HOST;
    }

    /// They look after the room: they see requests and may moderate.
    public static boolean inCharge(Role role) {
        return role != Role.AUDIENCE;
    }

    /// Nobody acts on someone of equal or higher standing.
    public static boolean outranks(Role role, Role other) {
        return role.compareTo(other) < 0;
    }

    /// The small sign before or after a name.
    public static Optional<Mark> markOf(Role role) {
        return switch (role) {
            case OWNER, HOST -> Optional.of(Mark.CROWN);
            case CO_HOST -> Optional.of(Mark.STAR);
            case AUDIENCE -> Optional.empty();
        };
    }
}
