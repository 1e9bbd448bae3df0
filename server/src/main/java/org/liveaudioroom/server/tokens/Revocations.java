package org.liveaudioroom.server.tokens;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.liveaudioroom.room.RoomId;
import org.liveaudioroom.room.UserId;
import org.liveaudioroom.server.storage.Revocation;
import org.liveaudioroom.server.storage.RevocationStore;

/// Tokens that are good no more although their time has not come, and the connections that came in
/// with tokens, so that those end at once.
///
/// Any thread. Looking up never blocks: all that is revoked is in memory, and in the store before
/// it counts.
public final class Revocations {
    /// Whoever signs tokens himself chooses how long they live: a revocation outlives them all.
    private static final Duration KEPT = Duration.ofDays(3_650);

    private final InstantSource clock;
    private final Map<What, Revocation> revoked = new ConcurrentHashMap<>();
    private final Set<Bearer> bearers = ConcurrentHashMap.newKeySet();
    private volatile @Nullable RevocationStore store;

    private record What(Revocation.Kind kind, String value, @Nullable RoomId room) {}

    /// A connection that came in with a token.
    public interface Bearer {
        /// What his token says now; empty when he has gone.
        Optional<Grant> grant();

        /// His token is revoked: he has to go. Called at least once, by any thread.
        void tokenRevoked();
    }

    public Revocations(InstantSource clock) {
        this.clock = clock;
    }

    /// Takes over what was revoked before the start, and keeps there what is from now on.
    public void keepIn(RevocationStore itsStore) {
        itsStore.revocations().forEach(this::remember);
        store = itsStore;
    }

    private void remember(Revocation revocation) {
        revoked.put(new What(revocation.kind(), revocation.value(), revocation.room()), revocation);
    }

    /// Whether the token that said so is good no more.
    public boolean revokes(Grant grant) {
        var room = new RoomId(grant.room());
        return isAfter(find(Revocation.Kind.SUBJECT, grant.user().value(), null), grant)
                || isAfter(find(Revocation.Kind.SUBJECT, grant.user().value(), room), grant)
                || find(Revocation.Kind.TOKEN_ID, grant.tokenId(), null) != null
                || find(Revocation.Kind.TOKEN_ID, grant.tokenId(), room) != null;
    }

    /// A token that does not say when it was made may be one of those.
    private static boolean isAfter(@Nullable Revocation revocation, Grant grant) {
        return revocation != null
                && grant.issued().map(at -> !at.isAfter(wholeSecond(revocation.at()))).orElse(true);
    }

    private @Nullable Revocation find(Revocation.Kind kind, String value, @Nullable RoomId room) {
        return revoked.get(new What(kind, value, room));
    }

    /// When a token for this user may say that it is made. Tokens count in seconds: one made in the
    /// second of a revocation, and after it, would be taken for one made before.
    public Instant issueTime(UserId user, RoomId room) {
        var now = wholeSecond(clock.instant());
        return isIn(find(Revocation.Kind.SUBJECT, user.value(), null), now)
                        || isIn(find(Revocation.Kind.SUBJECT, user.value(), room), now)
                ? now.plusSeconds(1)
                : now;
    }

    private static boolean isIn(@Nullable Revocation revocation, Instant second) {
        return revocation != null && !second.isAfter(wholeSecond(revocation.at()));
    }

    private static Instant wholeSecond(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS);
    }

    /// Revokes, and lets those go who came in with what is revoked. Blocks on the store.
    ///
    /// @param room `null` for every room
    /// @return when it began to count, and how many had to go
    public Done revoke(Revocation.Kind kind, String value, @Nullable RoomId room) {
        var now = clock.instant();
        var revocation = new Revocation(kind, value, room, now, now.plus(KEPT));
        var keeper = store;
        if (keeper == null) {
            throw new IllegalStateException("nothing is revoked before the store is open");
        }
        keeper.revoke(revocation);
        remember(revocation);
        var gone = bearers.stream().filter(this::hasRevoked).toList();
        gone.forEach(Bearer::tokenRevoked);
        return new Done(now, gone.size());
    }

    /// What became of it.
    public record Done(Instant at, int gone) {}

    /// Tells this bearer when his token is revoked: perhaps at once, as that can happen between the
    /// check of a token and this.
    public void watch(Bearer bearer) {
        bearers.add(bearer);
        if (hasRevoked(bearer)) {
            bearer.tokenRevoked();
        }
    }

    private boolean hasRevoked(Bearer bearer) {
        return bearer.grant().map(this::revokes).orElse(false);
    }

    /// He is gone.
    public void forget(Bearer bearer) {
        bearers.remove(bearer);
    }
}
