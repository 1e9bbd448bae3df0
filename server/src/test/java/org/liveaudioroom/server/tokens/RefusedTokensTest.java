package org.liveaudioroom.server.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liveaudioroom.server.outside.Pass;
import org.liveaudioroom.server.outside.RunningServer;
import org.liveaudioroom.server.outside.Words;

/// Tokens that open nothing, at every door that asks for one.
class RefusedTokensTest {
    private static final String ROOM = "vault";
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    @RegisterExtension static final RunningServer SERVER = RunningServer.usual();

    /// A token and how it is refused.
    record Bad(String what, String token, String code, int status) {
        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Bad> badTokens() throws Exception {
        var good = Pass.of(ROOM, "eve", "host");
        var parts = List.of(good.token().split("\\.", -1));
        var stranger = "a-secret-of-somebody-else-01234567";
        return Stream.of(
                invalid("no token", "nonsense"),
                invalid("three empty parts", ".."),
                invalid("too long", "a".repeat(8_000)),
                invalid("no signature", parts.get(0) + "." + parts.get(1) + "."),
                invalid("alg none", new PlainJWT(good.claims()).serialize()),
                invalid("alg none in another case", headed("{\"alg\":\"NoNe\"}", parts)),
                invalid("signed by a stranger", good.signedBy(Pass.KEY_ID, stranger)),
                invalid("signed with another key than it names", good.signedBy("old", Pass.SECRET)),
                invalid("a key that is not ours", good.signedBy("theirs", Pass.SECRET)),
                invalid("a key by way of a path", good.signedBy("../../../dev/null", Pass.SECRET)),
                invalid("HS256 with the header of RS256", headed("{\"alg\":\"RS256\"}", parts)),
                invalid("RS256", rsa(good.claims())),
                invalid("HS512", hs512(good.claims())),
                invalid("another payload under the signature", swapped(parts)),
                invalid("a header that asks for more than we do", critical(good.claims())),
                invalid("not valid yet", Pass.of(ROOM, "eve", "host").beginningIn(hour()).token()),
                invalid("without an end", Pass.of(ROOM, "eve", "host").with("exp", "").token()),
                invalid("without a user", Pass.of(ROOM, "eve", "host").with("sub", "").token()),
                invalid("without a room", Pass.of(ROOM, "eve", "host").with("room", "").token()),
                invalid("an unknown role", Pass.of(ROOM, "eve", "emperor").token()),
                invalid("a role of another type", Pass.of(ROOM, "e", "").with("role", 3).token()),
                new Bad(
                        "expired",
                        Pass.of(ROOM, "eve", "host").endingIn(hour().negated()).token(),
                        "token.expired",
                        401),
                new Bad(
                        "of another room",
                        Pass.of("cellar", "eve", "host").token(),
                        "token.otherRoom",
                        403));
    }

    private static Bad invalid(String what, String token) {
        return new Bad(what, token, "token.invalid", 401);
    }

