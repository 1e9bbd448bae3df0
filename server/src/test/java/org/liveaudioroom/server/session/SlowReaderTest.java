package org.liveaudioroom.server.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.liveaudioroom.server.config.Option;
import org.liveaudioroom.server.outside.Caller;
import org.liveaudioroom.server.outside.DeafCaller;
import org.liveaudioroom.server.outside.Pass;
import org.liveaudioroom.server.outside.RunningServer;
import org.liveaudioroom.server.outside.Words;

/// Somebody does not read what he is told: what waits for him is bounded, he alone is let go, and
/// he may come back for a snapshot.
class SlowReaderTest {
    private static final int QUEUE_KIB = 128;
    private static final int TAKES_MAX = 20_000;
    private static final int AT_ONCE = 50;

    @RegisterExtension
    static final RunningServer SERVER =
            RunningServer.usual()
                    .with(Option.TAKES, "1000000,0")
                    .with(Option.COMMANDS, "10000")
                    .with(Option.QUEUE, String.valueOf(QUEUE_KIB));

    @Test
    void whoDoesNotReadIsLetGoAndTheOthersMissNothing() throws Exception {
        var room = SERVER.openRoom();
        try (var sam = new DeafCaller(SERVER.port());
                var ann = SERVER.join(room, bigTalker(room));
                var bob = SERVER.join(room, "bob", "audience")) {
            sam.say(join(room, Map.of()));
            var joined = Words.read(sam.hear()).get("ok");
            bob.event("people.entered", event -> event.at("/people/0/user").asText().equals("sam"));

            var takes = takeSeatsUntilSomebodyIsAway(ann, bob);

            // Told to all who read: every change of seats, in order, none twice.
            bob.catchUp();
            assertThat(bob.events("seat.changed")).hasSize(takes);
            assertThat(bob.events())
                    .extracting(event -> event.get("seq").asLong())
                    .isSorted()
                    .doesNotHaveDuplicates();
            assertThat(ann.isOpen()).isTrue();
            assertThat(SERVER.metric("lar_connections_closed_total{reason=\"TOO_SLOW\"}"))
                    .isEqualTo(1);

            // What was on its way comes, then the end and its reason.
            assertThat(sam.hearToTheEnd()).isEqualTo(4003);

            try (var back = new DeafCaller(SERVER.port())) {
                back.say(
                        join(
                                room,
                                Map.of(
                                        "session",
                                        joined.at("/snapshot/you/session").asText(),
                                        "seq",
                                        joined.get("seq").asLong())));
                var again = Words.read(back.hear()).get("ok");
                assertThat(again.get("resumed").asBoolean())
                        .as("what he missed would be too much for him again")
                        .isFalse();
                bob.event("people.changed", SlowReaderTest::isSamBack);
            }
        }
    }

    /// Whose entry in the list of people is large.
    private static String bigTalker(String room) {
        return Pass.of(room, "ann", "audience")
                .with("avatar", "https://example.org/" + "a".repeat(2_000))
                .token();
    }

    private static String join(String room, Map<String, Object> resume) {
        var join =
                Words.object(
                        "id",
                        1,
                        "do",
                        "session.join",
                        "room",
                        room,
                        "token",
                        Pass.of(room, "sam", "audience").token());
        return resume.isEmpty()
                ? join.toString()
                : join.setAll(Words.object("resume", resume)).toString();
    }

    private static int takeSeatsUntilSomebodyIsAway(Caller ann, Caller bob) {
        var takes = 0;
        while (bob.events("people.changed").isEmpty()) {
            assertThat(takes).as("takes without anybody being let go").isLessThan(TAKES_MAX);
            var last = 0L;
            for (var i = 0; i < AT_ONCE; i++) {
                last = ann.send("seat.take", "seat", 1 + takes % 2);
                takes++;
            }
            ann.answer(last);
        }
        return takes;
    }

    private static boolean isSamBack(JsonNode event) {
        return event.at("/people/0/user").asText().equals("sam")
                && !event.at("/people/0/reconnecting").asBoolean();
    }
}
