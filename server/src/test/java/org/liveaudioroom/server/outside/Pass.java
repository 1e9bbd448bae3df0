package org.liveaudioroom.server.outside;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;

/// A join token as an application makes it that was given a key of the server.
public final class Pass {
    /// The server's first key.
    public static final String KEY_ID = "app";

    public static final String SECRET = "the-first-secret-0123456789abcdef";

    /// As it opens the API.
    public static final String KEY = "Bearer " + KEY_ID + ":" + SECRET;

    /// Another key that the server accepts.
    public static final String OLD_KEY_ID = "old";

    public static final String OLD_SECRET = "the-second-secret-0123456789abcde";

    private final JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder();

    private Pass(String room, String user, String role) {
        claims.subject(user)
                .claim("name", nameOf(user))
                .claim("room", room)
                .claim("role", role)
                .jwtID(UUID.randomUUID().toString());
        endingIn(Duration.ofHours(1));
    }

    /// Good for an hour.
    ///
    /// @param role `owner`, `host`, `co-host` or `audience`
    public static Pass of(String room, String user, String role) {
        return new Pass(room, user, role);
    }

    /// What somebody of this id is called.
    public static String nameOf(String user) {
        return user.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + user.substring(1);
    }

    /// A negative time is one that is over.
    public Pass endingIn(Duration left) {
        claims.expirationTime(Date.from(Instant.now().plus(left)));
        return this;
    }

    public Pass beginningIn(Duration left) {
        claims.notBeforeTime(Date.from(Instant.now().plus(left)));
        return this;
    }

    /// Lets its bearer use these commands alone.
    public Pass only(String... commands) {
        return with("permissions", List.of(commands));
    }

    public Pass with(String claim, Object value) {
        claims.claim(claim, value);
        return this;
    }

    public JWTClaimsSet claims() {
        return claims.build();
    }

    /// Signed with the server's first key.
    public String token() {
        return signedBy(KEY_ID, SECRET);
    }

    public String signedBy(String keyId, String secret) {
        var header = new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(keyId).build();
        var token = new SignedJWT(header, claims.build());
        try {
            token.sign(new MACSigner(secret));
        } catch (JOSEException e) {
            throw new IllegalStateException("the secret of a test is too short", e);
        }
        return token.serialize();
    }
}
