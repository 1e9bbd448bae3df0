package org.liveaudioroom.room;

import org.jspecify.annotations.Nullable;

/// Somebody as his signed token names him: who gives a command, or whom a command brings to the
/// room's notice.
///
/// @param tokenRole the role that the token gives; what hosts changed since wins over it
public record Actor(UserId user, String name, @Nullable String avatar, Role tokenRole) {}
