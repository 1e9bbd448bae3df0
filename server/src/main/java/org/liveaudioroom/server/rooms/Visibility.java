package org.liveaudioroom.server.rooms;

import java.util.Set;
import org.liveaudioroom.room.Role;
import org.liveaudioroom.room.UserId;

/// Who may see a frame. Judged when it is sent.
public sealed interface Visibility {
    record All() implements Visibility {}

    /// Everybody but these.
    record AllBut(Set<UserId> users) implements Visibility {
        public AllBut {
            users = Set.copyOf(users);
        }
    }

    /// The owner, hosts and co-hosts, and these whatever their role is.
    record Hosts(Set<UserId> also) implements Visibility {
        public Hosts {
            also = Set.copyOf(also);
        }
    }

    record Only(Set<UserId> users) implements Visibility {
        public Only {
            users = Set.copyOf(users);
        }
    }

    static Visibility all() {
        return new All();
    }

    static Visibility hosts() {
        return new Hosts(Set.of());
    }

    static Visibility only(UserId user) {
        return new Only(Set.of(user));
    }

    default boolean includes(UserId user, Role role) {
        return switch (this) {
            case All() -> true;
            case AllBut(var users) -> !users.contains(user);
            case Hosts(var also) -> role != Role.AUDIENCE || also.contains(user);
            case Only(var users) -> users.contains(user);
        };
    }
}