    private static Duration hour() {
        return Duration.ofHours(1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badTokens")
    void doesNotOpenTheSignaling(Bad bad) {
        makeRoom();
        try (var eve = SERVER.connect()) {
            var answer = eve.ask("session.join", "room", ROOM, "token", bad.token());

            assertThat(answer.at("/error/code").asText()).isEqualTo(bad.code());
            assertThat(answer.at("/error/message").asText()).isNotBlank();
            assertThat(eve.refused("people.page", "limit", 1)).isEqualTo("not.joined");
            assertThat(SERVER.look(ROOM).get("people").asInt()).isZero();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badTokens")
    void doesNotRenewAndWhoIsInsideStays(Bad bad) {
        makeRoom();
        try (var ann = SERVER.join(ROOM, "ann", "audience")) {
            assertThat(ann.refused("session.renew", "token", bad.token())).isEqualTo(bad.code());
            ann.ok("people.page", "limit", 1);
            ann.ok("session.leave");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badTokens")
    void opensNeitherWhipNorWhep(Bad bad) {
        makeRoom();
        for (var way : List.of("whip", "whep")) {
            var response =
                    SERVER.call("/v1/" + way + "/" + ROOM, request -> offer(request, bad.token()));

            assertThat(response.statusCode()).as(way).isEqualTo(bad.status());
            assertThat(response.headers().firstValue("Content-Type"))
                    .hasValue("application/problem+json");
            assertThat(Words.read(response.body()).get("code").asText()).isEqualTo(bad.code());
            assertThat(response.headers().firstValue("WWW-Authenticate").isPresent())
                    .isEqualTo(bad.status() == 401);
        }
        assertThat(SERVER.look(ROOM).get("people").asInt()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Bearer  ", "Basic ZXZlOmV2ZQ==", "token"})
    void withoutATokenNothingOpens(String authorization) {
        makeRoom();
        for (var way : List.of("whip", "whep")) {
            var response =
                    SERVER.call(
                            "/v1/" + way + "/" + ROOM,
                            request ->
                                    request.header("Content-Type", "application/sdp")
                                            .header("Authorization", authorization)
                                            .POST(BodyPublishers.ofString("v=0\r\n")));

            assertThat(response.statusCode()).isEqualTo(401);
            assertThat(Words.read(response.body()).get("code").asText()).isEqualTo("token.missing");
            assertThat(response.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        }
    }

    @Test
    void theApiTakesKeysAndNoTokens() {
        makeRoom();
        for (var wrong :
                List.of(
                        Pass.of(ROOM, "eve", "owner").token(),
                        "nonsense",
                        Pass.SECRET,
                        Pass.KEY_ID + ":" + Pass.OLD_SECRET,
                        Pass.KEY_ID + ":")) {
            var response =
                    SERVER.call(
                            "/v1/rooms/" + ROOM,
                            request -> request.header("Authorization", "Bearer " + wrong));

            assertThat(response.statusCode()).isEqualTo(401);
            assertThat(Words.read(response.body()).get("code").asText()).isEqualTo("key.invalid");
        }
        assertThat(
                        SERVER.call(
                                        "/v1/rooms/" + ROOM,
                                        request ->
                                                request.header(
                                                        "Authorization",
                                                        "Bearer old:" + Pass.OLD_SECRET))
                                .statusCode())
                .isEqualTo(200);
    }

    @Test
    void eachKeyOfTheServerOpens() {
        makeRoom();
        var pass = Pass.of(ROOM, "ann", "audience");
        try (var ann = SERVER.join(ROOM, pass.signedBy(Pass.OLD_KEY_ID, Pass.OLD_SECRET))) {
            ann.ok("session.leave");
        }
    }

    @Test
    void aTokenOfAnotherUserDoesNotRenew() {
        makeRoom();
        try (var ann = SERVER.join(ROOM, "ann", "audience")) {
            assertThat(ann.refused("session.renew", "token", Pass.of(ROOM, "eve", "host").token()))
                    .isEqualTo("token.otherUser");
            ann.ok("session.leave");
        }
    }

    private static void makeRoom() {
        SERVER.post("/v1/rooms", "{\"room\":\"" + ROOM + "\"}");
    }

    private static HttpRequest.Builder offer(HttpRequest.Builder request, String token) {
        return request.header("Content-Type", "application/sdp")
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.ofString("v=0\r\n"));
    }

    // Forgeries.

    /// Another header over the same payload, signed with the server's own secret.
    private static String headed(String header, List<String> parts) throws JOSEException {
        var signed = BASE64.encodeToString(header.getBytes(StandardCharsets.UTF_8));
        var input = signed + "." + parts.get(1);
        var signature =
                new MACSigner(Pass.SECRET)
                        .sign(
                                new JWSHeader(JWSAlgorithm.HS256),
                                input.getBytes(StandardCharsets.US_ASCII));
        return input + "." + signature;
    }

    private static String rsa(JWTClaimsSet claims) throws JOSEException {
        var token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).build(), claims);
        token.sign(new RSASSASigner(new RSAKeyGenerator(2048).generate()));
        return token.serialize();
    }

    private static String hs512(JWTClaimsSet claims) throws JOSEException {
        var token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.HS512).build(), claims);
        token.sign(new MACSigner(Pass.SECRET.repeat(2)));
        return token.serialize();
    }

    private static String critical(JWTClaimsSet claims) throws JOSEException {
        var header =
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .criticalParams(java.util.Set.of("exp"))
                        .customParam("exp", 1)
                        .build();
        var token = new SignedJWT(header, claims);
        token.sign(new MACSigner(Pass.SECRET));
        return token.serialize();
    }

    private static String swapped(List<String> parts) {
        var payload = Pass.of(ROOM, "eve", "owner").claims().toString();
        return parts.get(0)
                + "."
                + BASE64.encodeToString(payload.getBytes(StandardCharsets.UTF_8))
                + "."
                + parts.get(2);
    }
}
