package org.liveaudioroom.server.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.liveaudioroom.server.outside.Pass;
import org.liveaudioroom.server.outside.RunningServer;

/// Who is kept out by the application, and what the logs say of it.
class BansTest {
    @RegisterExtension static final RunningServer SERVER = RunningServer.usual();

    private String path = "";
    private String room = "";

    @BeforeEach
    void freshRoom() {
        room = SERVER.openRoom();
        path = "/v1/rooms/" + room;
    }

    @Test
    void whoIsBannedIsOutAndStaysOutUntilTheBanIsLifted() {
        try (var ann = SERVER.join(room, "ann", "host")) {
            SERVER.done(
                    "POST",
                    path + "/bans",
                    "{\"user\":\"ann\",\"seconds\":60,\"reason\":\"Noise\"}");
            assertThat(ann.closeCode()).isEqualTo(4001);
        }
        var pass = Pass.of(room, "ann", "host").token();
        try (var again = SERVER.connect()) {
            assertThat(again.refused("session.join", "room", room, "token", pass))
                    .isEqualTo("user.banned");
        }
        var bans = SERVER.done("GET", path + "/bans", "").get("bans");
        assertThat(bans.findValuesAsText("user")).containsExactly("ann");
        assertThat(bans.at("/0/reason").asText()).isEqualTo("Noise");
        assertThat(bans.at("/0").has("by")).as("the server did").isFalse();
        assertThat(bans.at("/0/endsAt").asLong() - bans.at("/0/at").asLong()).isEqualTo(60_000);

        SERVER.done("DELETE", path + "/bans/ann", "");
        SERVER.join(room, pass).close();
        assertThat(SERVER.refused("DELETE", path + "/bans/ann", ""))
                .isEqualTo("404 user.notBanned");
    }

    @Test
    void whoIsNotHereIsKeptOutAsWell() {
        SERVER.done("POST", path + "/bans", "{\"user\":\"mallory\"}");
        try (var mallory = SERVER.connect()) {
            assertThat(
                            mallory.refused(
                                    "session.join",
                                    "room",
                                    room,
                                    "token",
                                    Pass.of(room, "mallory", "audience").token()))
                    .isEqualTo("user.banned");
        }
    }

    @Test
    void whoIsBannedFromTheChatHears() {
        try (var ann = SERVER.join(room, "ann", "audience")) {
            SERVER.done("POST", path + "/chat-bans", "{\"user\":\"ann\"}");
            assertThat(ann.refused("message.send", "clientId", "1", "text", "hi"))
                    .isEqualTo("chat.banned");
            assertThat(
                            SERVER.done("GET", path + "/chat-bans", "")
                                    .get("bans")
                                    .findValuesAsText("user"))
                    .containsExactly("ann");

            SERVER.done("DELETE", path + "/chat-bans/ann", "");
            ann.ok("message.send", "clientId", "2", "text", "hi");
        }
    }

    @Test
    void bansAreListedInPages() {
        for (var user : List.of("cid", "ann", "bo")) {
            SERVER.done("POST", path + "/bans", "{\"user\":\"%s\"}".formatted(user));
        }
        var first = SERVER.done("GET", path + "/bans?limit=2", "");
        assertThat(first.get("bans").findValuesAsText("user")).containsExactly("ann", "bo");
        var second =
                SERVER.done("GET", path + "/bans?limit=2&after=" + first.get("next").asText(), "");
        assertThat(second.get("bans").findValuesAsText("user")).containsExactly("cid");
        assertThat(second.has("next")).isFalse();
    }

    @Test
    void aBanWantsAUserAndATime() {
        for (var wrong :
                List.of(
                        "{}",
                        "{\"user\":\" \"}",
                        "{\"user\":\"a\",\"seconds\":0}",
                        "{\"user\":\"a\",\"seconds\":1e3}",
                        "{\"user\":\"a\",\"reason\":\"" + "r".repeat(257) + "\"}")) {
            assertThat(SERVER.refused("POST", path + "/bans", wrong))
                    .as(wrong)
                    .isEqualTo("400 call.malformed");
        }
    }

    @Test
    void theModerationLogTellsNewestFirst() {
        SERVER.done("POST", path + "/bans", "{\"user\":\"ann\",\"reason\":\"Noise\"}");
        SERVER.done("POST", path + "/chat-bans", "{\"user\":\"bo\"}");
        SERVER.done("DELETE", path + "/bans/ann", "");

        var all = SERVER.done("GET", path + "/moderation", "").get("entries");
        assertThat(all.findValuesAsText("kind"))
                .containsExactly("unbanned", "chat-banned", "banned");
        var ofAnn = SERVER.done("GET", path + "/moderation?user=ann&limit=1", "");
        assertThat(ofAnn.get("entries").findValuesAsText("kind")).containsExactly("unbanned");
        var older =
                SERVER.done(
                        "GET",
                        path + "/moderation?user=ann&limit=1&after=" + ofAnn.get("next").asText(),
                        "");
        assertThat(older.get("entries").findValuesAsText("kind")).containsExactly("banned");
        assertThat(older.at("/entries/0/reason").asText()).isEqualTo("Noise");
        assertThat(older.has("next")).isFalse();
        assertThat(SERVER.refused("GET", path + "/moderation?after=x", ""))
                .isEqualTo("400 call.malformed");
    }
}
