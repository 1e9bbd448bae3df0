package org.liveaudioroom.server.rest;

import java.util.List;
import java.util.Optional;
import org.liveaudioroom.signaling.Failure;
import org.liveaudioroom.signaling.Limit;
import org.liveaudioroom.signaling.Role;

/// What is said about join tokens.
final class TokenBodies {
    private TokenBodies() {}

    /// A token to be made.
    ///
    /// @param user the id of the person; a new one when left out
    /// @param name what others see
    /// @param avatar the address of a picture
    /// @param role `audience` when left out
    /// @param permissions names of commands to which the bearer is limited; whatever the role may
    ///   do when left out
    /// @param seconds how long it is good; as the server is set when left out
    public record NewToken(
            Optional<String> user,
            @Limit(min = 1, max = 64) String name,
            @Limit(min = 1, max = 2_048) Optional<String> avatar,
            Optional<Role> role,
            Optional<List<String>> permissions,
            @Limit(min = 1, max = TokensApi.LIFE_SECONDS_MAX) Optional<Long> seconds) {}

    /// A token that was made.
    ///
    /// @param token the JWT with which one joins
    /// @param tokenId names it when it has to be withdrawn
    /// @param expiresAt epoch milliseconds
    public record TokenMade(
            @Limit(min = 1, max = 4_096) String token,
            String user,
            String name,
            Role role,
            String room,
            String tokenId,
            long expiresAt) {}

    /// A token to be checked.
    ///
    /// @param room also check that it opens this one
    public record TokenShown(@Limit(min = 1, max = 8_192) String token, Optional<String> room) {}

    /// What a token says, or why it opens nothing.
    ///
    /// @param good whether one can join with it now
    /// @param refused why not, as joining would be answered
    /// @param bearer what it says, where it is good
    public record TokenJudged(boolean good, Optional<Failure> refused, Optional<Bearer> bearer) {}

    /// What a token says.
    ///
    /// @param permissions names of commands to which the bearer is limited; none is no limit
    /// @param tokenId left out where the token has no `jti`
    /// @param issuedAt epoch milliseconds; left out where the token has no `iat`
    /// @param expiresAt epoch milliseconds
    public record Bearer(
            String user,
            String name,
            @Limit(min = 1, max = 2_048) Optional<String> avatar,
            Role role,
            String room,
            List<String> permissions,
            Optional<String> tokenId,
            Optional<Long> issuedAt,
            long expiresAt) {}

    /// Tokens to be withdrawn: all that a user has now, or one.
    ///
    /// @param user whose; either this or `tokenId`
    /// @param tokenId which one, by its `jti`
    /// @param room only those for this room; for every room when left out
    public record Withdrawal(
            Optional<String> user, Optional<String> tokenId, Optional<String> room) {}

    /// Tokens that were withdrawn.
    ///
    /// @param at epoch milliseconds; tokens made later are good
    /// @param closed how many connections were closed for it
    public record Withdrawn(long at, int closed) {}
}
