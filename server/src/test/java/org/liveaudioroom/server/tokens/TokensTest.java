package org.liveaudioroom.server.tokens;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liveaudioroom.room.Role;
import org.liveaudioroom.room.UserId;
import org.liveaudioroom.server.tokens.Verdict.Accepted;
import org.liveaudioroom.server.tokens.Verdict.Expired;
import org.liveaudioroom.server.tokens.Verdict.Flaw;
import org.liveaudioroom.server.tokens.Verdict.Invalid;

class TokensTest {
    private static final String SECRET = "the secret of the first key, 32+ bytes";
    private static final String OTHER = "somebody else's secret, also 32+ bytes";
    private static final Instant NOW = Instant.ofEpochSecond(1_800_000_000);
    private static final long LATER = NOW.getEpochSecond() + 60;
    private static final Grant ANN =
            new Grant(
                    new UserId("ann"),
                    "Ann",
                    "https://example.org/ann.png",
                    "demo",
                    Role.CO_HOST,
                    Set.of("seat.take", "message.send"),
                    Instant.ofEpochSecond(LATER),
                    "t-1",
                    NOW);

    private final Tokens tokens = new Tokens(List.of(new SigningKey("first", SECRET)), _ -> false);

    @Test
    void acceptsWhatItIssued() {
        assertThat(tokens.verify(tokens.issue(ANN), "demo", NOW)).isEqualTo(new Accepted(ANN));
    }

    @Test
    void expiresToTheSecond() {
        var token = tokens.issue(ANN);
        assertThat(tokens.verify(token, "demo", ANN.expiresAt().minusMillis(1)))
                .isInstanceOf(Accepted.class);
        assertThat(tokens.verify(token, "demo", ANN.expiresAt())).isEqualTo(new Expired());
    }

    @Test
    void anExpiredForgeryIsAForgery() {
        var token = signed("{'alg':'HS256','kid':'first'}", "{'exp':1}", OTHER);
        assertThat(flawOf(token)).isEqualTo(Flaw.SIGNATURE);
    }

    @Test
    void acceptsAllKeysWhileTheyAreRotated() {
        var rotated =
                new Tokens(
                        List.of(new SigningKey("second", OTHER), new SigningKey("first", SECRET)),
                        _ -> false);
        assertThat(rotated.verify(tokens.issue(ANN), "demo", NOW)).isEqualTo(new Accepted(ANN));
        assertThat(flawOf(rotated.issue(ANN))).isEqualTo(Flaw.UNKNOWN_KEY);
    }

    @Test
    void aTokenOfAnotherRoomOpensNothing() {
        assertThat(tokens.verify(tokens.issue(ANN), "other", NOW))
                .isEqualTo(
                        new Invalid(
                                Flaw.OTHER_ROOM,
                                "The token is for the room demo, not for this one."));
    }

