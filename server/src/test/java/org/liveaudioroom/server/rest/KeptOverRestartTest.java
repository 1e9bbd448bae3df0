package org.liveaudioroom.server.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.liveaudioroom.server.outside.Pass;
import org.liveaudioroom.server.outside.RunningServer;

/// What an application was promised holds when the server has started anew.
class KeptOverRestartTest {
    @RegisterExtension static final RunningServer SERVER = RunningServer.usual();

    @Test
    void withdrawalsAnswersAndTheAdminTokenOutliveARestart() {
        var room = SERVER.openRoom();
        var token = Pass.of(room, "ann", "host").token();
        SERVER.done("POST", "/v1/tokens/revocations", "{\"user\":\"ann\"}");
        var made = once();
        var admin = SERVER.adminToken();

        SERVER.restart();

        try (var ann = SERVER.connect()) {
            assertThat(ann.refused("session.join", "room", room, "token", token))
                    .isEqualTo("token.revoked");
        }
        assertThat(once().body()).isEqualTo(made.body());
        assertThat(SERVER.adminToken()).isEqualTo(admin);
        var listed =
                SERVER.call(
                        "/v1/rooms", request -> request.header("Authorization", "Bearer " + admin));
        assertThat(listed.statusCode()).isEqualTo(200);
    }

    private static HttpResponse<String> once() {
        return SERVER.call(
                "/v1/rooms",
                request ->
                        request.header("Authorization", Pass.KEY)
                                .header("Idempotency-Key", "\"over-restart\"")
                                .POST(BodyPublishers.ofString("{}")));
    }
}
