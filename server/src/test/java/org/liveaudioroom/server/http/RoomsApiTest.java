package org.liveaudioroom.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liveaudioroom.server.outside.RunningServer;
import org.liveaudioroom.server.outside.Words;

/// Rooms and tokens over HTTP, where anybody may make them.
class RoomsApiTest {
    @RegisterExtension static final RunningServer SERVER = RunningServer.usual();

    @Test
    void aRoomIsMadeAndFoundUnderItsAddress() {
        var made =
                SERVER.post(
                        "/v1/rooms",
                        """
                        {"room":"Tea & talk","title":"Tea","rows":[1,2],"hostSeats":[0],"open":false}
                        """);

        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(made.headers().firstValue("Content-Type")).hasValue("application/json");
        var location = made.headers().firstValue("Location").orElseThrow();
        assertThat(location).isEqualTo("/v1/rooms/Tea%20%26%20talk");
        var room = Words.read(SERVER.get(location).body());
        assertThat(room).isEqualTo(Words.read(made.body()));
        assertThat(room.get("title").asText()).isEqualTo("Tea");
        assertThat(room.get("rows")).isEqualTo(Words.read("[1,2]"));
        assertThat(room.get("hostSeats")).isEqualTo(Words.read("[0]"));
        assertThat(room.get("open").asBoolean()).isFalse();
        assertThat(room.get("status").asText()).isEqualTo("open");
        assertThat(room.get("people").asInt()).isZero();
        assertThat(
                        Words.read(SERVER.keyed("GET", "/v1/rooms", "").body())
                                .get("rooms")
                                .findValuesAsText("room"))
                .contains("Tea & talk");
    }

    @Test
    void aRoomWithoutANameGetsOne() {
        var made = SERVER.post("/v1/rooms", "");

        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(Words.read(made.body()).get("room").asText()).isNotBlank();
    }

    @Test
    void aTokenOpensTheRoomItIsFor() {
        var answer =
                SERVER.post(
                        "/v1/rooms/demo/tokens",
                        "{\"user\":\"ann\",\"name\":\"Ann\",\"role\":\"host\",\"seconds\":60}");

        assertThat(answer.statusCode()).isEqualTo(201);
        var token = Words.read(answer.body());
        assertThat(token.get("expiresAt").asLong())
                .isBetween(System.currentTimeMillis(), System.currentTimeMillis() + 61_000);
        try (var ann = SERVER.join("demo", token.get("token").asText())) {
            assertThat(ann.joined().at("/snapshot/you/user").asText()).isEqualTo("ann");
            assertThat(ann.joined().at("/snapshot/you/role").asText()).isEqualTo("owner");
        }
    }

    /// A call and how it is refused.
    record Bad(String method, String path, String body, int status, String code, String field) {}

