package org.liveaudioroom.server.rooms;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.liveaudioroom.media.VoiceId;
import org.liveaudioroom.room.Actor;
import org.liveaudioroom.room.Role;
import org.liveaudioroom.room.UserId;

/// One person's stay on this node, over all its connections. Confined to the room's mirror.
final class Stay {
    /// A connection and its ear.
    record Connection(long number, RoomListener listener) {}

    private final VoiceId voice;
    private final Instant joinedAt;
    private Actor actor;
    private @Nullable String chosenName;
    private @Nullable String chosenAvatar;
    private Map<String, String> attributes = Map.of();
    private long attributesRevision;
    private SessionId session;
    private @Nullable Connection connection;
    private boolean reconnecting;
    private Instant lostAt = Instant.EPOCH;
    private Role role;
    private long roleSince;

    Stay(Actor actor, SessionId session, VoiceId voice, Role role, long seq, Instant at) {
        this.actor = actor;
        this.session = session;
        this.voice = voice;
        this.role = role;
        this.roleSince = seq;
        this.joinedAt = at;
    }

    UserId user() {
        return actor.user();
    }

    Actor actor() {
        return actor;
    }

    SessionId session() {
        return session;
    }

    VoiceId voice() {
        return voice;
    }

    @Nullable Connection connection() {
        return connection;
    }

    boolean reconnecting() {
        return reconnecting;
    }

    Instant lostAt() {
        return lostAt;
    }

    Role role() {
        return role;
    }

    /// The number of the last frame that was sent before he had his present role. What hosts alone
    /// may see is not replayed across it.
    long roleSince() {
        return roleSince;
    }

    PersonHere person() {
        return new PersonHere(
                actor, session, voice, joinedAt, reconnecting, attributes, attributesRevision);
    }

    /// What he calls himself from now on, whatever his token says; `null` leaves it.
    ///
    /// @return who he is then
    Actor calledByHimself(@Nullable String name, @Nullable String avatar) {
        chosenName = name == null ? chosenName : name;
        chosenAvatar = avatar == null ? chosenAvatar : avatar;
        return asHeCallsHimself(actor);
    }

    /// Who he is by this token: he keeps the name that he gave himself.
    Actor asHeCallsHimself(Actor token) {
        return new Actor(
                token.user(),
                Objects.requireNonNullElse(chosenName, token.name()),
                chosenAvatar == null ? token.avatar() : chosenAvatar,
                token.tokenRole());
    }

    long attributesRevision() {
        return attributesRevision;
    }

    void attributes(Map<String, String> changed) {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(changed));
        attributesRevision++;
    }

    /// His token was renewed.
    ///
    /// @return whether others see a difference
    boolean becomes(Actor token) {
        Actor renewed = asHeCallsHimself(token);
        boolean seen =
                !actor.name().equals(renewed.name())
                        || !Objects.equals(actor.avatar(), renewed.avatar());
        actor = renewed;
        return seen;
    }

    void renamed(String name, @Nullable String avatar) {
        actor = new Actor(actor.user(), name, avatar, actor.tokenRole());
    }

    void session(SessionId renewed) {
        session = renewed;
    }

    void role(Role changed, long seq) {
        if (role != changed) {
            role = changed;
            roleSince = seq;
        }
    }

    void connect(Connection made) {
        connection = made;
        reconnecting = false;
    }

    void disconnect() {
        connection = null;
    }

    void reconnecting(boolean shown) {
        reconnecting = shown;
    }

    void lose(Instant at) {
        connection = null;
        reconnecting = true;
        lostAt = at;
    }
}
