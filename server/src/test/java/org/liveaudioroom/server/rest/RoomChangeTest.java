package org.liveaudioroom.server.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liveaudioroom.server.outside.RunningServer;
import org.liveaudioroom.server.outside.Words;

/// Rooms that applications make, change and end.
class RoomChangeTest {
    @RegisterExtension static final RunningServer SERVER = RunningServer.usual();

    @Test
    void aRoomIsMadeWithEverySetting() {
        var made =
                SERVER.done(
                        "POST",
                        "/v1/rooms",
                        """
                        {"title":"Tea","metadata":"m","rows":[2],"open":true,"requestsAllowed":false,
                         "chat":{"on":false,"slowSeconds":7},"startsAt":4000000000000,
                         "settings":{"coHostMay":["seat.invite"],"switchWhenClosed":false,
                          "moveByConsent":true,"succession":"nobody","elsewhere":"is-refused",
                          "peopleMax":7,"historyMax":5,"graceMs":9000,"answerTimeMs":8000,
                          "idleCloseMs":60000,"maxDurationMs":3600000}}
                        """);

        assertThat(made.get("room").asText()).hasSize(20);
        assertThat(made.get("startsAt").asLong()).isEqualTo(4_000_000_000_000L);
        assertThat(made.get("metadata").asText()).isEqualTo("m");
        assertThat(made.get("requestsAllowed").asBoolean()).isFalse();
        assertThat(made.get("chat")).isEqualTo(Words.read("{\"on\":false,\"slowSeconds\":7}"));
        assertThat(made.get("settings"))
                .isEqualTo(
                        Words.read(
                                """
                                {"coHostMay":["seat.invite","seat.invite.cancel"],
                                 "switchWhenClosed":false,"moveByConsent":true,
                                 "succession":"nobody","elsewhere":"is-refused","peopleMax":7,
                                 "historyMax":5,"graceMs":9000,"answerTimeMs":8000,
                                 "idleCloseMs":60000,"maxDurationMs":3600000}
                                """));
    }

    @Test
    void everybodyIsToldWhatChanges() {
        var room = SERVER.closedRoom();
        try (var ann = SERVER.join(room, "ann", "audience")) {
            var changed =
                    SERVER.done(
                            "PATCH",
                            "/v1/rooms/" + room,
                            """
                            {"title":"Late tea","metadata":"x","properties":{"mood":"calm"},
                             "open":true,"requestsAllowed":false,"chat":{"on":false},
                             "settings":{"peopleMax":50}}
                            """);

            assertThat(changed.get("title").asText()).isEqualTo("Late tea");
            assertThat(changed.get("properties")).isEqualTo(Words.read("{\"mood\":\"calm\"}"));
            assertThat(changed.get("open").asBoolean()).isTrue();
            assertThat(changed.get("requestsAllowed").asBoolean()).isFalse();
            assertThat(changed.at("/chat/on").asBoolean()).isFalse();
            assertThat(changed.at("/settings/peopleMax").asInt()).isEqualTo(50);
            assertThat(changed.get("people").asInt()).isEqualTo(1);
            assertThat(ann.event("room.changed").get("title").asText()).isEqualTo("Late tea");
            assertThat(ann.event("seats.opened").has("by")).as("the server did").isFalse();
            ann.event("chat.changed");
            ann.event("settings.changed");
        }
        assertThat(SERVER.look(room).get("title").asText()).isEqualTo("Late tea");
    }

    @Test
    void aChangeOfWhatSomebodyElseChangedIsRefusedAsAWhole() {
        var room = SERVER.closedRoom();
        var path = "/v1/rooms/" + room;
        var seen = SERVER.done("PATCH", path, "{\"title\":\"One\"}").get("revision").asLong();
        SERVER.done("PATCH", path, "{\"title\":\"Two\",\"revision\":%d}".formatted(seen));

        assertThat(
                        SERVER.refused(
                                "PATCH",
                                path,
                                "{\"title\":\"Three\",\"open\":true,\"revision\":%d}"
                                        .formatted(seen)))
                .isEqualTo("409 revision.stale");
        assertThat(SERVER.look(room).get("title").asText()).isEqualTo("Two");
        assertThat(SERVER.look(room).get("open").asBoolean()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'settings':{'coHostMay':['room.end']}} | 400 settings.invalid",
                "{'settings':{'coHostMay':['fly']}}      | 400 settings.invalid",
                "{'title':'T','settings':{'graceMs':-1}} | 400 call.malformed",
                "{'title':'T','settings':{'answerTimeMs':1}} | 400 settings.invalid",
                "{'settings':{'succession':'chaos'}}     | 400 call.malformed",
                "{'properties':{'a':3}}                  | 400 call.malformed",
                "{'revision':'new'}                      | 400 call.malformed",
            })
    void whatIsWrongChangesNothing(String patch, String refusal) {
        var room = SERVER.closedRoom();
        var before = SERVER.look(room);

        assertThat(SERVER.refused("PATCH", "/v1/rooms/" + room, patch.replace('\'', '"')))
                .isEqualTo(refusal);
        assertThat(SERVER.look(room)).isEqualTo(before);
    }

    @Test
    void aRoomThatIsEndedIsEndedForEverybody() {
        var room = SERVER.openRoom();
        try (var ann = SERVER.join(room, "ann", "host");
                var bo = SERVER.join(room, "bo", "audience")) {
            SERVER.done("POST", "/v1/rooms/" + room + "/end", "{\"reason\":\"Closing time\"}");

            assertThat(ann.event("room.ended").get("reason").asText()).isEqualTo("Closing time");
            assertThat(ann.closeCode()).isEqualTo(4000);
            assertThat(bo.closeCode()).isEqualTo(4000);
        }
        assertThat(SERVER.look(room).get("status").asText()).isEqualTo("ended");
        assertThat(SERVER.refused("DELETE", "/v1/rooms/" + room, "")).isEqualTo("410 room.ended");
        assertThat(SERVER.refused("PATCH", "/v1/rooms/" + room, "{\"open\":true}"))
                .isEqualTo("410 room.ended");
    }

    @Test
    void deletingEndsToo() {
        var room = SERVER.openRoom();
        var deleted = SERVER.keyed("DELETE", "/v1/rooms/" + room, "");

        assertThat(deleted.statusCode()).isEqualTo(204);
        assertThat(deleted.body()).isEmpty();
        assertThat(SERVER.look(room).get("status").asText()).isEqualTo("ended");
    }

    @Test
    void aRoomNobodyMadeIsUnknown() {
        for (var method : new String[] {"GET", "PATCH", "DELETE"}) {
            assertThat(SERVER.refused(method, "/v1/rooms/nowhere", "{}"))
                    .isEqualTo("404 room.unknown");
        }
    }
}
