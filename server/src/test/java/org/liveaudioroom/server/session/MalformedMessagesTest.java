package org.liveaudioroom.server.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liveaudioroom.server.config.Option;
import org.liveaudioroom.server.outside.Caller;
import org.liveaudioroom.server.outside.RunningServer;

/// Whatever somebody sends: he gets a code, keeps or loses his connection as the protocol says, and
/// nobody else notices.
class MalformedMessagesTest {
    private static final int MESSAGE_BYTES_MAX = 64 * 1024;

    @RegisterExtension
    static final RunningServer SERVER = RunningServer.usual().with(Option.COMMANDS, "1000");

    private static String room = "";
    private static Caller witness;

    @BeforeAll
    static void aWitness() {
        room = SERVER.openRoom();
        witness = SERVER.join(room, "wim", "host");
    }

    @AfterAll
    static void nothingWasLost() {
        assertThat(witness.isOpen()).isTrue();
        witness.close();
    }

    /// A message, and how it is answered.
    ///
    /// @param field what is to blame; empty where nothing is
    record Case(String text, long re, String code, String field) {
        @Override
        public String toString() {
            return text.length() > 80 ? text.substring(0, 80) + "…" : text;
        }
    }

    static Stream<Case> messagesThatAreNone() {
        var malformed = "command.malformed";
        return Stream.of(
                // No JSON of ours.
                new Case("", 0, malformed, ""),
                new Case("hello", 0, malformed, ""),
                new Case("null", 0, malformed, ""),
                new Case("[]", 0, malformed, ""),
                new Case("[{\"id\":1,\"do\":\"seat.leave\"}]", 0, malformed, ""),
                new Case("{", 0, malformed, ""),
                new Case("{}{}", 0, malformed, ""),
                new Case("{'id':1}", 0, malformed, ""),
                new Case("{\"id\":1,\"id\":1,\"do\":\"seat.leave\"}", 1, malformed, ""),
                new Case("{\"id\":1,\"do\":\"seat.leave\",\"x\":NaN}", 1, malformed, ""),
                new Case(
                        "{\"id\":1,\"do\":\"microphone.off\",\"user\":\"\\ud83d\"}",
                        1,
                        malformed,
                        "user"),
                new Case(nested(16), 1, malformed, ""),
                new Case(nested(1_000), 1, malformed, ""),
                new Case("[".repeat(60_000), 0, malformed, ""),
                // The frame of a command.
                new Case("{}", 0, malformed, "id"),
                new Case("{\"do\":\"seat.leave\"}", 0, malformed, "id"),
                new Case("{\"id\":0,\"do\":\"seat.leave\"}", 0, malformed, "id"),
                new Case("{\"id\":-1,\"do\":\"seat.leave\"}", 0, malformed, "id"),
                new Case("{\"id\":1.5,\"do\":\"seat.leave\"}", 0, malformed, "id"),
                new Case("{\"id\":1.0,\"do\":\"seat.leave\"}", 0, malformed, "id"),
                new Case("{\"id\":\"1\",\"do\":\"seat.leave\"}", 0, malformed, "id"),
                new Case("{\"id\":null,\"do\":\"seat.leave\"}", 0, malformed, "id"),
                new Case("{\"id\":9007199254740992,\"do\":\"seat.leave\"}", 0, malformed, "id"),
                new Case("{\"id\":7}", 7, malformed, "do"),
                new Case("{\"id\":7,\"do\":3}", 7, malformed, "do"),
                new Case("{\"id\":7,\"do\":{}}", 7, malformed, "do"),
                new Case("{\"id\":7,\"do\":\"\"}", 7, malformed, "do"),
                // Commands that there are not.
                new Case("{\"id\":7,\"do\":\"seat.stael\"}", 7, "command.unknown", "do"),
                new Case("{\"id\":7,\"do\":\"SEAT.TAKE\",\"seat\":1}", 7, "command.unknown", "do"),
                new Case("{\"id\":7,\"do\":\"room.destroy\"}", 7, "command.unknown", "do"),
                new Case("{\"id\":7,\"do\":\"java.lang.Runtime\"}", 7, "command.unknown", "do"),
                // Fields that are missing, of another type, out of range.
                new Case("{\"id\":7,\"do\":\"seat.lock\",\"locked\":true}", 7, malformed, "seat"),
                new Case("{\"id\":7,\"do\":\"seat.take\",\"seat\":\"3\"}", 7, malformed, "seat"),
                new Case("{\"id\":7,\"do\":\"seat.take\",\"seat\":3.0}", 7, malformed, "seat"),
                new Case("{\"id\":7,\"do\":\"seat.take\",\"seat\":null}", 7, malformed, "seat"),
                new Case("{\"id\":7,\"do\":\"seat.take\",\"seat\":[3]}", 7, malformed, "seat"),
                new Case("{\"id\":7,\"do\":\"seat.take\",\"seat\":1e400}", 7, malformed, "seat"),
                new Case(
                        "{\"id\":7,\"do\":\"seat.take\",\"seat\":4294967297}",
                        7,
                        malformed,
                        "seat"),
                new Case("{\"id\":7,\"do\":\"microphone.set\",\"on\":1}", 7, malformed, "on"),
                new Case(
                        "{\"id\":7,\"do\":\"microphone.set\",\"on\":\"true\"}", 7, malformed, "on"),
                new Case(
                        "{\"id\":7,\"do\":\"microphone.off\",\"user\":\"\"}", 7, malformed, "user"),
                new Case(
                        "{\"id\":7,\"do\":\"microphone.off\",\"user\":\"%s\"}"
                                .formatted("u".repeat(129)),
                        7,
                        malformed,
                        "user"),
                new Case(
                        "{\"id\":7,\"do\":\"role.set\",\"user\":\"wim\",\"role\":\"owner\"}",
                        7,
                        malformed,
                        "role"),
                new Case("{\"id\":7,\"do\":\"people.page\",\"limit\":0}", 7, malformed, "limit"),
                new Case("{\"id\":7,\"do\":\"people.page\",\"limit\":501}", 7, malformed, "limit"),
                new Case(
                        "{\"id\":7,\"do\":\"seat.request\",\"timeoutMs\":999}",
                        7,
                        malformed,
                        "timeoutMs"),
                new Case(
                        "{\"id\":7,\"do\":\"seat.request\",\"timeoutMs\":600001}",
                        7,
                        malformed,
                        "timeoutMs"),
                new Case(
                        "{\"id\":7,\"do\":\"session.join\",\"room\":\"r\",\"token\":\"t\",\"resume\":{\"session\":\"s\",\"seq\":-1}}",
                        7,
                        malformed,
                        "resume.seq"));
    }

