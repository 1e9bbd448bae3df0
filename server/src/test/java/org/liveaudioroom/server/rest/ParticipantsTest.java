package org.liveaudioroom.server.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.liveaudioroom.server.outside.Caller;
import org.liveaudioroom.server.outside.RunningServer;

/// What applications do with the people in a room and with its seats.
class ParticipantsTest {
    @RegisterExtension static final RunningServer SERVER = RunningServer.usual();

    private String people = "";
    private String room = "";

    @BeforeEach
    void freshRoom() {
        room = SERVER.openRoom();
        people = "/v1/rooms/" + room + "/participants";
    }

    @Test
    void thePeopleAreListedInPagesAndFoundByName() {
        var callers = new ArrayList<Caller>();
        try {
            for (var user : List.of("ann", "bo", "cid", "dan", "eve")) {
                callers.add(SERVER.join(room, user, "audience"));
            }
            var found = new ArrayList<String>();
            var next = "";
            do {
                var page = SERVER.done("GET", people + "?limit=2" + next, "");
                found.addAll(page.get("participants").findValuesAsText("user"));
                assertThat(page.get("total").asInt()).isEqualTo(5);
                next = page.has("next") ? "&after=" + page.get("next").asText() : "";
            } while (!next.isEmpty());
            assertThat(found).containsExactly("ann", "bo", "cid", "dan", "eve");

            var search = SERVER.done("GET", people + "?search=DA", "");
            assertThat(search.get("participants").findValuesAsText("user")).containsExactly("dan");
            assertThat(SERVER.done("GET", people + "/cid", "").get("name").asText())
                    .isEqualTo("Cid");
        } finally {
            callers.forEach(Caller::close);
        }
    }

    @Test
    void whoIsNotThereIsUnknown() {
        for (var user : List.of("zoe", "a", "%20x")) {
            assertThat(SERVER.refused("GET", people + "/" + user, ""))
                    .isEqualTo("404 user.unknown");
        }
        assertThat(SERVER.refused("PATCH", people + "/zoe", "{\"role\":\"host\"}"))
                .isEqualTo("404 user.unknown");
        assertThat(SERVER.refused("DELETE", people + "/zoe", "")).isEqualTo("404 user.unknown");
        assertThat(SERVER.refused("GET", "/v1/rooms/nowhere/participants", ""))
                .isEqualTo("404 room.unknown");
        assertThat(SERVER.refused("GET", people + "?limit=501", ""))
                .isEqualTo("400 call.malformed");
        assertThat(SERVER.refused("GET", people + "?limit=many", ""))
                .isEqualTo("400 call.malformed");
    }

    @Test
    void evenTheOwnerIsSentOut() {
        try (var ann = SERVER.join(room, "ann", "owner");
                var bo = SERVER.join(room, "bo", "audience")) {
            SERVER.done("DELETE", people + "/ann?reason=Too%20late", "");

            assertThat(ann.event("you.removed").get("reason").asText()).isEqualTo("Too late");
            assertThat(ann.closeCode()).isEqualTo(4001);
            assertThat(bo.event("people.left").at("/users/0").asText()).isEqualTo("ann");
        }
    }

    @Test
    void aRoleIsGiven() {
        try (var ann = SERVER.join(room, "ann", "audience")) {
            var changed = SERVER.done("PATCH", people + "/ann", "{\"role\":\"co-host\"}");

            assertThat(changed.get("role").asText()).isEqualTo("co-host");
            assertThat(ann.event("role.changed").get("role").asText()).isEqualTo("co-host");
            assertThat(SERVER.refused("PATCH", people + "/ann", "{\"role\":\"owner\"}"))
                    .isEqualTo("400 call.malformed");
            assertThat(SERVER.refused("PATCH", people + "/ann", "{}"))
                    .isEqualTo("400 call.malformed");
        }
    }

    @Test
    void aSpeakerIsSilencedAndStaysSilentUntilSetFree() {
        try (var ann = SERVER.join(room, "ann", "audience")) {
            ann.ok("seat.take", "seat", 1);
            ann.ok("microphone.set", "on", true);

            SERVER.done("POST", people + "/ann/microphone/off", "");
            ann.event("microphone.changed", e -> e.get("microphone").asText().equals("off"));

            SERVER.done("POST", people + "/ann/microphone/lock", "");
            assertThat(ann.refused("microphone.set", "on", true)).isEqualTo("microphone.locked");
            SERVER.done("POST", people + "/ann/microphone/unlock", "");
            ann.ok("microphone.set", "on", true);
        }
    }

    @Test
    void aSpeakerIsMovedAndTakenOffTheSeat() {
        try (var ann = SERVER.join(room, "ann", "audience")) {
            assertThat(SERVER.refused("POST", people + "/ann/seat", "{\"seat\":2}"))
                    .isEqualTo("409 user.notSeated");
            ann.ok("seat.take", "seat", 1);

            SERVER.done("POST", people + "/ann/seat", "{\"seat\":2}");
            assertThat(userOn(2)).isEqualTo("ann");
            assertThat(SERVER.refused("POST", people + "/ann/seat", "{\"seat\":99}"))
                    .isEqualTo("404 seat.unknown");

            SERVER.done("DELETE", people + "/ann/seat", "");
            assertThat(userOn(2)).isEmpty();
            assertThat(SERVER.refused("DELETE", people + "/ann/seat", ""))
                    .isEqualTo("409 user.notSeated");
        }
    }

    @Test
    void aSeatIsLockedAndMuted() {
        var seat =
                SERVER.done(
                        "PATCH",
                        "/v1/rooms/" + room + "/seats/1",
                        "{\"locked\":true,\"muted\":true}");
        assertThat(seat.get("locked").asBoolean()).isTrue();
        assertThat(seat.get("muted").asBoolean()).isTrue();
        try (var ann = SERVER.join(room, "ann", "audience")) {
            assertThat(ann.refused("seat.take", "seat", 1)).isEqualTo("seat.locked");
        }
        for (var wrong : List.of("99", "-1", "one")) {
            assertThat(
                            SERVER.refused(
                                    "PATCH",
                                    "/v1/rooms/" + room + "/seats/" + wrong,
                                    "{\"locked\":true}"))
                    .isEqualTo("404 seat.unknown");
        }
    }

    private String userOn(int seat) {
        return SERVER.done("GET", "/v1/rooms/" + room + "/seats", "")
                .at("/seats/%d/user".formatted(seat))
                .asText();
    }
}
