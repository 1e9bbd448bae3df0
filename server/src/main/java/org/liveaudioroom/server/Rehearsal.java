package org.liveaudioroom.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.liveaudioroom.server.config.Arguments;
import org.liveaudioroom.server.config.ConfigReader;
import org.liveaudioroom.server.observe.Logging;
import org.liveaudioroom.signaling.Protocol;

/// Starts the server, lets one person walk in and sit down, and ends: what the JVM loads and links
/// on that way is what its start cache (JEP 514) keeps. Run by the build, never in production.
public final class Rehearsal {
    private static final Pattern TOKEN = Pattern.compile("\"token\":\"([^\"]+)\"");
    private static final long PATIENCE_SECONDS = 30;

    private Rehearsal() {}

    /// Ends the process when it has been through it.
    ///
    /// @param words the folder for its data
    public static void main(String[] words) throws Exception {
        Main.main(new String[] {"--version"});
        var arguments = Arguments.parse("--data", words[0], "--port", "0", "--media-port", "0");
        if (!(arguments instanceof Arguments.Serve(var options))) {
            throw new IllegalStateException("not a start: " + arguments);
        }
        var config = ConfigReader.read(options, Map.of());
        Logging.configure(config.log());
        try (var server = LiveServer.start(config);
                var http = HttpClient.newHttpClient()) {
            Banner.text(config, server.port(), server.mediaPort());
            var base = "http://localhost:" + server.port();
            for (var path : List.of("/", "/v1/info", "/readyz", "/metrics")) {
                send(http, HttpRequest.newBuilder(URI.create(base + path)).GET());
            }
            var answer =
                    send(
                            http,
                            HttpRequest.newBuilder(URI.create(base + "/v1/rooms/rehearsal/tokens"))
                                    .POST(
                                            BodyPublishers.ofString(
                                                    "{\"name\":\"Ann\",\"role\":\"host\"}")));
            walkIn(http, server.port(), answer);
        }
        System.exit(0); // The cache is written when the JVM ends.
    }

    private static String send(HttpClient http, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString()).body();
    }

    private static void walkIn(HttpClient http, int port, String answer) throws Exception {
        var token = TOKEN.matcher(answer);
        if (!token.find()) {
            throw new IllegalStateException("no token in " + answer);
        }
        var listener = new Answers();
        var socket =
                http.newWebSocketBuilder()
                        .subprotocols(Protocol.SUBPROTOCOL)
                        .buildAsync(URI.create("ws://localhost:" + port + Protocol.PATH), listener)
                        .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        for (var command :
                List.of(
                        "{\"id\":1,\"do\":\"session.join\",\"room\":\"rehearsal\",\"token\":\""
                                + token.group(1)
                                + "\"}",
                        "{\"id\":2,\"do\":\"seat.take\",\"seat\":0}",
                        "{\"id\":3,\"do\":\"microphone.set\",\"on\":true}",
                        "{\"id\":4,\"do\":\"message.send\",\"clientId\":\"1\",\"text\":\"Hello\"}",
                        "{\"id\":5,\"do\":\"nonsense\"}",
                        "{\"id\":6,\"do\":\"session.leave\"}")) {
            var answered = listener.next();
            socket.sendText(command, true).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            answered.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
    }

    /// Waits for the answer to the command that was sent last.
    private static final class Answers implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();
        private volatile CompletableFuture<String> next = new CompletableFuture<>();

        CompletableFuture<String> next() {
            next = new CompletableFuture<>();
            return next;
        }

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                if (text.indexOf("\"re\":") >= 0) {
                    next.complete(text.toString());
                }
                text.setLength(0);
            }
            socket.request(1);
            return CompletableFuture.completedFuture(null);
        }
    }
}
