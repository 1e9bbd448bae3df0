package org.liveaudioroom.signaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liveaudioroom.signaling.ErrorCode.COMMAND_MALFORMED;
import static org.liveaudioroom.signaling.ErrorCode.COMMAND_UNKNOWN;
import static org.liveaudioroom.signaling.ErrorCode.MESSAGE_TOO_LARGE;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What a client is told about a message that is none.
class MalformedTest {
    private final Codec codec = new Codec();

    /// @param field the field to blame; empty for the whole message
    record Case(String text, long id, ErrorCode code, String field) {
        @Override
        public String toString() {
            return text.length() > 80 ? text.substring(0, 80) + "…" : text;
        }
    }

    static Stream<Case> cases() {
        return Stream.of(
                // Not JSON, or not an object.
                malformed("", 0, ""),
                malformed(" ", 0, ""),
                malformed("hello", 0, ""),
                malformed("null", 0, ""),
                malformed("7", 0, ""),
                malformed("[]", 0, ""),
                malformed("{", 0, ""),
                malformed("{'id':7,'do':'seat.leave'}", 0, ""),
                malformed("{\"id\":7,\"do\":\"seat.leave\"", 7, ""),
                malformed("{\"id\":7,\"do\":\"seat.leave\"}x", 7, ""),
                malformed("{\"id\":7,\"do\":\"seat.leave\"}{}", 7, ""),
                malformed("{\"id\":7,\"do\":\"seat.leave\",}", 7, ""),
                malformed("{\"id\":7,/**/\"do\":\"seat.leave\"}", 7, ""),
                malformed("{\"id\":7,\"do\":\"seat.leave\",\"x\":NaN}", 7, ""),
                malformed("{\"id\":7,\"do\":\"seat.leave\",\"x\":01}", 7, ""),
                malformed("{\"id\":7,\"do\":\"seat.leave\",\"do\":\"seats.open\"}", 7, ""),
                malformed("{\"id\":7,\"id\":8,\"do\":\"seat.leave\"}", 7, ""),
                malformed("{\"id\":7,\"do\":\"seat.leave\",\"x\":\"\\x\"}", 7, ""),
                malformed("{\"id\":7,\"do\":\"seat.leave\",\"x\":\"\n\"}", 7, ""),
                malformed("{\"id\":7,\"do\":\"seat.leave\",\"x\":" + "[".repeat(17), 7, ""),
                malformed("{\"id\":7,\"do\":\"seat.leave\",\"x\":" + "9".repeat(99) + "}", 7, ""),
                malformed("{\"id\":7,\"" + "n".repeat(129) + "\":1}", 7, ""),
                malformed("\uFEFF{\"id\":7,\"do\":\"seat.leave\"}", 0, ""),
                // The id.
                malformed("{}", 0, "id"),
                malformed("{\"do\":\"seat.leave\"}", 0, "id"),
                malformed("{\"id\":\"7\",\"do\":\"seat.leave\"}", 0, "id"),
                malformed("{\"id\":7.0,\"do\":\"seat.leave\"}", 0, "id"),
                malformed("{\"id\":7e0,\"do\":\"seat.leave\"}", 0, "id"),
                malformed("{\"id\":0,\"do\":\"seat.leave\"}", 0, "id"),
                malformed("{\"id\":-7,\"do\":\"seat.leave\"}", 0, "id"),
                malformed("{\"id\":9007199254740992,\"do\":\"seat.leave\"}", 0, "id"),
                malformed("{\"id\":99999999999999999999,\"do\":\"seat.leave\"}", 0, "id"),
                malformed("{\"id\":null,\"do\":\"seat.leave\"}", 0, "id"),
                malformed("{\"id\":[7],\"do\":\"seat.leave\"}", 0, "id"),
                // The name of the command.
                malformed("{\"id\":7}", 7, "do"),
                malformed("{\"id\":7,\"do\":null}", 7, "do"),
                malformed("{\"id\":7,\"do\":3}", 7, "do"),
                malformed("{\"id\":7,\"do\":\"\"}", 7, "do"),
                new Case("{\"id\":7,\"do\":\"seat.fly\"}", 7, COMMAND_UNKNOWN, "do"),
                new Case("{\"id\":7,\"do\":\"SEAT.LEAVE\"}", 7, COMMAND_UNKNOWN, "do"),
                new Case("{\"id\":7,\"do\":\"seat.changed\"}", 7, COMMAND_UNKNOWN, "do"),
                // A number.
                malformed("{\"id\":7,\"do\":\"seat.lock\",\"locked\":true}", 7, "seat"),
                malformed("{\"id\":7,\"do\":\"seat.take\",\"seat\":\"3\"}", 7, "seat"),
                malformed("{\"id\":7,\"do\":\"seat.take\",\"seat\":3.7}", 7, "seat"),
                malformed("{\"id\":7,\"do\":\"seat.take\",\"seat\":3.0}", 7, "seat"),
                malformed("{\"id\":7,\"do\":\"seat.take\",\"seat\":-1}", 7, "seat"),
                malformed("{\"id\":7,\"do\":\"seat.take\",\"seat\":2147483648}", 7, "seat"),
                malformed("{\"id\":7,\"do\":\"seat.take\",\"seat\":true}", 7, "seat"),
                malformed("{\"id\":7,\"do\":\"seat.take\",\"seat\":null}", 7, "seat"),
                malformed("{\"id\":7,\"do\":\"seat.take\",\"seat\":{}}", 7, "seat"),
                malformed("{\"id\":7,\"do\":\"people.page\",\"limit\":0}", 7, "limit"),
                malformed("{\"id\":7,\"do\":\"people.page\",\"limit\":501}", 7, "limit"),
                malformed("{\"id\":7,\"do\":\"seat.request\",\"timeoutMs\":999}", 7, "timeoutMs"),
                malformed("{\"id\":7,\"do\":\"seat.request\",\"seat\":null}", 7, "seat"),
                // A truth.
                malformed("{\"id\":7,\"do\":\"microphone.set\",\"on\":1}", 7, "on"),
                malformed("{\"id\":7,\"do\":\"microphone.set\",\"on\":\"true\"}", 7, "on"),
                malformed("{\"id\":7,\"do\":\"microphone.set\"}", 7, "on"),
                // A text.
                malformed("{\"id\":7,\"do\":\"seat.remove\",\"user\":\"a\\u0000b\"}", 7, "user"),
                malformed("{\"id\":7,\"do\":\"seat.remove\",\"user\":7}", 7, "user"),
                malformed("{\"id\":7,\"do\":\"seat.remove\",\"user\":\"\"}", 7, "user"),
                malformed("{\"id\":7,\"do\":\"seat.remove\",\"user\":[\"bo\"]}", 7, "user"),
                malformed(
                        "{\"id\":7,\"do\":\"seat.remove\",\"user\":\"" + "u".repeat(129) + "\"}",
                        7,
                        "user"),
                malformed("{\"id\":7,\"do\":\"seat.remove\",\"user\":\"\\ud800\"}", 7, "user"),
                malformed("{\"id\":7,\"do\":\"seat.remove\",\"user\":\"\\udc00x\"}", 7, "user"),
                malformed("{\"id\":7,\"do\":\"seat.remove\",\"user\":\"\uD800\"}", 7, "user"),
                // A word.
                malformed("{\"id\":7,\"do\":\"role.set\",\"user\":\"bo\"}", 7, "role"),
                malformed(
                        "{\"id\":7,\"do\":\"role.set\",\"user\":\"bo\",\"role\":\"owner\"}",
                        7,
                        "role"),
                malformed(
                        "{\"id\":7,\"do\":\"role.set\",\"user\":\"bo\",\"role\":\"HOST\"}",
                        7,
                        "role"),
                malformed("{\"id\":7,\"do\":\"role.set\",\"user\":\"bo\",\"role\":1}", 7, "role"),
                // Inside another.
                malformed(join("[]"), 7, "resume"),
                malformed(join("{}"), 7, "resume.session"),
                malformed(join("{\"session\":\"s\"}"), 7, "resume.seq"),
                malformed(join("{\"session\":\"s\",\"seq\":\"1\"}"), 7, "resume.seq"),
                // Size.
                new Case("x".repeat(64 * 1024 + 1), 0, MESSAGE_TOO_LARGE, ""),
                new Case(padded(64 * 1024 + 1), 0, MESSAGE_TOO_LARGE, ""),
                new Case("é".repeat(32 * 1024 + 1), 0, MESSAGE_TOO_LARGE, ""),
                new Case("🎙".repeat(16 * 1024 + 1), 0, MESSAGE_TOO_LARGE, ""));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void saysWhatIsWrong(Case wrong) {
        assertThat(codec.readCommand(wrong.text()))
                .isInstanceOfSatisfying(
                        FromClient.Malformed.class,
                        malformed -> {
                            assertThat(malformed.failure().code()).isEqualTo(wrong.code());
                            assertThat(malformed.failure().field())
                                    .isEqualTo(
                                            Optional.of(wrong.field())
                                                    .filter(field -> !field.isEmpty()));
                            assertThat(malformed.id()).isEqualTo(wrong.id());
                            assertThat(malformed.failure().message()).isNotBlank();
                            assertThat(malformed.failure().message().length()).isLessThan(300);
                        });
    }

    @Test
    void takesAMessageOfExactlyTheLargestSize() {
        assertThat(codec.readCommand(padded(64 * 1024)))
                .isEqualTo(new FromClient.Asked(7, new Command.SeatLeave()));
    }

    @Test
    void ignoresWhatItDoesNotKnow() {
        assertThat(
                        codec.readCommand(
                                "{\"x\":null,\"id\":7,\"y\":[1.5,{\"z\":-1e9}],\"do\":\"seat.leave\"}"))
                .isEqualTo(new FromClient.Asked(7, new Command.SeatLeave()));
    }

    @Test
    @Timeout(5)
    void isNotSlowOnManyMembersOrElements() {
        // Each of these is as large as a message may be.
        var members = new StringBuilder("{\"id\":7,\"do\":\"seat.leave\"");
        for (int i = 0; members.length() < 64 * 1024 - 20; i++) {
            members.append(",\"").append(i).append("\":0");
        }
        members.append('}');
        String elements =
                "{\"id\":7,\"do\":\"seat.leave\",\"x\":[" + "0,".repeat(32 * 1024 - 40) + "0]}";
        for (String large : new String[] {members.toString(), elements}) {
            long start = System.nanoTime();
            for (int i = 0; i < 50; i++) {
                assertThat(codec.readCommand(large)).isInstanceOf(FromClient.Asked.class);
            }
            assertThat(Duration.ofNanos((System.nanoTime() - start) / 50))
                    .isLessThan(Duration.ofMillis(50));
        }
    }

    private static Case malformed(String text, long id, String field) {
        return new Case(text, id, COMMAND_MALFORMED, field);
    }

    private static String join(String resume) {
        return "{\"id\":7,\"do\":\"session.join\",\"room\":\"r\",\"token\":\"t\",\"resume\":"
                + resume
                + "}";
    }

    private static String padded(int length) {
        String head = "{\"id\":7,\"do\":\"seat.leave\",\"pad\":\"";
        return head + "x".repeat(length - head.length() - 2) + "\"}";
    }
}
