package org.liveaudioroom.server.tokens;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liveaudioroom.room.Role;
import org.liveaudioroom.room.UserId;

/// What a token says: this person may enter that room as such until then.
///
/// @param room the one room it opens
/// @param permissions command names the bearer is limited to; empty is whatever the role may do
/// @param tokenId names this token (`jti`); empty where it has no name
/// @param issuedAt when it was made (`iat`), where it says so
public record Grant(
        UserId user,
        String name,
        @Nullable String avatarUrl,
        String room,
        Role role,
        Set<String> permissions,
        Instant expiresAt,
        String tokenId,
        @Nullable Instant issuedAt) {
    public Grant {
        permissions = Set.copyOf(permissions);
    }

    public Optional<Instant> issued() {
        return Optional.ofNullable(issuedAt);
    }

    public Optional<String> avatar() {
        return Optional.ofNullable(avatarUrl);
    }
}
