package org.liveaudioroom.server.tokens;

import com.nimbusds.jwt.JWTClaimsSet;
import java.text.ParseException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liveaudioroom.room.Role;
import org.liveaudioroom.room.UserId;
import org.liveaudioroom.server.tokens.Verdict.Accepted;
import org.liveaudioroom.server.tokens.Verdict.Flaw;
import org.liveaudioroom.server.tokens.Verdict.Invalid;

/// Reads the claims of a token whose signature is good: a signer can be mistaken too.
final class Claims {
    private static final int USER_CHARACTERS_MAX = 128;
    private static final int NAME_CHARACTERS_MAX = 64;
    private static final int ROOM_CHARACTERS_MAX = 128;
    private static final int AVATAR_CHARACTERS_MAX = 2048;
    private static final int PERMISSIONS_MAX = 100;

    private Claims() {}

    /// A claim that is missing or of a wrong shape.
    private static final class Wrong extends Exception {
        private static final long serialVersionUID = 1;

        Wrong(String sentence) {
            super(sentence, null, false, false);
        }
    }

    static Verdict read(JWTClaimsSet claims) {
        try {
            var expiry = claims.getExpirationTime();
            if (expiry == null) {
                throw new Wrong("The token has no claim exp.");
            }
            var user = text(claims, "sub", USER_CHARACTERS_MAX);
            return new Accepted(
                    new Grant(
                            new UserId(user),
                            text(claims, "name", NAME_CHARACTERS_MAX),
                            claims.getClaim("avatar") == null
                                    ? null
                                    : text(claims, "avatar", AVATAR_CHARACTERS_MAX),
                            text(claims, "room", ROOM_CHARACTERS_MAX),
                            role(claims),
                            permissions(claims),
                            expiry.toInstant(),
                            claims.getJWTID() == null ? "" : claims.getJWTID(),
                            claims.getIssueTime() == null
                                    ? null
                                    : claims.getIssueTime().toInstant()));
        } catch (Wrong wrong) {
            return new Invalid(Flaw.CLAIMS, String.valueOf(wrong.getMessage()));
        }
    }

    static String nameOf(Role role) {
        return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The role of that name on the wire: `owner`, `host`, `co-host`, `audience`.
    static Optional<Role> role(@Nullable String name) {
        return Arrays.stream(Role.values()).filter(r -> nameOf(r).equals(name)).findFirst();
    }

    private static Role role(JWTClaimsSet claims) throws Wrong {
        if (claims.getClaim("role") == null) {
            return Role.AUDIENCE; // The least that a token can give.
        }
        return role(text(claims, "role", NAME_CHARACTERS_MAX))
                .orElseThrow(
                        () -> new Wrong("The claim role is not owner, host, co-host or audience."));
    }

    private static Set<String> permissions(JWTClaimsSet claims) throws Wrong {
        try {
            var list = claims.getStringListClaim("permissions");
            if (list == null) {
                return Set.of();
            }
            if (list.size() > PERMISSIONS_MAX || list.contains(null)) {
                throw new Wrong("The claim permissions is not a list of command names.");
            }
            return new HashSet<>(list);
        } catch (ParseException notStrings) {
            throw new Wrong("The claim permissions is not a list of command names.");
        }
    }

    private static String text(JWTClaimsSet claims, String name, int max) throws Wrong {
        if (claims.getClaim(name) instanceof String text
                && !text.isBlank()
                && text.length() <= max
                && text.indexOf('\0') < 0) {
            return text;
        }
        throw new Wrong("The claim %s is not a text of 1 to %d characters.".formatted(name, max));
    }
}