    @ParameterizedTest(name = "<{0}>")
    @MethodSource("messagesThatAreNone")
    void isAnsweredWithACodeAndTheConnectionLivesOn(Case message) {
        try (var ann = SERVER.join(room, "ann", "audience")) {
            var before = ann.heard().size();
            ann.say(message.text());
            ann.ok("people.page", "limit", 1);

            var answer = ann.heard().get(before);
            assertThat(answer.get("re").asLong()).isEqualTo(message.re());
            assertThat(Caller.codeOf(answer)).isEqualTo(message.code());
            assertThat(answer.at("/error/field").asText()).isEqualTo(message.field());
            assertThat(answer.at("/error/message").asText()).isNotBlank();
        }
    }

    @Test
    void fieldsThatWeDoNotKnowAreIgnored() {
        try (var ann = SERVER.join(room, "ann", "audience")) {
            ann.ok("people.page", "limit", 1, "colour", "blue", "more", java.util.Map.of("a", 1));
        }
    }

    @Test
    void idsThatRepeatOrFallAreEachAnsweredByTheirId() {
        try (var ann = SERVER.join(room, "ann", "audience")) {
            ann.say("{\"id\":500,\"do\":\"people.page\",\"limit\":1}");
            ann.say("{\"id\":500,\"do\":\"people.page\",\"limit\":1}");
            ann.say("{\"id\":400,\"do\":\"seat.leave\"}");
            ann.say("{\"id\":9007199254740991,\"do\":\"people.page\",\"limit\":1}");

            ann.answer(9_007_199_254_740_991L);
            assertThat(Caller.codeOf(ann.answer(400))).isEqualTo("seat.none");
            assertThat(ann.heard())
                    .filteredOn(message -> message.path("re").asLong() == 500)
                    .hasSize(2)
                    .allMatch(answer -> answer.has("ok"));
        }
    }

    @Test
    void commandsSentAtOnceAreDoneInTheirOrder() {
        try (var ann = SERVER.join(room, "ann", "audience")) {
            var take = ann.send("seat.take", "seat", 1);
            var on = ann.send("microphone.set", "on", true);
            var move = ann.send("seat.take", "seat", 2);
            var leave = ann.send("seat.leave");
            var off = ann.send("microphone.set", "on", false);

            for (var id : new long[] {take, on, move, leave}) {
                assertThat(Caller.codeOf(ann.answer(id))).isEqualTo("ok");
            }
            assertThat(Caller.codeOf(ann.answer(off))).isEqualTo("seat.none");
        }
    }

    @Test
    void exactly64KibIsNotTooLarge() {
        try (var ann = SERVER.join(room, "ann", "audience")) {
            ann.say(padded("{\"id\":500,\"do\":\"people.page\",\"limit\":1", MESSAGE_BYTES_MAX));

            assertThat(Caller.codeOf(ann.answer(500))).isEqualTo("ok");
        }
    }

    @Test
    void oneByteMoreEndsTheConnection() {
        try (var ann = SERVER.join(room, "ann", "audience")) {
            ann.say(
                    padded(
                            "{\"id\":500,\"do\":\"people.page\",\"limit\":1",
                            MESSAGE_BYTES_MAX + 1));

            assertThat(ann.closeCode()).isEqualTo(1009);
            var left = witness.event("people.changed", MalformedMessagesTest::isAnnAway);
            assertThat(left).as("his place is kept").isNotNull();
        }
    }

    @Test
    void aBinaryMessageEndsTheConnection() {
        try (var ann = SERVER.join(room, "ann", "audience")) {
            ann.sayBinary("{\"id\":1,\"do\":\"seat.leave\"}".getBytes(StandardCharsets.UTF_8));

            assertThat(ann.closeCode()).isEqualTo(1003);
        }
    }

    @Test
    void whoSendsNothingElseIsLetGo() {
        try (var ann = SERVER.join(room, "ann", "audience")) {
            for (var i = 0; i < 40; i++) {
                ann.say("nonsense");
            }
            assertThat(ann.closeCode()).isEqualTo(4006);
            assertThat(ann.heard())
                    .filteredOn(message -> message.path("re").asLong(-1) == 0)
                    .hasSizeBetween(30, 32);
        }
    }

    private static boolean isAnnAway(JsonNode event) {
        return event.at("/people/0/user").asText().equals("ann")
                && event.at("/people/0/reconnecting").asBoolean();
    }

    private static String nested(int levels) {
        return "{\"id\":1,\"do\":\"seat.leave\",\"x\":"
                + "[".repeat(levels)
                + "]".repeat(levels)
                + "}";
    }

    private static String padded(String beginning, int bytes) {
        var head = beginning + ",\"pad\":\"";
        return head + "x".repeat(bytes - head.length() - 2) + "\"}";
    }
}
