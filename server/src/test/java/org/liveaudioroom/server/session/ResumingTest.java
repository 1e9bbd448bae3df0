package org.liveaudioroom.server.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.liveaudioroom.server.outside.Caller;
import org.liveaudioroom.server.outside.Pass;
import org.liveaudioroom.server.outside.RunningServer;

/// A connection that was cut comes back.
class ResumingTest {
    @RegisterExtension static final RunningServer SERVER = RunningServer.usual();

    private final String room = SERVER.openRoom();

    @Test
    void whoComesBackIsToldExactlyWhatHeMissed() {
        try (var host = SERVER.join(room, "hana", "host");
                var witness = SERVER.join(room, "wim", "audience");
                var ann = SERVER.join(room, "ann", "audience")) {
            ann.ok("seat.take", "seat", 1);
            ann.catchUp();
            var session = ann.session();
            var seen = ann.seq();
            ann.cut();
            witness.event("people.changed", ResumingTest::isReconnecting);

            host.ok("seat.take", "seat", 0);
            host.ok("message.send", "clientId", "1", "text", "Are you there?");
            host.ok("microphone.set", "on", true);
            witness.ok("seat.take", "seat", 2);

            try (var back = resume("ann", session, seen)) {
                assertThat(back.joined().get("resumed").asBoolean()).isTrue();
                assertThat(back.joined().has("snapshot")).isFalse();
                back.catchUp();
                witness.catchUp();
                assertThat(back.events()).isEqualTo(since(seen, witness.events()));
                assertThat(back.events())
                        .extracting(event -> event.get("on").asText())
                        .contains("seat.changed", "message.posted", "microphone.changed");
                assertThat(SERVER.look(room).get("people").asInt()).isEqualTo(3);
            }
        }
    }

    @Test
    void whoMissedNothingIsToldNothingTwice() {
        try (var ann = SERVER.join(room, "ann", "audience");
                var bob = SERVER.join(room, "bob", "audience")) {
            ann.event("people.entered", event -> event.at("/people/0/user").asText().equals("bob"));
            bob.ok("message.send", "clientId", "1", "text", "Hello");
            ann.event("message.posted");
            var session = ann.session();
            var seen = ann.seq();
            ann.cut();
            bob.event("people.changed", ResumingTest::isReconnecting);
            try (var back = resume("ann", session, seen)) {
                back.catchUp();
                assertThat(back.events("message.posted")).isEmpty();
                assertThat(back.events("people.entered")).isEmpty();
            }
        }
    }

    @Test
    void anothersSessionIsOfNoUse() {
        try (var bob = SERVER.join(room, "bob", "audience");
                var ann = SERVER.join(room, "ann", "audience")) {
            bob.ok("seat.take", "seat", 1);

            try (var eve = resume("eve", ann.session(), ann.seq())) {
                assertIsNew(eve, "eve");
                assertThat(eve.session()).isNotEqualTo(ann.session());
            }
            ann.ok("seat.take", "seat", 2);
            assertThat(ann.isOpen()).as("whose session it was").isTrue();
        }
    }

    @Test
    void aSessionThatThereIsNotOrANumberThatWasNotYetBeginsAnew() {
        try (var ann = SERVER.join(room, "ann", "audience")) {
            var session = ann.session();
            var seen = ann.seq();
            for (var wrong :
                    List.of(
                            Map.entry("no-such-session", seen),
                            Map.entry(session, seen + 1_000_000L))) {
                try (var back = resume("ann", wrong.getKey(), wrong.getValue())) {
                    assertIsNew(back, "ann");
                    assertThat(back.session()).isNotEqualTo(session);
                }
            }
        }
    }

    @Test
    void aSessionOfAnotherRoomIsOfNoUseHere() {
        var another = SERVER.openRoom();
        try (var there = SERVER.join(another, "ann", "audience");
                var here = resume("ann", there.session(), there.seq())) {
            assertIsNew(here, "ann");
            there.ok("seat.take", "seat", 1);
        }
    }

    @Test
    void whoWasAwayWhenHeBecameAHostIsNotSentWhatHostsSawBefore() {
        var closed = SERVER.closedRoom();
        try (var owner = SERVER.join(closed, "olga", "owner");
                var ann = SERVER.join(closed, "ann", "audience");
                var bob = SERVER.join(closed, "bob", "audience")) {
            ann.catchUp();
            var session = ann.session();
            var seen = ann.seq();
            ann.cut();
            owner.event("people.changed", ResumingTest::isReconnecting);
            bob.ok("seat.request");
            owner.ok("role.set", "user", "ann", "role", "co-host");

            var token = Pass.of(closed, "ann", "audience").token();
            try (var back = SERVER.connect()) {
                var joined =
                        back.ok(
                                "session.join",
                                "room",
                                closed,
                                "token",
                                token,
                                "resume",
                                Map.of("session", session, "seq", seen));
                assertThat(joined.get("resumed").asBoolean()).isFalse();
                assertThat(joined.at("/snapshot/you/role").asText()).isEqualTo("co-host");
                assertThat(joined.at("/snapshot/requests/0/user").asText()).isEqualTo("bob");
            }
        }
    }

    @Test
    void anAudienceThatComesBackIsNotSentWhatOnlyHostsMaySee() {
        var closed = SERVER.closedRoom();
        try (var owner = SERVER.join(closed, "olga", "owner");
                var ann = SERVER.join(closed, "ann", "audience");
                var bob = SERVER.join(closed, "bob", "audience")) {
            ann.catchUp();
            var session = ann.session();
            var seen = ann.seq();
            ann.cut();
            owner.event("people.changed", ResumingTest::isReconnecting);
            bob.ok("seat.request");
            owner.event("request.made");

            var token = Pass.of(closed, "ann", "audience").token();
            try (var back = SERVER.connect()) {
                back.ok(
                        "session.join",
                        "room",
                        closed,
                        "token",
                        token,
                        "resume",
                        Map.of("session", session, "seq", seen));
                back.catchUp();
                assertThat(back.joined().get("resumed").asBoolean()).isTrue();
                assertThat(back.events("request.made")).isEmpty();
            }
            await().until(() -> owner.isOpen());
        }
    }

    private Caller resume(String user, String session, long seq) {
        var back = SERVER.connect();
        back.ok(
                "session.join",
                "room",
                room,
                "token",
                Pass.of(room, user, "audience").token(),
                "resume",
                Map.of("session", session, "seq", seq));
        return back;
    }

    private static void assertIsNew(Caller caller, String user) {
        assertThat(caller.joined().get("resumed").asBoolean()).isFalse();
        assertThat(caller.joined().at("/snapshot/you/user").asText()).isEqualTo(user);
        caller.catchUp();
        assertThat(caller.events())
                .as("nothing from before")
                .allMatch(event -> event.get("seq").asLong() > caller.joined().get("seq").asLong());
    }

    private static boolean isReconnecting(JsonNode event) {
        return event.at("/people/0/reconnecting").asBoolean();
    }

    private static List<JsonNode> since(long seq, List<JsonNode> events) {
        return events.stream().filter(event -> event.get("seq").asLong() > seq).toList();
    }
}