    static Stream<Bad> badCalls() {
        var malformed = "call.malformed";
        var rooms = "/v1/rooms";
        var tokens = "/v1/rooms/demo/tokens";
        return Stream.of(
                new Bad("GET", "/v1/rooms/nowhere", "", 404, "room.unknown", ""),
                new Bad("GET", "/v1/rooms/" + "r".repeat(129), "", 404, "room.unknown", ""),
                new Bad("GET", "/v1/nothing", "", 404, "call.unknown", ""),
                new Bad("GET", "/v1", "", 404, "call.unknown", ""),
                new Bad("OPTIONS", "/v1/nothing", "", 404, "call.unknown", ""),
                new Bad("GET", "/v1/rooms/a/b/c", "", 404, "call.unknown", ""),
                new Bad("GET", "/v1/rooms/%2e%2e/%2e%2e/etc/passwd", "", 404, "call.unknown", ""),
                new Bad("DELETE", rooms, "", 405, "call.method", ""),
                new Bad("PUT", "/v1/rooms/demo", "{}", 405, "call.method", ""),
                new Bad("POST", "/healthz", "", 405, "call.method", ""),
                new Bad("GET", tokens, "", 405, "call.method", ""),
                new Bad("POST", rooms, "{", 400, malformed, ""),
                new Bad("POST", rooms, "{} {}", 400, malformed, ""),
                new Bad("POST", rooms, "[]", 400, malformed, ""),
                new Bad("POST", rooms, "\"room\"", 400, malformed, ""),
                new Bad("POST", rooms, "{\"x\":" + "[".repeat(5_000), 400, malformed, ""),
                new Bad("POST", rooms, "{\"room\":3}", 400, malformed, "room"),
                new Bad("POST", rooms, "{\"room\":\" \"}", 400, malformed, "room"),
                new Bad(
                        "POST",
                        rooms,
                        "{\"room\":\"" + "r".repeat(129) + "\"}",
                        400,
                        malformed,
                        "room"),
                new Bad("POST", rooms, "{\"title\":{}}", 400, malformed, "title"),
                new Bad("POST", rooms, "{\"open\":\"yes\"}", 400, malformed, "open"),
                new Bad("POST", rooms, "{\"rows\":4}", 400, malformed, "rows"),
                new Bad("POST", rooms, "{\"rows\":[\"4\"]}", 400, malformed, "rows[0]"),
                new Bad("POST", rooms, "{\"rows\":[1.5]}", 400, malformed, "rows[0]"),
                new Bad("POST", rooms, "{\"rows\":[1,4294967297]}", 400, malformed, "rows[1]"),
                new Bad("POST", rooms, "{\"rows\":[]}", 400, "room.invalid", ""),
                new Bad("POST", rooms, "{\"rows\":[0]}", 400, "room.invalid", ""),
                new Bad("POST", rooms, "{\"rows\":[51]}", 400, "room.invalid", ""),
                new Bad("POST", rooms, "{\"rows\":[2147483647,1]}", 400, "room.invalid", ""),
                new Bad("POST", rooms, "{\"hostSeats\":[99]}", 400, "room.invalid", ""),
                new Bad("POST", rooms, "{\"hostSeats\":[-1]}", 400, malformed, "hostSeats[0]"),
                new Bad("POST", tokens, "{}", 400, malformed, "name"),
                new Bad("POST", tokens, "{\"name\":\"\"}", 400, malformed, "name"),
                new Bad(
                        "POST",
                        tokens,
                        "{\"name\":\"" + "n".repeat(65) + "\"}",
                        400,
                        malformed,
                        "name"),
                new Bad(
                        "POST",
                        tokens,
                        "{\"name\":\"A\",\"role\":\"emperor\"}",
                        400,
                        malformed,
                        "role"),
                new Bad(
                        "POST",
                        tokens,
                        "{\"name\":\"A\",\"seconds\":0}",
                        400,
                        malformed,
                        "seconds"),
                new Bad(
                        "POST",
                        tokens,
                        "{\"name\":\"A\",\"seconds\":\"9\"}",
                        400,
                        malformed,
                        "seconds"),
                new Bad(
                        "POST",
                        tokens,
                        "{\"name\":\"A\",\"seconds\":1e99}",
                        400,
                        malformed,
                        "seconds"),
                new Bad("POST", tokens, "x".repeat(70_000), 413, "message.tooLarge", ""),
                new Bad("POST", tokens, "x".repeat(700_000), 413, "message.tooLarge", ""));
    }

