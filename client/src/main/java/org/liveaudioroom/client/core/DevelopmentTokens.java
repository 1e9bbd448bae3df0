package org.liveaudioroom.client.core;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.liveaudioroom.client.RoomException;
import org.liveaudioroom.client.RoomFailure;
import org.liveaudioroom.client.TokenProvider;
import org.liveaudioroom.signaling.ErrorCode;
import org.liveaudioroom.signaling.Failure;

/// Tokens of a server in development mode, which makes the room with the first of them. One
/// provider is one person, with one role, however often it is asked.
public final class DevelopmentTokens implements TokenProvider {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final Pattern PEOPLE = Pattern.compile("\"people\"\\s*:\\s*(\\d{1,9})[,}]");

    private final URI server;
    private final String name;
    private final String user;

    /// Settled by the first token: who comes back is not another than he was.
    private volatile Optional<String> role;

    private DevelopmentTokens(URI server, String name, Optional<String> role) {
        this.server = server;
        this.name = name;
        this.role = role;
        this.user = slug(name) + "-" + unguessable();
    }

    /// Asks that server for tokens as this name.
    ///
    /// @param role missing: host where nobody is inside, else audience
    public static TokenProvider of(URI server, String name, Optional<String> role) {
        return new DevelopmentTokens(server, name, role);
    }

    @Override
    public CompletionStage<String> token(Need need) {
        return role(need.room())
                .thenCompose(as -> {
                    role = Optional.of(as);
                    String body =
                            "{\"user\":%s,\"name\":%s,\"role\":%s}"
                                    .formatted(quoted(user), quoted(name), quoted(as));
                    var request =
                            HttpRequest.newBuilder(ServerAddress.tokens(server, need.room()))
                                    .timeout(TIMEOUT)
                                    .header("content-type", "application/json")
                                    .POST(BodyPublishers.ofString(body))
                                    .build();
                    return answer(request).thenApply(DevelopmentTokens::tokenIn);
                });
    }

    private CompletableFuture<String> role(String room) {
        if (role.isPresent()) {
            return CompletableFuture.completedFuture(role.get());
        }
        var request =
                HttpRequest.newBuilder(ServerAddress.room(server, room)).timeout(TIMEOUT).build();
        return answer(request)
                .thenApply(answer -> {
                    Matcher people = PEOPLE.matcher(answer.body());
                    boolean isEmpty =
                            answer.statusCode() == 404
                                    || (people.find() && people.group(1).equals("0"));
                    return isEmpty ? "host" : "audience";
                });
    }

    private CompletableFuture<HttpResponse<String>> answer(HttpRequest request) {
        return Threads.http()
                .sendAsync(request, BodyHandlers.ofString())
                .exceptionallyCompose(thrown ->
                        Faults.stage(
                                new RoomFailure.CannotConnect(
                                        "the server at " + server + " cannot be reached",
                                        Optional.of(Faults.unwrapped(thrown)))));
    }

    private static String tokenIn(HttpResponse<String> answer) {
        if (answer.statusCode() / 100 != 2) {
            throw new RoomException(refusal(answer));
        }
        return member("token", answer.body())
                .orElseThrow(() ->
                        new RoomException(
                                new RoomFailure.NoToken(
                                        "the server gave no token", Optional.empty())));
    }

    private static RoomFailure refusal(HttpResponse<String> answer) {
        String message =
                member("detail", answer.body())
                        .or(() -> member("title", answer.body()))
                        .orElse("the server answered " + answer.statusCode());
        return member("code", answer.body())
                .flatMap(code ->
                        Arrays.stream(ErrorCode.values())
                                .filter(known -> known.wire().equals(code))
                                .findAny())
                .<RoomFailure>map(code -> new RoomFailure.Refused(Failure.of(code, message)))
                .orElseGet(() -> new RoomFailure.NoToken(message, Optional.empty()));
    }

    /// A member of an object of texts without escapes, as tokens, codes and the catalogue's
    /// sentences are.
    private static Optional<String> member(String name, String json) {
        var found = Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"\\\\]*)\"").matcher(json);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    private static String quoted(String text) {
        var json = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit < ' ' || unit == '"' || unit == '\\') {
                json.append("\\u%04x".formatted((int) unit));
            } else {
                json.append(unit);
            }
        }
        return json.append('"').toString();
    }

    private static String slug(String name) {
        String plain =
                name.replaceAll("[^a-zA-Z0-9]+", "-")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("^-+|-+$", "");
        String bounded = plain.substring(0, Math.min(24, plain.length()));
        return bounded.isEmpty() ? "guest" : bounded;
    }

    private static String unguessable() {
        var random = ThreadLocalRandom.current();
        var text = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }
}
