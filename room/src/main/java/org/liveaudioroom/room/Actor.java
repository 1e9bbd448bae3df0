package org.liveaudioroom.room;

import org.jspecify.annotations.Nullable;

/// Somebody as his signed token names him: who gives a command, or whom a command brings to the
/// room's notice.
///
/// @param tokenRole the role that the token gives; what hosts changed since wins over it
public record Actor(UserId user, String name, @Nullable String avatar, Role tokenRole) {
    /// The server itself, on behalf of the application that runs it: it may do everything, to
    /// everybody. No token can name this user, for a subject is never empty.
    public static final Actor SERVER = new Actor(new UserId(""), "", null, Role.OWNER);

    public boolean ofServer() {
        return isServer(user);
    }

    static boolean isServer(UserId user) {
        return user.value().isEmpty();
    }

    /// As events name whoever did it: `null` is the server.
    @Nullable UserId doer() {
        return doer(user);
    }

    static @Nullable UserId doer(UserId user) {
        return isServer(user) ? null : user;
    }
}
