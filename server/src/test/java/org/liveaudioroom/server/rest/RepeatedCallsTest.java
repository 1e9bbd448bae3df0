package org.liveaudioroom.server.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.liveaudioroom.server.outside.Pass;
import org.liveaudioroom.server.outside.RunningServer;
import org.liveaudioroom.server.outside.Words;

/// A call that is repeated under its key is done once.
class RepeatedCallsTest {
    @RegisterExtension static final RunningServer SERVER = RunningServer.usual();

    private static HttpResponse<String> post(String key, String path, String body) {
        return post(Pass.KEY, key, path, body);
    }

    private static HttpResponse<String> post(
            String credential, String key, String path, String body) {
        return SERVER.call(
                path,
                request ->
                        request.header("Authorization", credential)
                                .header("Idempotency-Key", key)
                                .POST(BodyPublishers.ofString(body)));
    }

    private static String code(HttpResponse<String> answer) {
        return Words.read(answer.body()).path("code").asText();
    }

    @Test
    void theSameCallIsAnsweredTheSameAndDoneOnce() {
        var first = post("\"once\"", "/v1/rooms", "{\"title\":\"Once\"}");
        var second = post("\"once\"", "/v1/rooms", "{\"title\":\"Once\"}");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(second.headers().firstValue("Content-Type")).hasValue("application/json");
    }

    @Test
    void theSameCallWithoutAKeyIsDoneAgain() {
        var first = SERVER.done("POST", "/v1/rooms", "{}").get("room").asText();
        assertThat(SERVER.done("POST", "/v1/rooms", "{}").get("room").asText()).isNotEqualTo(first);
    }

    @Test
    void anotherCallUnderTheSameKeyIsAMistake() {
        post("reused", "/v1/rooms", "{\"title\":\"One\"}");
        var otherBody = post("reused", "/v1/rooms", "{\"title\":\"Two\"}");
        var otherPath = post("reused", "/v1/rooms/x/end", "{\"title\":\"One\"}");

        for (var refused : List.of(otherBody, otherPath)) {
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(code(refused)).isEqualTo("idempotency.reused");
        }
    }

    @Test
    void whatWasRefusedIsRefusedAgain() {
        var body = "{\"room\":\"refused-once\",\"rows\":[99]}";
        assertThat(code(post("refused", "/v1/rooms", body))).isEqualTo("room.invalid");
        var again = post("refused", "/v1/rooms", body);
        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(again.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void anotherCallerHasKeysOfHisOwn() {
        var older = "Bearer " + Pass.OLD_KEY_ID + ":" + Pass.OLD_SECRET;
        var mine = post(Pass.KEY, "shared", "/v1/rooms", "{}");
        var his = post(older, "shared", "/v1/rooms", "{}");

        assertThat(his.statusCode()).isEqualTo(201);
        assertThat(his.body()).isNotEqualTo(mine.body());
    }

    @Test
    void whoHasNoKeyOfTheApiIsNotAnsweredFromMemory() {
        post("guessed", "/v1/tokens/verify", "{\"token\":\"x\"}");
        var wrong = post("Bearer wrong", "guessed", "/v1/tokens/verify", "{\"token\":\"x\"}");
        assertThat(wrong.statusCode()).isEqualTo(401);
    }

    @Test
    void aRepetitionThatComesTooSoonIsToldToComeBack() throws Exception {
        Callable<HttpResponse<String>> call = () -> post("race", "/v1/rooms", "{}");
        try (var people = Executors.newFixedThreadPool(8)) {
            var answers =
                    people.invokeAll(Stream.generate(() -> call).limit(8).toList()).stream()
                            .map(future -> future.resultNow())
                            .toList();
            assertThat(
                            answers.stream()
                                    .filter(answer -> answer.statusCode() == 201)
                                    .map(HttpResponse::body)
                                    .collect(Collectors.toSet()))
                    .as("rooms that were made")
                    .hasSize(1);
            assertThat(answers)
                    .filteredOn(answer -> answer.statusCode() != 201)
                    .allSatisfy(answer -> {
                        assertThat(answer.statusCode()).isEqualTo(409);
                        assertThat(code(answer)).isEqualTo("idempotency.running");
                        assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
                    });
        }
    }

    @Test
    void aKeyIsVisibleCharacters() {
        for (var wrong : List.of("", "a b", "k".repeat(129), "\"\"")) {
            var refused = post(wrong, "/v1/rooms", "{}");
            assertThat(refused.statusCode()).as(wrong).isEqualTo(400);
            assertThat(Words.read(refused.body()).get("field").asText())
                    .isEqualTo("Idempotency-Key");
        }
    }
}
