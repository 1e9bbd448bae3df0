package org.liveaudioroom.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.liveaudioroom.server.LiveServer;
import org.liveaudioroom.server.config.ConfigReader;
import org.liveaudioroom.server.config.Option;

/// The real server in this process, on free ports of this machine, with a folder of its own that
/// goes with it: rules, storage, WebSocket and audio as in production.
///
/// ```java
/// var server = TestServer.shared();
/// var room = server.newRoom("{\"open\":true}");
/// var options = JoinOptions.of(server.address(), room, TokenProvider.of(server.token(room, "ann", "host")));
/// ```
///
/// All methods may be called from any thread; they block until the server has done it.
public final class TestServer implements AutoCloseable {
    private static final Duration READY_WITHIN = Duration.ofMinutes(1);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<Option, String> options;
    private final Path data;
    private final String key;
    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicInteger lastRoom = new AtomicInteger();
    private LiveServer server;

    private TestServer(Map<Option, String> options) {
        this.options = options;
        try {
            data = Files.createTempDirectory("live-audio-room-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        options.put(Option.DATA, data.toString());
        byte[] secret = new byte[32];
        ThreadLocalRandom.current().nextBytes(secret);
        key = "test:" + HexFormat.of().formatHex(secret);
        options.put(Option.API_KEY, key);
        server = started();
    }

    /// One for all tests of this process; it ends with the process. The first call takes a second
    /// or two.
    public static TestServer shared() {
        return Shared.SERVER;
    }

    /// One of one's own, with the defaults of the product.
    public static TestServer start() {
        return builder().start();
    }

    /// One with other options.
    public static Builder builder() {
        return new Builder();
    }

    /// Where it answers: for `JoinOptions`.
    public URI address() {
        return URI.create("http://localhost:" + server.port());
    }

    /// The port of the audio, UDP and TCP.
    public int mediaPort() {
        return server.mediaPort();
    }

    /// Makes a room where anybody takes a free seat.
    ///
    /// @return its name, which no other room of this server has
    public String newRoom() {
        return newRoom("{}");
    }

    /// Makes a room.
    ///
    /// @param json the body of `POST /v1/rooms` without the name, such as `{"open":false}`
    /// @return its name, which no other room of this server has
    public String newRoom(String json) {
        String room = "room-" + lastRoom.incrementAndGet();
        var body = (com.fasterxml.jackson.databind.node.ObjectNode) read(json);
        done("POST", "/v1/rooms", body.put("room", room).toString());
        return room;
    }

    /// A token whose user is also called so, good for six hours.
    ///
    /// @param role `owner`, `host`, `co-host` or `audience`
    public String token(String room, String user, String role) {
        return token(
                room,
                JSON.createObjectNode().put("user", user).put("name", user).put("role", role));
    }

    /// A token as `POST /v1/rooms/{room}/tokens` makes it.
    ///
    /// @param json such as `{"user":"ann","name":"Ann","role":"host","seconds":60}`
    public String tokenOf(String room, String json) {
        return token(room, read(json));
    }

    private String token(String room, JsonNode body) {
        return done("POST", "/v1/rooms/" + encoded(room) + "/tokens", body.toString())
                .path("token")
                .asText();
    }

    /// A call of the API that is done.
    ///
    /// @param json the body; empty for none
    /// @return the answer
    /// @throws IllegalStateException where it is refused, with the server's words
    public JsonNode done(String method, String path, String json) {
        HttpResponse<String> answer = call(method, path, json);
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(
                    "%s %s: %d %s".formatted(method, path, answer.statusCode(), answer.body()));
        }
        return read(answer.body().isEmpty() ? "{}" : answer.body());
    }

    /// Any call of the API, with the server's key.
    public HttpResponse<String> call(String method, String path, String json) {
        var request =
                HttpRequest.newBuilder(address().resolve(path))
                        .timeout(Duration.ofSeconds(30))
                        .header("Authorization", "Bearer " + key)
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(json))
                        .build();
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the server worked", e);
        }
    }

    /// Ends, and starts again on the same ports with what it has kept, as after a new version:
    /// connections are cut and come back.
    public void restart() {
        options.put(Option.PORT, Integer.toString(server.port()));
        options.put(Option.MEDIA_PORT, Integer.toString(server.mediaPort()));
        server.close();
        server = started();
    }

    private LiveServer started() {
        var begun = LiveServer.start(ConfigReader.read(options, Map.of()));
        this.server = begun;
        long giveUpAt = System.nanoTime() + READY_WITHIN.toNanos();
        while (call("GET", "/readyz", "").statusCode() != 200) {
            if (System.nanoTime() - giveUpAt > 0) {
                begun.close();
                throw new IllegalStateException("not ready within " + READY_WITHIN);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
        return begun;
    }

    /// Ends it and takes its folder away.
    @Override
    public void close() {
        server.close();
        http.close();
        try (var files = Files.walk(data)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("this is not JSON: " + json, e);
        }
    }

    private static String encoded(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static final class Shared {
        static final TestServer SERVER = closedAtTheEnd();

        private static TestServer closedAtTheEnd() {
            var shared = TestServer.start();
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(shared::close));
            return shared;
        }
    }

    /// Changes the options of a server before it starts.
    public static final class Builder {
        private final Map<Option, String> options = new EnumMap<>(Option.class);

        private Builder() {
            options.put(Option.PORT, "0");
            options.put(Option.MEDIA_PORT, "0");
            options.put(Option.DEVELOPMENT, "on");
        }

        /// Sets an option as in the config file: `with("grace", "2")`. `docs/options.txt` lists
        /// them.
        public Builder with(String name, String value) {
            options.put(option(name), value);
            return this;
        }

        private static Option option(String name) {
            for (Option option : Option.values()) {
                if (option.key().equals(name)) {
                    return option;
                }
            }
            throw new IllegalArgumentException("the server has no option " + name);
        }

        /// Starts it; people can come in when it returns.
        public TestServer start() {
            return new TestServer(options);
        }
    }
}
