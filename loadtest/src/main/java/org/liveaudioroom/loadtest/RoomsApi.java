package org.liveaudioroom.loadtest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The HTTP calls that people's applications make: development mode wants no key.
///
/// @param server such as `http://localhost:8080`
record RoomsApi(HttpClient http, String server) {
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(20);

    /// A token has no character that JSON escapes.
    private static final Pattern TOKEN = Pattern.compile("\"token\"\\s*:\\s*\"([^\"]+)\"");

    /// Makes an open room.
    void create(String room) {
        post(
                "/v1/rooms",
                "{\"room\":\"%s\",\"title\":\"Benchmark\",\"open\":true}".formatted(room));
    }

    /// Makes a token for somebody.
    ///
    /// @param role `host` or `audience`
    String token(String room, String user, String role) {
        String answer =
                post(
                        "/v1/rooms/" + room + "/tokens",
                        "{\"user\":\"%s\",\"name\":\"%s\",\"role\":\"%s\"}"
                                .formatted(user, user, role));
        Matcher token = TOKEN.matcher(answer);
        if (!token.find()) {
            throw new IllegalStateException("no token in " + answer);
        }
        return token.group(1);
    }

    private String post(String path, String body) {
        HttpResponse<String> response =
                send(
                        HttpRequest.newBuilder(URI.create(server + path))
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .timeout(ANSWER_WITHIN)
                                .build());
        if (response.statusCode() != 201) {
            throw new IllegalStateException(
                    path + " answered " + response.statusCode() + " " + response.body());
        }
        return response.body();
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking " + request.uri(), e);
        }
    }
}
