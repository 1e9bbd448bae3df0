package org.liveaudioroom.server.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.liveaudioroom.server.outside.Pass;
import org.liveaudioroom.server.outside.RunningServer;

/// What is kept of a person is handed out, and erased.
class UserDataTest {
    @RegisterExtension static final RunningServer SERVER = RunningServer.usual();

    @Test
    void aPersonsDataAreHandedOutAndErased() {
        var room = SERVER.openRoom();
        var path = "/v1/rooms/" + room;
        try (var ann = SERVER.join(room, "ann-of-data", "host")) {
            ann.ok("seat.take", "seat", 1);
            ann.ok("message.send", "clientId", "1", "text", "my secret");
            SERVER.done(
                    "POST",
                    path + "/chat-bans",
                    "{\"user\":\"ann-of-data\",\"reason\":\"Secrets\"}");
            await().until(() -> data().get("messages").size() == 1);

            var data = data();
            assertThat(data.get("complete").asBoolean()).isTrue();
            assertThat(data.at("/rooms/0").asText()).isEqualTo(room);
            assertThat(data.at("/messages/0/message/text").asText()).isEqualTo("my secret");
            assertThat(data.at("/acts/0/entry/reason").asText()).isEqualTo("Secrets");
            assertThat(data.get("events").findValuesAsText("type")).contains("SeatTaken");
        }

        var erased = SERVER.done("DELETE", "/v1/users/ann-of-data/data", "");

        assertThat(erased.get("rooms").asInt()).isEqualTo(1);
        assertThat(erased.get("messages").asInt()).isEqualTo(1);
        assertThat(erased.get("pseudonym").asText()).startsWith("erased-");
        for (var everywhere : new String[] {"/messages", "/events", "/moderation"}) {
            assertThat(SERVER.keyed("GET", path + everywhere, "").body())
                    .doesNotContain("Ann-of-data", "my secret", "Secrets");
        }
        var left = data();
        assertThat(left.get("messages")).isEmpty();
        assertThat(left.get("events")).isEmpty();
        assertThat(left.get("acts")).isEmpty();
    }

    private static JsonNode data() {
        return SERVER.done("GET", "/v1/users/ann-of-data/data", "");
    }

    @Test
    void ofAStrangerNothingIsKept() {
        var data = SERVER.done("GET", "/v1/users/nobody-at-all/data", "");

        assertThat(data.get("rooms")).isEmpty();
        assertThat(data.get("messages")).isEmpty();
        assertThat(SERVER.done("DELETE", "/v1/users/nobody-at-all/data", "").get("rooms").asInt())
                .isZero();
    }

    @Test
    void whoWasErasedMayComeBackAsSomebodyNew() {
        var room = SERVER.openRoom();
        try (var eve = SERVER.join(room, "eve-of-data", "host")) {
            eve.ok("seat.take", "seat", 1);
        }
        SERVER.done("DELETE", "/v1/users/eve-of-data/data", "");

        SERVER.join(room, Pass.of(room, "eve-of-data", "audience").token()).close();
    }
}