    @ParameterizedTest
    @MethodSource("badCalls")
    void whatIsWrongIsToldAsAProblem(Bad bad) {
        var refused =
                SERVER.call(
                        bad.path(),
                        r -> r.method(bad.method(), BodyPublishers.ofString(bad.body())));

        assertThat(refused.statusCode()).isEqualTo(bad.status());
        assertThat(refused.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        var problem = Words.read(refused.body());
        assertThat(problem.get("code").asText()).isEqualTo(bad.code());
        assertThat(problem.get("status").asInt()).isEqualTo(bad.status());
        assertThat(problem.get("title").asText()).isNotBlank();
        assertThat(problem.get("detail").asText()).isNotBlank();
        assertThat(problem.path("field").asText()).isEqualTo(bad.field());
        assertThat(refused.headers().firstValue("Allow").isPresent())
                .as("RFC 9110 §15.5.6")
                .isEqualTo(bad.status() != 404 || bad.code().equals("room.unknown"));
    }

    /// The rest of the body is on its way when the answer comes: who calls again by the same
    /// connection must not be cut off.
    @RepeatedTest(20)
    void aBodyThatIsNotReadDoesNotDisturbTheNextCall() {
        for (var path : List.of("/v1/rooms", "/v1/nothing", "/v1/info")) {
            for (var bytes : List.of(70_000, 700_000)) {
                var refused = SERVER.post(path, "x".repeat(bytes));

                assertThat(refused.statusCode()).isBetween(404, 413);
                assertThat(SERVER.get("/healthz").statusCode()).isEqualTo(200);
            }
        }
    }

    @Test
    void aBodyMayComeInPieces() {
        var pieces = BodyPublishers.ofInputStream(() -> stream("{\"room\":\"in pieces\"}"));
        var made = SERVER.call("/v1/rooms", r -> r.POST(pieces));
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(Words.read(made.body()).get("room").asText()).isEqualTo("in pieces");

        for (var bytes : List.of(70_000, 700_000)) {
            var tooLong = BodyPublishers.ofInputStream(() -> stream("x".repeat(bytes)));
            assertThat(SERVER.call("/v1/rooms", r -> r.POST(tooLong)).statusCode()).isEqualTo(413);
        }
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 100\r\n\r\n{",
                "Transfer-Encoding: chunked\r\n\r\n1\r\n{\r\n"
            })
    void whoSendsABodySlowlyKeepsNobodyWaiting(String beginning) throws Exception {
        var slow = new ArrayList<Socket>();
        try {
            for (var i = 0; i < 40; i++) {
                var socket = new Socket(InetAddress.getLoopbackAddress(), SERVER.port());
                slow.add(socket);
                socket.getOutputStream()
                        .write(
                                ("POST /v1/rooms HTTP/1.1\r\nHost: localhost\r\n" + beginning)
                                        .getBytes(StandardCharsets.US_ASCII));
            }
            assertThat(SERVER.get("/readyz").statusCode()).isEqualTo(200);
            assertThat(SERVER.post("/v1/rooms", "{}").statusCode()).isEqualTo(201);
        } finally {
            for (var socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void aNameIsGivenOnce() {
        assertThat(SERVER.post("/v1/rooms", "{\"room\":\"once\"}").statusCode()).isEqualTo(201);
        var again = SERVER.post("/v1/rooms", "{\"room\":\"once\"}");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(Words.read(again.body()).get("code").asText()).isEqualTo("room.exists");
    }

    @Test
    void theStateOfTheServerIsToldToThoseWhoRunIt() {
        assertThat(SERVER.get("/healthz").body()).isEqualTo("ok\n");
        assertThat(SERVER.get("/readyz").body()).isEqualTo("ready\n");
        var head = SERVER.call("/healthz", r -> r.method("HEAD", BodyPublishers.noBody()));
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();

        var info = Words.read(SERVER.get("/v1/info").body());
        assertThat(info.get("development").asBoolean()).isTrue();
        assertThat(info.at("/media/slotsMax").asInt()).isEqualTo(12);
        assertThat(info.get("version").asText()).isNotBlank();

        try (var ann = SERVER.join(SERVER.openRoom(), "ann", "audience")) {
            ann.ok("seat.take", "seat", 1);
            var metrics = SERVER.get("/metrics");
            assertThat(metrics.headers().firstValue("Content-Type").orElse(""))
                    .startsWith("text/plain; version=0.0.4");
            assertThat(metrics.body())
                    .contains(
                            "\nlar_signal_connections ",
                            "\nlar_rooms_sessions ",
                            "lar_commands_total{command=\"seat.take\",outcome=\"ok\"} 1.0",
                            "lar_media_peers 0");
            assertThat(metrics.body().lines().filter(line -> !line.startsWith("#")))
                    .allMatch(line -> line.matches("[a-zA-Z_:][\\w:]*(\\{.*})? \\S+"));
        }
    }

    @Test
    void eachAddressNamesItsMethods() {
        record Row(String path, String methods) {}
        for (var row :
                List.of(
                        new Row("/v1/rooms", "GET, HEAD, OPTIONS, POST"),
                        new Row("/v1/rooms/demo", "DELETE, GET, HEAD, OPTIONS, PATCH"),
                        new Row("/v1/rooms/demo/tokens", "OPTIONS, POST"),
                        new Row("/v1/info", "GET, HEAD, OPTIONS"))) {
            var answer =
                    SERVER.call(
                            row.path(),
                            r ->
                                    r.header("Origin", "https://app.example")
                                            .method("OPTIONS", BodyPublishers.noBody()));
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Allow")).hasValue(row.methods());
            assertThat(answer.headers().firstValue("Access-Control-Allow-Methods"))
                    .hasValue(row.methods());
            assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
        }
    }
}