    @Test
    void whoIsGivenNoRoleIsAudience() {
        var token =
                signed(
                        "{'alg':'HS256'}",
                        "{'sub':'bo','name':'Bo','room':'demo','exp':" + LATER + "}",
                        SECRET);
        assertThat(tokens.verify(token, "demo", NOW))
                .isEqualTo(
                        new Accepted(
                                new Grant(
                                        new UserId("bo"),
                                        "Bo",
                                        null,
                                        "demo",
                                        Role.AUDIENCE,
                                        Set.of(),
                                        Instant.ofEpochSecond(LATER),
                                        "",
                                        null)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "no signature asked     | {'alg':'none'}                     | {'sub':'a','name':'A','room':'demo','exp':LATER} |       | UNREADABLE",
                "none, but signed       | {'alg':'none'}                     | {'sub':'a','name':'A','room':'demo','exp':LATER} | right | UNREADABLE",
                "None in capitals       | {'alg':'NONE'}                     | {'sub':'a','name':'A','room':'demo','exp':LATER} | right | ALGORITHM",
                "another HMAC           | {'alg':'HS512','kid':'first'}      | {'sub':'a','name':'A','room':'demo','exp':LATER} | right | ALGORITHM",
                "a public key's name    | {'alg':'RS256','kid':'first'}      | {'sub':'a','name':'A','room':'demo','exp':LATER} | right | ALGORITHM",
                "another key            | {'alg':'HS256','kid':'first'}      | {'sub':'a','name':'A','room':'demo','exp':LATER} | wrong | SIGNATURE",
                "another key, no kid    | {'alg':'HS256'}                    | {'sub':'a','name':'A','room':'demo','exp':LATER} | wrong | SIGNATURE",
                "an empty signature     | {'alg':'HS256','kid':'first'}      | {'sub':'a','name':'A','room':'demo','exp':LATER} |       | UNREADABLE",
                "an unknown key         | {'alg':'HS256','kid':'../first'}   | {'sub':'a','name':'A','room':'demo','exp':LATER} | right | UNKNOWN_KEY",
                "a demand we cannot do  | {'alg':'HS256','crit':['x'],'x':1} | {'sub':'a','name':'A','room':'demo','exp':LATER} | right | SIGNATURE",
                "no algorithm           | {'kid':'first'}                    | {'sub':'a','name':'A','room':'demo','exp':LATER} | right | UNREADABLE",
                "not yet                | {'alg':'HS256'} | {'sub':'a','name':'A','room':'demo','exp':LATER,'nbf':LATER} | right | NOT_YET",
                "no expiry              | {'alg':'HS256'} | {'sub':'a','name':'A','room':'demo'}                         | right | CLAIMS",
                "an expiry of words     | {'alg':'HS256'} | {'sub':'a','name':'A','room':'demo','exp':'soon'}            | right | CLAIMS",
                "nobody                 | {'alg':'HS256'} | {'name':'A','room':'demo','exp':LATER}                       | right | CLAIMS",
                "a blank name           | {'alg':'HS256'} | {'sub':'a','name':' ','room':'demo','exp':LATER}             | right | CLAIMS",
                "a name of numbers      | {'alg':'HS256'} | {'sub':'a','name':7,'room':'demo','exp':LATER}               | right | CLAIMS",
                "no room                | {'alg':'HS256'} | {'sub':'a','name':'A','exp':LATER}                           | right | CLAIMS",
                "a role of its own      | {'alg':'HS256'} | {'sub':'a','name':'A','room':'demo','exp':LATER,'role':'root'} | right | CLAIMS",
                "a role in a list       | {'alg':'HS256'} | {'sub':'a','name':'A','room':'demo','exp':LATER,'role':['host']} | right | CLAIMS",
                "permissions in a text  | {'alg':'HS256'} | {'sub':'a','name':'A','room':'demo','exp':LATER,'permissions':'all'} | right | CLAIMS",
                "permissions of numbers | {'alg':'HS256'} | {'sub':'a','name':'A','room':'demo','exp':LATER,'permissions':[1]} | right | CLAIMS",
                "a payload in a list    | {'alg':'HS256'} | [1]                                                          | right | CLAIMS",
            })
    void refusesForgeriesAndMistakes(
            String what, String header, String payload, String signer, Flaw flaw) {
        assertThat(flawOf(signed(header, payload, secretOf(signer)))).as(what).isEqualTo(flaw);
    }

    @ParameterizedTest
    @CsvSource({"''", "x", "a.b", "a.b.c", "....", "e30.e30.e30", "e30.e30.e30.e30.e30"})
    void refusesWhatIsNoToken(String token) {
        assertThat(flawOf(token)).isEqualTo(Flaw.UNREADABLE);
    }

    @Test
    void doesNotEvenParseWhatIsTooLarge() {
        assertThat(flawOf("a".repeat(Tokens.TOKEN_CHARACTERS_MAX + 1))).isEqualTo(Flaw.TOO_LARGE);
    }

    @Test
    void refusesAnyTokenWithOneCharacterChanged() {
        var token = tokens.issue(ANN);
        for (var i = 0; i < token.length() - 1; i++) { // The last one carries unused bits.
            var changed = token.charAt(i) == 'A' ? 'B' : 'A';
            var forged = token.substring(0, i) + changed + token.substring(i + 1);
            assertThat(tokens.verify(forged, "demo", NOW))
                    .as("character %d changed", i)
                    .isInstanceOf(Invalid.class);
        }
    }

    @Test
    void keepsTheDevelopmentKeyInAFileOfItsOwner(@TempDir Path folder) throws IOException {
        var file = folder.resolve("development.key");
        var made = KeptKey.in(file);
        assertThat(KeptKey.in(file)).isEqualTo(made);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(made.toString()).doesNotContain(made.secret());
    }

    private Flaw flawOf(String token) {
        return tokens.verify(token, "demo", NOW) instanceof Invalid invalid
                ? invalid.flaw()
                : fail(token);
    }

    private Flaw fail(String token) {
        throw new AssertionError(token + " was judged " + tokens.verify(token, "demo", NOW));
    }

    private static String secretOf(String signer) {
        return signer == null ? "" : signer.equals("right") ? SECRET : OTHER;
    }

    /// Signs by hand, so that a mistake of the library is not made twice.
    private static String signed(String header, String payload, String secret) {
        var text = base64(header) + "." + base64(payload.replace("LATER", Long.toString(LATER)));
        if (secret.isEmpty()) {
            return text + ".";
        }
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            var signature = mac.doFinal(text.getBytes(UTF_8));
            return text + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
        } catch (NoSuchAlgorithmException | InvalidKeyException absent) {
            throw new AssertionError(absent);
        }
    }

    private static String base64(String json) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(json.replace('\'', '"').getBytes(UTF_8));
    }
}
