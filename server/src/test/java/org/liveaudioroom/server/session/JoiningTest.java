package org.liveaudioroom.server.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.liveaudioroom.server.outside.Caller;
import org.liveaudioroom.server.outside.Pass;
import org.liveaudioroom.server.outside.RunningServer;

/// Coming into a room over the WebSocket, being told what happens there, and leaving.
class JoiningTest {
    @RegisterExtension static final RunningServer SERVER = RunningServer.usual();

    @Test
    void whoJoinsGetsTheRoomAsItIsAndItsNumber() {
        var room = SERVER.openRoom();
        try (var host = SERVER.join(room, "hana", "host");
                var ann = SERVER.connect()) {
            host.ok("seat.take", "seat", 0);
            host.ok("message.send", "clientId", "h1", "text", "Hello");

            var token = Pass.of(room, "ann", "audience").token();
            var joined = ann.ok("session.join", "room", room, "token", token);

            assertThat(joined.get("resumed").asBoolean()).isFalse();
            assertThat(joined.get("seq").asLong()).isPositive();
            assertThat(joined.get("now").asLong())
                    .isBetween(
                            System.currentTimeMillis() - 60_000,
                            System.currentTimeMillis() + 60_000);
            var snapshot = joined.get("snapshot");
            assertThat(snapshot.at("/room/room").asText()).isEqualTo(room);
            assertThat(snapshot.at("/you/user").asText()).isEqualTo("ann");
            assertThat(snapshot.at("/you/name").asText()).isEqualTo("Ann");
            assertThat(snapshot.at("/you/role").asText()).isEqualTo("audience");
            assertThat(snapshot.at("/seats/0/user").asText()).isEqualTo("hana");
            assertThat(snapshot.get("seats")).hasSize(5);
            assertThat(texts(snapshot.get("people"), "user"))
                    .containsExactlyInAnyOrder("ann", "hana");
            assertThat(snapshot.get("total").asInt()).isEqualTo(2);
            assertThat(texts(snapshot.get("messages"), "text")).containsExactly("Hello");
            assertThat(snapshot.has("requests")).as("what hosts alone may see").isFalse();
            assertThat(snapshot.at("/messages/0").has("clientId")).as("of another").isFalse();
        }
    }

    @Test
    void whatHappensIsToldToAllInOneOrderWithRisingNumbers() {
        var room = SERVER.openRoom();
        try (var host = SERVER.join(room, "hana", "host");
                var ann = SERVER.join(room, "ann", "audience");
                var bob = SERVER.join(room, "bob", "audience")) {
            for (var round = 0; round < 5; round++) {
                ann.ok("seat.take", "seat", 1 + round % 2);
                bob.ok("seat.take", "seat", 3 + round % 2);
                host.ok("message.send", "clientId", "m" + round, "text", "Round " + round);
                ann.ok("microphone.set", "on", round % 2 == 0);
            }
            List.of(host, ann, bob).forEach(Caller::catchUp);

            for (var each : List.of(host, ann, bob)) {
                assertThat(each.events())
                        .extracting(event -> event.get("seq").asLong())
                        .isSorted()
                        .doesNotHaveDuplicates()
                        .allMatch(seq -> seq > each.joined().get("seq").asLong());
            }
            assertThat(forBoth(ann)).isEqualTo(forBoth(bob)).hasSizeGreaterThan(15);
            // Only what was for somebody else alone is missing: the author's copy of his message.
            assertThat(ann.seq() - bob.joined().get("seq").asLong())
                    .isEqualTo(bob.events().size() + 5);
        }
    }

    /// Bob came later: what both have been told since.
    private static List<String> forBoth(Caller caller) {
        return caller.events().stream()
                .filter(event -> !event.get("on").asText().equals("people.entered"))
                .map(JsonNode::toString)
                .toList();
    }

    @Test
    void nothingIsDoneBeforeJoiningAndNobodyJoinsTwice() {
        var room = SERVER.openRoom();
        try (var ann = SERVER.connect()) {
            assertThat(ann.refused("seat.take", "seat", 1)).isEqualTo("not.joined");
            assertThat(ann.refused("session.leave")).isEqualTo("not.joined");
            var token = Pass.of(room, "ann", "audience").token();
            ann.ok("session.join", "room", room, "token", token);
            assertThat(ann.refused("session.join", "room", room, "token", token))
                    .isEqualTo("already.joined");
            ann.ok("seat.take", "seat", 1);
        }
    }

    @Test
    void aRoomThatIsNotThereIsUnknownAndTheConnectionMayTryAnother() {
        try (var ann = SERVER.connect()) {
            var nowhere = Pass.of("nowhere", "ann", "audience").token();
            assertThat(ann.refused("session.join", "room", "nowhere", "token", nowhere))
                    .isEqualTo("room.unknown");
            var room = SERVER.openRoom();
            ann.ok("session.join", "room", room, "token", Pass.of(room, "ann", "audience").token());
        }
    }

    @Test
    void whoLeavesIsAnsweredAndHisSeatIsFreeAtOnce() {
        var room = SERVER.openRoom();
        try (var host = SERVER.join(room, "hana", "host");
                var ann = SERVER.join(room, "ann", "audience")) {
            ann.ok("seat.take", "seat", 1);
            ann.ok("session.leave");

            assertThat(ann.closeCode()).isEqualTo(1000);
            host.event("seat.changed", event -> event.at("/cause").asText().equals("left"));
            assertThat(host.event("people.left").at("/users/0").asText()).isEqualTo("ann");
            assertThat(SERVER.look(room).get("people").asInt()).isEqualTo(1);
        }
    }

    @Test
    void aSecondConnectionOfTheSameUserTakesThePlaceOfTheFirst() {
        var room = SERVER.openRoom();
        try (var first = SERVER.join(room, "ann", "audience")) {
            first.ok("seat.take", "seat", 2);
            try (var second = SERVER.join(room, "ann", "audience")) {
                assertThat(first.closeCode()).isEqualTo(4002);
                assertThat(first.events("you.replaced")).hasSize(1);
                assertThat(second.joined().at("/snapshot/seats/2/user").asText())
                        .as("the seat is still his")
                        .isEqualTo("ann");
                second.ok("microphone.set", "on", true);
            }
        }
    }

    @Test
    void aConnectionWithoutOurSubprotocolIsNoConnection() {
        try (var http = HttpClient.newHttpClient()) {
            Assertions.assertThatThrownBy(() ->
                            http.newWebSocketBuilder()
                                    .buildAsync(
                                            java.net.URI.create(
                                                    SERVER.uri("/v1/signal")
                                                            .toString()
                                                            .replace("http:", "ws:")),
                                            new WebSocket.Listener() {})
                                    .join())
                    .isInstanceOf(CompletionException.class)
                    .cause()
                    .isInstanceOfSatisfying(
                            WebSocketHandshakeException.class,
                            refused ->
                                    assertThat(refused.getResponse().statusCode()).isEqualTo(400));
        }
    }

    private static List<String> texts(JsonNode list, String field) {
        return list.findValuesAsText(field);
    }
}
