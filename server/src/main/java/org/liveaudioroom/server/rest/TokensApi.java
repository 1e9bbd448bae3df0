package org.liveaudioroom.server.rest;

import io.undertow.util.StatusCodes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liveaudioroom.room.Refusal;
import org.liveaudioroom.room.RoomId;
import org.liveaudioroom.room.Settings;
import org.liveaudioroom.room.UserId;
import org.liveaudioroom.server.endpoint.Access;
import org.liveaudioroom.server.endpoint.Asked;
import org.liveaudioroom.server.endpoint.Call;
import org.liveaudioroom.server.endpoint.Endpoint;
import org.liveaudioroom.server.endpoint.Nothing;
import org.liveaudioroom.server.endpoint.Problem;
import org.liveaudioroom.server.rest.TokenBodies.Bearer;
import org.liveaudioroom.server.rest.TokenBodies.NewToken;
import org.liveaudioroom.server.rest.TokenBodies.TokenJudged;
import org.liveaudioroom.server.rest.TokenBodies.TokenMade;
import org.liveaudioroom.server.rest.TokenBodies.TokenShown;
import org.liveaudioroom.server.rest.TokenBodies.Withdrawal;
import org.liveaudioroom.server.rest.TokenBodies.Withdrawn;
import org.liveaudioroom.server.rooms.Attendance.Outcome;
import org.liveaudioroom.server.rooms.Rooms;
import org.liveaudioroom.server.session.Failures;
import org.liveaudioroom.server.storage.Revocation;
import org.liveaudioroom.server.tokens.Grant;
import org.liveaudioroom.server.tokens.Revocations;
import org.liveaudioroom.server.tokens.Tokens;
import org.liveaudioroom.server.tokens.Verdict;
import org.liveaudioroom.signaling.CommandNames;
import org.liveaudioroom.signaling.ErrorCode;
import org.liveaudioroom.signaling.Failure;
import org.liveaudioroom.signaling.Role;

/// Join tokens: made, checked, withdrawn.
public final class TokensApi {
    static final long LIFE_SECONDS_MAX = 30L * 24 * 3_600;
    private static final int PERMISSIONS_MAX = 100;

    public static final List<Endpoint<TokensApi>> ENDPOINTS =
            List.of(
                    Endpoint.post("/v1/rooms/{room}/tokens", "Makes a token to join a room with.")
                            .lets(Access.KEY_OR_DEVELOPMENT)
                            .takes(NewToken.class)
                            .gives(StatusCodes.CREATED, TokenMade.class)
                            .refuses(ErrorCode.COMMAND_UNKNOWN)
                            .by(TokensApi::make),
                    Endpoint.post(
                                    "/v1/tokens/verify",
                                    "Says what a token says, or why it opens nothing.")
                            .takes(TokenShown.class)
                            .gives(StatusCodes.OK, TokenJudged.class)
                            .by(TokensApi::verify),
                    Endpoint.post(
                                    "/v1/tokens/revocations",
                                    "Withdraws tokens: nobody joins or renews with them any more,"
                                            + " and who is in with one is let go at once.")
                            .takes(Withdrawal.class)
                            .gives(StatusCodes.OK, Withdrawn.class)
                            .by(TokensApi::revoke));

    private final Rooms rooms;
    private final Tokens tokens;
    private final Revocations revocations;
    private final Settings usual;
    private final Duration usualLife;
    private final InstantSource clock;

    /// @param usual what a room is like that is made on the way
    /// @param usualLife of a token when nobody says how long
    public TokensApi(
            Rooms rooms,
            Tokens tokens,
            Revocations revocations,
            Settings usual,
            Duration usualLife,
            InstantSource clock) {
        this.rooms = rooms;
        this.tokens = tokens;
        this.revocations = revocations;
        this.usual = usual;
        this.usualLife = usualLife;
        this.clock = clock;
    }

