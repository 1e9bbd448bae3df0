package org.liveaudioroom.server.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ChatPaceTest {
    private static final Instant START = Instant.parse("2026-11-23T09:00:00Z");

    private final ChatPace pace = new ChatPace(START);

    private void burst(Instant at) {
        for (int i = 0; i < ChatPace.BURST; i++) {
            assertThat(pace.pass(at)).as("message %d", i).isZero();
        }
    }

    @Test
    void letsABurstPassAndNamesTheWaitAfterIt() {
        burst(START);

        assertThat(pace.pass(START)).isEqualTo(ChatPace.EACH);
        assertThat(pace.pass(START.plusMillis(100))).isEqualTo(ChatPace.EACH.minusMillis(100));
    }

    @Test
    void letsOnePassAfterTheNamedWait() {
        burst(START);
        Instant later = START.plus(pace.pass(START));

        assertThat(pace.pass(later)).isZero();
        assertThat(pace.pass(later)).isEqualTo(ChatPace.EACH);
    }

    @Test
    void aRefusedMessageCostsNothing() {
        burst(START);
        for (int i = 0; i < 100; i++) {
            pace.pass(START);
        }

        assertThat(pace.pass(START)).isEqualTo(ChatPace.EACH);
    }

    @Test
    void isWholeAgainAfterAWhile() {
        burst(START);

        burst(START.plus(Duration.ofMinutes(1)));
    }
}
