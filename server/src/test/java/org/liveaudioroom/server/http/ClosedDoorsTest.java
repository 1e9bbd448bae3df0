package org.liveaudioroom.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.liveaudioroom.server.config.Option;
import org.liveaudioroom.server.outside.Pass;
import org.liveaudioroom.server.outside.RunningServer;
import org.liveaudioroom.server.outside.Words;

/// A server for strangers: rooms and tokens want a key, and pages of other origins stay out.
class ClosedDoorsTest {
    private static final String KEY = "Bearer " + Pass.KEY_ID + ":" + Pass.SECRET;

    @RegisterExtension
    static final RunningServer SERVER =
            RunningServer.usual()
                    .with(Option.DEVELOPMENT, "off")
                    .with(Option.ALLOW_ORIGIN, "https://app.example");

    @Test
    void withoutAKeyNothingIsMadeOrShown() {
        for (var path : List.of("/v1/rooms", "/v1/rooms/demo/tokens")) {
            assertKeyMissing(path, "POST");
        }
        for (var path : List.of("/v1/rooms", "/v1/rooms/demo")) {
            assertKeyMissing(path, "GET");
        }
        assertThat(SERVER.get("/healthz").statusCode()).isEqualTo(200);
        assertThat(Words.read(SERVER.get("/v1/info").body()).get("development").asBoolean())
                .isFalse();
    }

    private static void assertKeyMissing(String path, String method) {
        var refused = SERVER.call(path, r -> r.method(method, BodyPublishers.ofString("{}")));
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(Words.read(refused.body()).get("code").asText()).isEqualTo("key.missing");
    }

    @Test
    void aKeyOpensAndATokenWithItMakesNoRoom() {
        var made =
                SERVER.call(
                        "/v1/rooms",
                        r ->
                                r.header("Authorization", KEY)
                                        .POST(BodyPublishers.ofString("{\"room\":\"club\"}")));
        assertThat(made.statusCode()).isEqualTo(201);
        var token =
                SERVER.call(
                        "/v1/rooms/cellar/tokens",
                        r ->
                                r.header("Authorization", KEY)
                                        .POST(BodyPublishers.ofString("{\"name\":\"Ann\"}")));
        assertThat(token.statusCode()).isEqualTo(201);
        try (var ann = SERVER.connect()) {
            var text = Words.read(token.body()).get("token").asText();
            assertThat(ann.refused("session.join", "room", "cellar", "token", text))
                    .isEqualTo("room.unknown");
        }
    }

    @Test
    void aPageOfAnotherOriginMayNotReadTheAnswer() {
        for (var origin : List.of("https://evil.example", "https://app.example.evil", "null")) {
            var answer = SERVER.call("/v1/info", r -> r.header("Origin", origin));
            assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
                    .as(origin)
                    .isEmpty();
        }
        var ours = SERVER.call("/v1/info", r -> r.header("Origin", "https://app.example"));
        assertThat(ours.headers().firstValue("Access-Control-Allow-Origin"))
                .hasValue("https://app.example");
        assertThat(ours.headers().allValues("Vary")).contains("Origin");
    }

    @Test
    void aPageOfAnotherOriginGetsNoSignaling() {
        assertThat(SERVER.handshakeStatus("https://evil.example")).isEqualTo(403);
        assertThat(SERVER.handshakeStatus("https://app.example")).isEqualTo(101);
    }
}
