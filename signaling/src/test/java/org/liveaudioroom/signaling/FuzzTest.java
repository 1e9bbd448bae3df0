package org.liveaudioroom.signaling;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Messages from hell: whatever comes, reading ends soon, and with a value.
class FuzzTest {
    private static final int MESSAGES = 20_000;
    private static final int CHANGES_MAX = 6;

    /// What tends to hurt a parser.
    private static final List<String> NASTY =
            List.of(
                    "\"",
                    "\\",
                    "{",
                    "}",
                    "[",
                    "]",
                    ":",
                    ",",
                    "null",
                    "true",
                    "-",
                    "-0",
                    "1e999999999",
                    "9".repeat(400),
                    "0.1",
                    "\\u0000",
                    "\\ud800",
                    "\uD800",
                    "\uDC00",
                    "\uFFFF",
                    "\u0000",
                    "{\"a\":".repeat(40),
                    "[".repeat(3_000),
                    "\"id\":1,",
                    "\"do\":\"seat.take\",",
                    "x".repeat(3_000),
                    "/*",
                    "//",
                    "'",
                    "NaN",
                    "\uFEFF",
                    "\"\\u00",
                    "\r\n");

    private final Codec codec = new Codec();
    private final List<String> frames =
            Transcripts.all().stream()
                    .flatMap(transcript -> transcript.lines().stream())
                    .map(Transcripts.Line::text)
                    .toList();

    @Test
    @Timeout(60)
    void neverThrowsAndIsNeverSlow() {
        long seed = Long.getLong("fuzz.seed", System.nanoTime());
        var random = new Random(seed);
        for (int i = 0; i < MESSAGES; i++) {
            String text = mutated(frames.get(random.nextInt(frames.size())), random);
            try {
                assertThat(codec.readCommand(text)).isNotNull();
                assertThat(codec.readServer(text, id -> Optional.of(new Command.SeatLeave())))
                        .isNotNull();
            } catch (RuntimeException | StackOverflowError e) {
                throw new AssertionError("-Dfuzz.seed=" + seed + ", message " + i + ": " + text, e);
            }
        }
    }

    @Test
    void whatWasReadCanBeWrittenToOthers() {
        var random = new Random(Long.getLong("fuzz.seed", 1L));
        for (int i = 0; i < MESSAGES / 4; i++) {
            String text = mutated(frames.get(random.nextInt(frames.size())), random);
            if (codec.readCommand(text) instanceof FromClient.Asked(long id, var command)) {
                String written = new String(codec.command(id, command), UTF_8);
                assertThat(codec.readCommand(written)).isEqualTo(new FromClient.Asked(id, command));
            }
        }
    }

    @Test
    void halfOfASurrogatePairFromOurselvesIsReplaced() {
        byte[] written = codec.event(1, new Event.SeatsClosed(Optional.of("a\uD800b\uDC00")));
        assertThat(new String(written, UTF_8))
                .isEqualTo("{\"seq\":1,\"on\":\"seats.closed\",\"by\":\"a\uFFFDb\uFFFD\"}");
    }

    private static String mutated(String frame, Random random) {
        var text = new StringBuilder(frame);
        int changes = 1 + random.nextInt(CHANGES_MAX);
        for (int i = 0; i < changes; i++) {
            int at = random.nextInt(text.length() + 1);
            int end = Math.min(text.length(), at + random.nextInt(8));
            switch (random.nextInt(5)) {
                case 0 -> text.delete(at, end);
                case 1 -> text.insert(at, NASTY.get(random.nextInt(NASTY.size())));
                case 2 -> text.replace(at, end, NASTY.get(random.nextInt(NASTY.size())));
                case 3 -> text.insert(at, text.substring(at, end));
                default -> text.insert(at, (char) random.nextInt(Character.MAX_VALUE + 1));
            }
        }
        return text.toString();
    }
}
