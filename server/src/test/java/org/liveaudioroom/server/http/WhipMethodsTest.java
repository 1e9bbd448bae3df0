package org.liveaudioroom.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liveaudioroom.server.outside.Offers;
import org.liveaudioroom.server.outside.Pass;
import org.liveaudioroom.server.outside.RunningServer;
import org.liveaudioroom.server.outside.Words;

/// What the addresses of WHIP and WHEP say to other methods, and to web pages that ask first.
class WhipMethodsTest {
    @RegisterExtension static final RunningServer SERVER = RunningServer.usual();

    private final String room = SERVER.openRoom();

    /// RFC 9725 §4.2: GET, HEAD and PUT are kept for later; §4.3.1: without trickled candidates and
    /// restarts PATCH is refused so too.
    @ParameterizedTest
    @ValueSource(strings = {"whip", "whep"})
    void otherMethodsAreRefusedAndTheRightOnesNamed(String way) {
        for (var method : List.of("GET", "PUT", "PATCH", "DELETE")) {
            assertRefused("/v1/" + way + "/" + room, method, "OPTIONS", "POST");
        }
        for (var method : List.of("GET", "PUT", "PATCH", "POST")) {
            assertRefused(session(way), method, "DELETE", "OPTIONS");
        }
        var head =
                SERVER.call(
                        "/v1/" + way + "/" + room, r -> r.method("HEAD", BodyPublishers.noBody()));
        assertThat(head.statusCode()).isEqualTo(405);
    }

    private void assertRefused(String path, String method, String... allowed) {
        var refused = SERVER.call(path, r -> r.method(method, BodyPublishers.ofString("v=0\r\n")));
        assertThat(refused.statusCode()).as(method).isEqualTo(405);
        assertThat(Words.read(refused.body()).get("code").asText()).isEqualTo("call.method");
        assertThat(refused.headers().firstValue("Allow"))
                .as("RFC 9110 §15.5.6")
                .map(names -> Arrays.stream(names.split(", ", -1)).sorted().toList())
                .hasValue(List.of(allowed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"whip", "whep"})
    void aPageMayAskFirstWithoutAToken(String way) {
        var answer =
                SERVER.call(
                        "/v1/" + way + "/" + room,
                        request ->
                                request.header("Origin", "https://studio.example")
                                        .header("Access-Control-Request-Method", "POST")
                                        .header(
                                                "Access-Control-Request-Headers",
                                                "authorization,content-type")
                                        .method("OPTIONS", BodyPublishers.noBody()));

        // RFC 9725 §4.2: 200 to any OPTIONS, with Accept-Post.
        assertThat(answer.statusCode()).isEqualTo(200);
        var headers = answer.headers();
        assertThat(headers.firstValue("Accept-Post")).hasValue("application/sdp");
        assertThat(headers.firstValue("Access-Control-Allow-Origin")).hasValue("*");
        assertThat(headers.firstValue("Access-Control-Allow-Methods").orElse("")).contains("POST");
        assertThat(headers.firstValue("Access-Control-Allow-Headers").orElse(""))
                .containsIgnoringCase("Authorization")
                .containsIgnoringCase("Content-Type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"whip", "whep"})
    void aPageMayReadWhereItsSessionIs(String way) {
        var made =
                SERVER.call(
                        "/v1/" + way + "/" + room,
                        request ->
                                request.header("Origin", "https://studio.example")
                                        .header("Content-Type", "application/sdp")
                                        .header("Authorization", "Bearer " + token())
                                        .POST(BodyPublishers.ofString(offer(way))));

        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(made.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
        assertThat(made.headers().firstValue("Access-Control-Expose-Headers").orElse(""))
                .contains("Location");
    }

    private String session(String way) {
        return RunningServer.location(SERVER.offer(way, room, token(), offer(way)));
    }

    private String token() {
        return Pass.of(room, "tool", "audience").token();
    }

    private static String offer(String way) {
        return Offers.recorded("gstreamer-" + way);
    }
}
