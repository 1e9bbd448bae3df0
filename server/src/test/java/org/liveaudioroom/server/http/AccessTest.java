package org.liveaudioroom.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liveaudioroom.server.config.Option;
import org.liveaudioroom.server.endpoint.Access;
import org.liveaudioroom.server.endpoint.Content;
import org.liveaudioroom.server.endpoint.Endpoint.Declaration;
import org.liveaudioroom.server.outside.Pass;
import org.liveaudioroom.server.outside.RunningServer;
import org.liveaudioroom.server.outside.Words;

/// Every call that there is, made by everybody who may come: who shows nothing, a wrong key, a join
/// token, a key.
class AccessTest {
    @RegisterExtension static final RunningServer DEVELOPMENT = RunningServer.usual();

    @RegisterExtension
    static final RunningServer STRICT = RunningServer.usual().with(Option.DEVELOPMENT, "off");

    /// Who shows what.
    enum Credential {
        NOTHING,
        WRONG_KEY,
        RIGHT_SECRET_OF_ANOTHER_ID,
        HOST_TOKEN,
        KEY,
        OLDER_KEY,
        ADMIN_TOKEN;

        Optional<String> shown(RunningServer server) {
            return switch (this) {
                case NOTHING -> Optional.empty();
                case WRONG_KEY -> Optional.of(Pass.KEY_ID + ":" + "x".repeat(32));
                case RIGHT_SECRET_OF_ANOTHER_ID -> Optional.of(Pass.OLD_KEY_ID + ":" + Pass.SECRET);
                case HOST_TOKEN -> Optional.of(Pass.of("demo", "ann", "owner").token());
                case KEY -> Optional.of(Pass.KEY_ID + ":" + Pass.SECRET);
                case OLDER_KEY -> Optional.of(Pass.OLD_KEY_ID + ":" + Pass.OLD_SECRET);
                case ADMIN_TOKEN -> Optional.of(server.adminToken());
            };
        }

        boolean opens() {
            return switch (this) {
                case KEY, OLDER_KEY, ADMIN_TOKEN -> true;
                case NOTHING, WRONG_KEY, RIGHT_SECRET_OF_ANOTHER_ID, HOST_TOKEN -> false;
            };
        }
    }

    record Try(Declaration call, Credential credential, boolean development) {
        @Override
        public String toString() {
            return "%s %s with %s%s"
                    .formatted(
                            call.method(),
                            call.template(),
                            credential,
                            development ? " in development mode" : "");
        }

        Optional<String> refusal() {
            return switch (call.access()) {
                case ANYBODY, TOKEN -> Optional.empty();
                case KEY -> ofKey(false);
                case KEY_OR_DEVELOPMENT -> ofKey(development);
            };
        }

        private Optional<String> ofKey(boolean optional) {
            if (credential.opens() || (optional && credential == Credential.NOTHING)) {
                return Optional.empty();
            }
            return Optional.of(credential == Credential.NOTHING ? "key.missing" : "key.invalid");
        }
    }

    static Stream<Try> tries() {
        return Calls.declared().stream()
                .flatMap(call ->
                        Arrays.stream(Credential.values())
                                .flatMap(credential ->
                                        Stream.of(true, false)
                                                .map(mode -> new Try(call, credential, mode))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tries")
    void onlyAKeyOpens(Try what) {
        var server = what.development() ? DEVELOPMENT : STRICT;
        var answer = call(server, what);
        var key = Stream.of("key.missing", "key.invalid").filter(code(answer)::equals).findAny();

        assertThat(key).as(answer.body()).isEqualTo(what.refusal());
        if (key.isPresent()) {
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        }
    }

    private static HttpResponse<String> call(RunningServer server, Try what) {
        var call = what.call();
        return server.call(
                call.template().replaceAll("\\{\\w+}", "nowhere"),
                request -> {
                    what.credential()
                            .shown(server)
                            .ifPresent(shown -> request.header("Authorization", "Bearer " + shown));
                    if (call.takes() instanceof Content.Text(var type)) {
                        request.header("Content-Type", type);
                    }
                    return request.method(
                            call.method(),
                            call.takes() instanceof Content.None
                                    ? BodyPublishers.noBody()
                                    : BodyPublishers.ofString("{}"));
                });
    }

    private static String code(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Content-Type")
                .filter(type -> type.equals("application/problem+json"))
                .map(_ -> Words.read(answer.body()).get("code").asText())
                .orElse("");
    }

    /// What the page needs before anybody has a key.
    @Test
    void developmentModeOpensNoMoreThanThePageNeeds() {
        assertThat(
                        Calls.declared().stream()
                                .filter(call -> call.access() == Access.KEY_OR_DEVELOPMENT)
                                .map(call -> call.method() + " " + call.template()))
                .containsExactly(
                        "POST /v1/rooms", "GET /v1/rooms/{room}", "POST /v1/rooms/{room}/tokens");
    }
}
