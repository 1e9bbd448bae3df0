package org.liveaudioroom.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liveaudioroom.server.outside.Caller;
import org.liveaudioroom.server.outside.Pass;
import org.liveaudioroom.server.outside.ServerProcess;

/// The server ends or is killed, and starts again: what people were told is what they find.
@Timeout(180)
@Tag("slow")
class RestartTest {
    private static final String ROOM = "lasting";

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"TERM", "INT"})
    void whoEndsItIsObeyedSoonAndEverybodyIsTold(String signal) throws Exception {
        try (var server = start()) {
            var port = server.awaitReady();
            make(port);
            try (var ann = join(port, "ann", "host");
                    var bob = join(port, "bob", "audience");
                    var stranger = Caller.connect(port)) {
                bob.ok("seat.request");
                var asked = System.nanoTime();

                server.signal(signal);

                for (var each : List.of(ann, bob)) {
                    assertThat(each.event("server.leaving").get("reason").asText()).isNotBlank();
                    assertThat(each.closeCode()).isEqualTo(1001);
                }
                assertThat(stranger.closeCode()).isIn(1001, 1006);
                // 128 + the number of the signal, as a shell expects it.
                assertThat(server.awaitEnd()).isEqualTo(signal.equals("TERM") ? 143 : 130);
                assertThat(Duration.ofNanos(System.nanoTime() - asked))
                        .isLessThan(Duration.ofSeconds(5));
                assertThat(server.errors()).doesNotContain("Exception", "ERROR", "WARN");
            }
        }
    }

    @Test
    void whatPeopleWereToldIsThereAfterAKill() throws Exception {
        JsonNode before;
        try (var server = start()) {
            var port = server.awaitReady();
            make(port);
            try (var owner = join(port, "olga", "owner");
                    var ann = join(port, "ann", "audience");
                    var bob = join(port, "bob", "audience");
                    var cora = join(port, "cora", "audience");
                    var dan = join(port, "dan", "audience")) {
                owner.ok("seat.take", "seat", 0);
                owner.ok("microphone.set", "on", true);
                owner.ok("role.set", "user", "cora", "role", "co-host");
                cora.ok("seat.invite", "user", "ann", "seat", 2);
                ann.ok("seat.invite.accept");
                ann.ok("microphone.set", "on", true);
                cora.ok("microphone.off", "user", "ann");
                bob.ok("seat.request", "seat", 3, "timeoutMs", 600_000);
                dan.ok("message.send", "clientId", "d1", "text", "Good evening");
                owner.ok("message.send", "clientId", "o1", "text", "Welcome");
                owner.ok("requests.allow", "allowed", true);
                try (var again = join(port, "olga", "owner")) {
                    before = snapshot(again);
                }
                server.kill();
                assertThat(bob.closeCode()).isEqualTo(1006);
            }
        }
        try (var server = start()) {
            var port = server.awaitReady();
            try (var owner = join(port, "olga", "owner")) {
                var after = snapshot(owner);

                assertThat(after.get("seats")).isEqualTo(before.get("seats"));
                assertThat(after.get("requests")).isEqualTo(before.get("requests")).hasSize(1);
                assertThat(after.get("messages")).isEqualTo(before.get("messages")).hasSize(2);
                assertThat(after.at("/room/open").asBoolean()).isFalse();
                assertThat(after.at("/you/role").asText()).isEqualTo("owner");
                for (var user : List.of("olga", "ann", "bob", "cora")) {
                    for (var what : List.of("role", "microphone", "name")) {
                        assertThat(person(after, user).get(what))
                                .as("%s of %s", what, user)
                                .isEqualTo(person(before, user).get(what));
                    }
                }
                assertThat(person(after, "ann").get("microphone").asText()).isEqualTo("off");

                // And it goes on from there.
                try (var ann = join(port, "ann", "audience");
                        var cora = join(port, "cora", "audience");
                        var dan = join(port, "dan", "audience")) {
                    ann.ok("microphone.set", "on", true);
                    assertThat(cora.joined().at("/snapshot/you/role").asText())
                            .isEqualTo("co-host");
                    assertThat(cora.ok("seat.request.accept", "user", "bob").get("seat").asInt())
                            .isEqualTo(3);
                    var sentAgain =
                            dan.ok("message.send", "clientId", "d1", "text", "Good evening");
                    assertThat(sentAgain.get("message").asText())
                            .as("posted once, though sent again")
                            .isEqualTo(before.at("/messages/0/message").asText());
                }
            }
        }
    }

    private ServerProcess start() throws IOException {
        return ServerProcess.start(
                folder,
                "--port",
                "0",
                "--media-port",
                "0",
                "--data",
                folder.resolve("data").toString(),
                "--development",
                "on",
                "--rows",
                "1,4",
                "--open",
                "off",
                "--api-key",
                Pass.KEY_ID + ":" + Pass.SECRET);
    }

    private static void make(int port) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var uri = URI.create("http://localhost:" + port + "/v1/rooms");
            var body = BodyPublishers.ofString("{\"room\":\"" + ROOM + "\",\"hostSeats\":[0]}");
            var made =
                    http.send(
                            HttpRequest.newBuilder(uri).POST(body).build(),
                            BodyHandlers.ofString());
            assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        }
    }

    private static Caller join(int port, String user, String role) {
        var caller = Caller.connect(port);
        caller.ok("session.join", "room", ROOM, "token", Pass.of(ROOM, user, role).token());
        return caller;
    }

    private static JsonNode snapshot(Caller caller) {
        return caller.joined().get("snapshot");
    }

    private static JsonNode person(JsonNode snapshot, String user) {
        return StreamSupport.stream(snapshot.get("people").spliterator(), false)
                .filter(person -> person.get("user").asText().equals(user))
                .findFirst()
                .orElseThrow();
    }
}
