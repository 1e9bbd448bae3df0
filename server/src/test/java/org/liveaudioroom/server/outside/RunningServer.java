package org.liveaudioroom.server.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.liveaudioroom.server.LiveServer;
import org.liveaudioroom.server.config.ConfigReader;
import org.liveaudioroom.server.config.Option;

/// The whole server, on free ports of this machine and with a folder of its own, for the tests of
/// one class; each test has rooms of its own in it. Anybody may make rooms, and it has two keys.
public final class RunningServer implements BeforeAllCallback, AfterAllCallback {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration READY_WITHIN = Duration.ofMinutes(2);
    private static final AtomicInteger LAST_ROOM = new AtomicInteger();

    private final Map<Option, String> options = new EnumMap<>(Option.class);
    private final HttpClient http = HttpClient.newHttpClient();
    private @Nullable Path data;
    private @Nullable LiveServer server;

    private RunningServer() {
        options.put(Option.PORT, "0");
        options.put(Option.MEDIA_PORT, "0");
        options.put(Option.DEVELOPMENT, "on");
        options.put(
                Option.API_KEY,
                "%s:%s,%s:%s"
                        .formatted(Pass.KEY_ID, Pass.SECRET, Pass.OLD_KEY_ID, Pass.OLD_SECRET));
    }

    public static RunningServer usual() {
        return new RunningServer();
    }

    public RunningServer with(Option option, String value) {
        options.put(option, value);
        return this;
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        var folder = Files.createTempDirectory("live-audio-room");
        data = folder;
        options.put(Option.DATA, folder.toString());
        start();
    }

    /// Rooms can be reached when it returns, also where the first classes load slowly.
    private void start() {
        server = LiveServer.start(ConfigReader.read(options, Map.of()));
        await("rooms").atMost(READY_WITHIN).until(() -> get("/readyz").statusCode() == 200);
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        live().close();
        http.close();
        try (var files = Files.walk(Objects.requireNonNull(data))) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        assertThat(Leaks.found()).as("what the server told of its inside").isEmpty();
    }

    /// Ends, and starts again with what it has kept, on another port.
    public void restart() {
        live().close();
        start();
    }

    private LiveServer live() {
        return Objects.requireNonNull(server);
    }

    public int port() {
        return live().port();
    }

    /// What the operator reads in the data folder.
    public String adminToken() {
        try {
            return Files.readString(Objects.requireNonNull(data).resolve("admin.token")).strip();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /// A call with the first key that is done.
    ///
    /// @return its answer
    public JsonNode done(String method, String path, String json) {
        var answer = keyed(method, path, json);
        assertThat(answer.statusCode())
                .as("%s %s: %s", method, path, answer.body())
                .isBetween(200, 299);
        return Words.read(answer.body().isEmpty() ? "{}" : answer.body());
    }

    /// A call with the first key that is refused.
    ///
    /// @return the status and the code, such as `404 room.unknown`
    public String refused(String method, String path, String json) {
        var answer = keyed(method, path, json);
        return answer.statusCode() + " " + Words.read(answer.body()).path("code").asText();
    }

    /// Any call with the first key.
    public HttpResponse<String> keyed(String method, String path, String json) {
        return call(
                path,
                request ->
                        request.header("Authorization", Pass.KEY)
                                .method(method, BodyPublishers.ofString(json)));
    }

    public URI uri(String path) {
        return URI.create("http://localhost:" + port() + path);
    }

    // Calls.

    public HttpResponse<String> get(String path) {
        return call(path, request -> request.GET());
    }

    public HttpResponse<String> post(String path, String json) {
        return call(path, request -> request.POST(BodyPublishers.ofString(json)));
    }

    /// Any call.
    public HttpResponse<String> call(String path, UnaryOperator<HttpRequest.Builder> how) {
        try {
            var response =
                    http.send(
                            how.apply(HttpRequest.newBuilder(uri(path)).timeout(PATIENCE)).build(),
                            BodyHandlers.ofString());
            Leaks.read(response.body());
            return response;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// An offer by WHIP or WHEP.
    ///
    /// @param way `whip` or `whep`
    public HttpResponse<String> offer(String way, String room, String token, String sdp) {
        return call(
                "/v1/" + way + "/" + room,
                request ->
                        request.header("Content-Type", "application/sdp")
                                .header("Authorization", "Bearer " + token)
                                .POST(BodyPublishers.ofString(sdp)));
    }

    /// Where a session that was made is.
    public static String location(HttpResponse<String> made) {
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return made.headers().firstValue("Location").orElseThrow();
    }

    /// Ends a session of WHIP or WHEP.
    public HttpResponse<String> delete(String location, String token) {
        return call(
                location, request -> request.header("Authorization", "Bearer " + token).DELETE());
    }

    // Rooms.

    /// A new room in which anybody takes a seat: seat 0 is for hosts, 1 to 4 for everybody.
    public String openRoom() {
        return room(true);
    }

    /// A new room in which one asks for a seat.
    public String closedRoom() {
        return room(false);
    }

    private String room(boolean open) {
        var room = "room-" + LAST_ROOM.incrementAndGet();
        var made =
                post(
                        "/v1/rooms",
                        "{\"room\":\"%s\",\"rows\":[1,4],\"hostSeats\":[0],\"open\":%s}"
                                .formatted(room, open));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return room;
    }

    /// The room as the API shows it.
    public JsonNode look(String room) {
        return Words.read(get("/v1/rooms/" + room).body());
    }

    // People.

    /// A connection that has not joined.
    public Caller connect() {
        return Caller.connect(port());
    }

    /// Somebody who is in the room.
    public Caller join(String room, String user, String role) {
        return join(room, Pass.of(room, user, role).token());
    }

    public Caller join(String room, String token) {
        var caller = connect();
        caller.ok("session.join", "room", room, "token", token);
        return caller;
    }

    /// How the handshake of a WebSocket is answered that a page of this origin begins.
    public int handshakeStatus(String origin) {
        try {
            http.newWebSocketBuilder()
                    .subprotocols("live-audio-room.v1")
                    .header("Origin", origin)
                    .buildAsync(
                            URI.create("ws://localhost:" + port() + "/v1/signal"),
                            new WebSocket.Listener() {})
                    .join()
                    .abort();
            return 101;
        } catch (CompletionException e) {
            if (e.getCause() instanceof WebSocketHandshakeException refused) {
                return refused.getResponse().statusCode();
            }
            throw e;
        }
    }

    /// What one value of `/metrics` is now; 0 where it is not there yet.
    public double metric(String name) {
        return get("/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .findFirst()
                .orElse(0);
    }
}
