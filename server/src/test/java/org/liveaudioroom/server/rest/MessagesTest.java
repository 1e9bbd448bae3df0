package org.liveaudioroom.server.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.liveaudioroom.server.outside.RunningServer;

/// What applications write and read in a room.
class MessagesTest {
    @RegisterExtension static final RunningServer SERVER = RunningServer.usual();

    private String path = "";
    private String room = "";

    @BeforeEach
    void freshRoom() {
        room = SERVER.openRoom();
        path = "/v1/rooms/" + room;
    }

    @Test
    void theApplicationWritesAlsoWhereTheAudienceMayNot() {
        SERVER.done("PATCH", path, "{\"chat\":{\"on\":false}}");
        try (var ann = SERVER.join(room, "ann", "audience")) {
            var posted =
                    SERVER.done(
                            "POST",
                            path + "/messages",
                            "{\"name\":\"The house\",\"text\":\"Doors close at ten.\"}");

            var heard = ann.event("message.posted").get("message");
            assertThat(heard.get("text").asText()).isEqualTo("Doors close at ten.");
            assertThat(heard.get("name").asText()).isEqualTo("The house");
            assertThat(heard.get("message")).isEqualTo(posted.get("message"));
        }
    }

    @Test
    void aLineSentAgainIsPostedOnce() {
        var line = "{\"name\":\"House\",\"text\":\"Hi\",\"clientId\":\"c-1\"}";
        var first = SERVER.done("POST", path + "/messages", line);

        assertThat(SERVER.done("POST", path + "/messages", line)).isEqualTo(first);
        assertThat(texts("")).containsExactly("Hi");
    }

    @Test
    void theChatIsReadInPagesNewestFirst() {
        for (var text : List.of("one", "two", "three")) {
            SERVER.done(
                    "POST",
                    path + "/messages",
                    "{\"name\":\"House\",\"text\":\"%s\"}".formatted(text));
        }
        await().until(() -> texts("").size() == 3);
        var first = SERVER.done("GET", path + "/messages?limit=2", "");
        assertThat(first.get("messages").findValuesAsText("text")).containsExactly("three", "two");
        assertThat(texts("?after=" + first.get("next").asText())).containsExactly("one");
    }

    @Test
    void whatIsDeletedIsGoneForEverybody() {
        try (var ann = SERVER.join(room, "ann", "audience")) {
            var said = ann.ok("message.send", "clientId", "1", "text", "spam");
            var message = said.get("message").asText();
            await().until(() -> texts("").size() == 1);

            SERVER.done("DELETE", path + "/messages/" + message, "");

            assertThat(ann.event("message.deleted").get("message").asText()).isEqualTo(message);
            assertThat(texts("")).isEmpty();
            assertThat(SERVER.refused("DELETE", path + "/messages/" + message, ""))
                    .isEqualTo("404 message.unknown");
        }
    }

    @Test
    void whatIsNoLineIsRefused() {
        assertThat(SERVER.refused("POST", path + "/messages", "{\"name\":\"H\",\"text\":\" \"}"))
                .isEqualTo("400 text.empty");
        assertThat(
                        SERVER.refused(
                                "POST",
                                path + "/messages",
                                "{\"name\":\"H\",\"text\":\"%s\"}".formatted("x".repeat(1_001))))
                .isEqualTo("413 text.tooLong");
        assertThat(SERVER.refused("POST", path + "/messages", "{\"text\":\"Hi\"}"))
                .isEqualTo("400 call.malformed");
        assertThat(
                        SERVER.refused(
                                "POST",
                                "/v1/rooms/nowhere/messages",
                                "{\"name\":\"H\",\"text\":\"Hi\"}"))
                .isEqualTo("404 room.unknown");
    }

    @Test
    void aCommandReachesThoseItIsFor() {
        try (var ann = SERVER.join(room, "ann", "audience");
                var bo = SERVER.join(room, "bo", "audience")) {
            SERVER.done(
                    "POST",
                    path + "/commands",
                    "{\"to\":[\"ann\"],\"name\":\"gift\",\"body\":\"rose\"}");
            SERVER.done("POST", path + "/commands", "{\"name\":\"bell\",\"body\":\"\"}");

            assertThat(ann.event("command.received").get("body").asText()).isEqualTo("rose");
            assertThat(bo.event("command.received").get("name").asText()).isEqualTo("bell");
            assertThat(
                            SERVER.refused(
                                    "POST",
                                    path + "/commands",
                                    "{\"name\":\"b\",\"body\":\"%s\"}"
                                            .formatted("\\u00e4".repeat(4_000))))
                    .isEqualTo("413 too.large");
        }
    }

    @Test
    void whatHappenedIsReadInPagesThatSplitNothing() {
        try (var ann = SERVER.join(room, "ann", "audience")) {
            ann.ok("seat.take", "seat", 1);
            ann.ok("microphone.set", "on", true);
            ann.ok("session.leave");
        }
        var events = new ArrayList<JsonNode>();
        var next = "";
        do {
            var page = SERVER.done("GET", path + "/events?limit=1" + next, "");
            page.get("events").forEach(events::add);
            next = page.has("next") ? "&after=" + page.get("next").asText() : "";
        } while (!next.isEmpty());

        var whole = new ArrayList<JsonNode>();
        SERVER.done("GET", path + "/events", "").get("events").forEach(whole::add);
        assertThat(events).isEqualTo(whole);
        assertThat(whole.stream().map(event -> event.at("/event/type").asText()))
                .startsWith("RoomCreated")
                .containsSubsequence("SeatTaken", "MicrophoneChanged", "SeatFreed");
        assertThat(whole.stream().map(event -> event.get("revision").asLong())).isSorted();
    }

    private List<String> texts(String query) {
        return SERVER.done("GET", path + "/messages" + query, "")
                .get("messages")
                .findValuesAsText("text");
    }
}