    /// Without a key (in development mode) it makes the room too, so that a link is all that two
    /// people need.
    private TokenMade make(Asked<Nothing, NewToken> asked) {
        var room = asked.call().room();
        var grant = grant(asked.body(), room);
        if (asked.call().caller().unnamed()) {
            makeRoom(room);
        }
        return new TokenMade(
                tokens.issue(grant),
                grant.user().value(),
                grant.name(),
                Roles.toWire(grant.role()),
                grant.room(),
                grant.tokenId(),
                grant.expiresAt().toEpochMilli());
    }

    private Grant grant(NewToken wanted, RoomId room) {
        if (wanted.name().isBlank()) {
            throw Problem.malformed("name", "more than blanks");
        }
        if (wanted.user().filter(String::isBlank).isPresent()) {
            throw Problem.malformed("user", "more than blanks");
        }
        var user = new UserId(wanted.user().orElseGet(() -> "u-" + UUID.randomUUID()));
        var life = wanted.seconds().map(Duration::ofSeconds).orElse(usualLife);
        return new Grant(
                user,
                wanted.name(),
                wanted.avatar().orElse(null),
                room.value(),
                Roles.ofWire(wanted.role().orElse(Role.AUDIENCE)),
                permissions(wanted.permissions().orElse(List.of())),
                clock.instant().plus(life),
                UUID.randomUUID().toString(),
                revocations.issueTime(user, room));
    }

    private static Set<String> permissions(List<String> names) {
        if (names.size() > PERMISSIONS_MAX) {
            throw Problem.malformed("permissions", "at most %d names".formatted(PERMISSIONS_MAX));
        }
        for (var i = 0; i < names.size(); i++) {
            if (!CommandNames.contains(names.get(i))) {
                throw new Problem(
                        Failure.of(ErrorCode.COMMAND_UNKNOWN)
                                .withField("permissions[%d]".formatted(i)));
            }
        }
        return new HashSet<>(names);
    }

    private void makeRoom(RoomId id) {
        var outcome = Call.await(rooms.create(id, usual));
        var exists =
                outcome instanceof Outcome.Refused(var refusal)
                        && refusal instanceof Refusal.RoomExists;
        if (!exists && !(outcome instanceof Outcome.Accepted)) {
            throw new Problem(Failures.of(outcome));
        }
    }

    private TokenJudged verify(Asked<Nothing, TokenShown> asked) {
        var shown = asked.body();
        var now = clock.instant();
        var verdict =
                shown.room()
                        .map(room -> tokens.verify(shown.token(), room, now))
                        .orElseGet(() -> tokens.verify(shown.token(), now));
        return switch (verdict) {
            case Verdict.Accepted(var grant) ->
                    new TokenJudged(true, Optional.empty(), Optional.of(bearer(grant)));
            case Verdict.Refused refused ->
                    new TokenJudged(false, Optional.of(Failures.of(refused)), Optional.empty());
        };
    }

    private static Bearer bearer(Grant grant) {
        return new Bearer(
                grant.user().value(),
                grant.name(),
                grant.avatar(),
                Roles.toWire(grant.role()),
                grant.room(),
                grant.permissions().stream().sorted().toList(),
                Optional.of(grant.tokenId()).filter(id -> !id.isEmpty()),
                grant.issued().map(Instant::toEpochMilli),
                grant.expiresAt().toEpochMilli());
    }

    private Withdrawn revoke(Asked<Nothing, Withdrawal> asked) {
        var wanted = asked.body();
        if (wanted.user().isPresent() == wanted.tokenId().isPresent()) {
            throw Problem.malformed("user", "to be there, or tokenId, but not both");
        }
        @Nullable RoomId room = wanted.room().map(RoomId::new).orElse(null);
        var done =
                wanted.user()
                        .map(user -> revocations.revoke(Revocation.Kind.SUBJECT, user, room))
                        .orElseGet(() ->
                                revocations.revoke(
                                        Revocation.Kind.TOKEN_ID,
                                        wanted.tokenId().orElseThrow(),
                                        room));
        return new Withdrawn(done.at().toEpochMilli(), done.gone());
    }
}
