package org.liveaudioroom.server.tokens;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.liveaudioroom.room.Role;
import org.liveaudioroom.server.tokens.Verdict.Accepted;
import org.liveaudioroom.server.tokens.Verdict.Expired;
import org.liveaudioroom.server.tokens.Verdict.Flaw;
import org.liveaudioroom.server.tokens.Verdict.Invalid;

/// Makes and checks join tokens: JWT (RFC 7519) signed with HS256. Any thread.
public final class Tokens {
    /// More than any token of ours; what is larger is not even parsed.
    static final int TOKEN_CHARACTERS_MAX = 4096;

    /// How far the clock of whoever signs may be off.
    static final Duration CLOCK_SKEW = Duration.ofSeconds(30);

    private final SigningKey signing;
    private final Map<String, SigningKey> accepted;
    private final Predicate<Grant> revoked;

    /// Signs with the first key and accepts them all.
    ///
    /// @param keys at least one
    /// @param revoked whether what a token says is good no more
    public Tokens(List<SigningKey> keys, Predicate<Grant> revoked) {
        this.revoked = revoked;
        this.signing = keys.getFirst();
        this.accepted = new LinkedHashMap<>();
        keys.forEach(key -> accepted.put(key.id(), key));
    }

    /// The compact form, ready to be sent.
    public String issue(Grant grant) {
        var claims =
                new JWTClaimsSet.Builder()
                        .subject(grant.user().value())
                        .claim("name", grant.name())
                        .claim("room", grant.room())
                        .claim("role", Claims.nameOf(grant.role()))
                        .expirationTime(Date.from(grant.expiresAt()))
                        .jwtID(grant.tokenId());
        grant.issued().ifPresent(at -> claims.issueTime(Date.from(at)));
        grant.avatar().ifPresent(avatar -> claims.claim("avatar", avatar));
        if (!grant.permissions().isEmpty()) {
            claims.claim("permissions", grant.permissions().stream().sorted().toList());
        }
        var header = new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(signing.id()).build();
        var token = new SignedJWT(header, claims.build());
        try {
            token.sign(new MACSigner(signing.bytes()));
        } catch (JOSEException impossible) {
            throw new IllegalStateException("HS256 with a key of 32 bytes fails", impossible);
        }
        return token.serialize();
    }

    /// Whether the token opens this room now.
    public Verdict verify(String token, String room, Instant now) {
        var verdict = verify(token, now);
        if (verdict instanceof Accepted(Grant grant) && !grant.room().equals(room)) {
            return new Invalid(
                    Flaw.OTHER_ROOM,
                    "The token is for the room %s, not for this one.".formatted(grant.room()));
        }
        return verdict;
    }

    /// Whether the token is one of ours and good now, for whatever room it names.
    public Verdict verify(String token, Instant now) {
        if (token.length() > TOKEN_CHARACTERS_MAX) {
            return new Invalid(
                    Flaw.TOO_LARGE,
                    "The token has more than %d characters.".formatted(TOKEN_CHARACTERS_MAX));
        }
        SignedJWT signed;
        try {
            signed = SignedJWT.parse(token);
        } catch (ParseException | IllegalArgumentException notAToken) {
            return new Invalid(Flaw.UNREADABLE, "This is not a signed JWT.");
        }
        // RFC 8725 §3.1: the algorithm is ours to name, never the token's: `none` and keys that are
        // taken for another algorithm end here.
        if (!JWSAlgorithm.HS256.equals(signed.getHeader().getAlgorithm())) {
            return new Invalid(Flaw.ALGORITHM, "The token is not signed with HS256.");
        }
        var key = keyOf(signed);
        if (key.isEmpty()) {
            return new Invalid(Flaw.UNKNOWN_KEY, "The token names a key that is not known here.");
        }
        if (!isSignedBy(signed, key.get())) {
            return new Invalid(Flaw.SIGNATURE, "The signature of the token is wrong.");
        }
        return judge(signed, now);
    }

    private Optional<SigningKey> keyOf(SignedJWT token) {
        var id = token.getHeader().getKeyID();
        if (id == null) { // Makers of tokens who have one key need not name it.
            return Optional.of(signing);
        }
        return Optional.ofNullable(accepted.get(id));
    }

    private static boolean isSignedBy(SignedJWT token, SigningKey key) {
        try {
            return token.verify(new MACVerifier(key.bytes()));
        } catch (JOSEException | IllegalStateException unusable) {
            // A `crit` header that asks for what we do not do, for one: then nothing is verified.
            return false;
        }
    }

    private Verdict judge(SignedJWT token, Instant now) {
        JWTClaimsSet claims;
        try {
            claims = token.getJWTClaimsSet();
        } catch (ParseException notClaims) {
            return new Invalid(Flaw.CLAIMS, "The token's payload is not a JSON object of claims.");
        }
        var expiry = claims.getExpirationTime();
        if (expiry != null && !now.isBefore(expiry.toInstant())) {
            return new Expired();
        }
        var notBefore = claims.getNotBeforeTime();
        if (notBefore != null && now.plus(CLOCK_SKEW).isBefore(notBefore.toInstant())) {
            return new Invalid(Flaw.NOT_YET, "The token is not valid yet.");
        }
        var read = Claims.read(claims);
        return read instanceof Accepted(var grant) && revoked.test(grant)
                ? new Verdict.Revoked()
                : read;
    }

    /// A role as tokens name it: `owner`, `host`, `co-host`, `audience`.
    public static String nameOf(Role role) {
        return Claims.nameOf(role);
    }

    /// The role of that name.
    public static Optional<Role> role(String name) {
        return Claims.role(name);
    }
}
