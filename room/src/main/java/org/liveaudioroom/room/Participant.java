package org.liveaudioroom.room;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Somebody the room remembers, because he has a role above the audience, sits on a seat, or
/// something of his is pending. The plain audience is not here: only its connections know it.
///
/// @param since when the room began to remember him
/// @param lostAt when his connection broke off; `null` while he is connected
/// @param seatedAt since when he sits, whatever the seat; `null` off the stage
public record Participant(
        UserId user,
        String name,
        @Nullable String avatar,
        Role role,
        Instant since,
        @Nullable Instant lostAt,
        @Nullable Instant seatedAt,
        boolean microphoneOn) {

    static Participant of(Actor actor, Role role, Instant now) {
        return new Participant(
                actor.user(), actor.name(), actor.avatar(), role, now, null, null, false);
    }

    /// His connection is lost and its grace time still runs.
    public boolean reconnecting() {
        return lostAt != null;
    }

    /// When his place is given up; `null` while he is connected.
    @Nullable Instant graceEndsAt(Settings settings) {
        return lostAt == null ? null : lostAt.plus(settings.grace());
    }

    Participant named(String name, @Nullable String avatar) {
        return new Participant(user, name, avatar, role, since, lostAt, seatedAt, microphoneOn);
    }

    Participant withRole(Role role) {
        return new Participant(user, name, avatar, role, since, lostAt, seatedAt, microphoneOn);
    }

    Participant withLostAt(@Nullable Instant lostAt) {
        return new Participant(user, name, avatar, role, since, lostAt, seatedAt, microphoneOn);
    }

    Participant withMicrophone(boolean on) {
        return new Participant(user, name, avatar, role, since, lostAt, seatedAt, on);
    }

    Participant withSeatedAt(@Nullable Instant at) {
        return new Participant(user, name, avatar, role, since, lostAt, at, microphoneOn);
    }
}
