package org.liveaudioroom.server.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final Instant START = Instant.parse("2026-11-23T09:00:00Z");

    private static final int BURST = 10;
    private static final Duration EACH = Duration.ofMillis(500);

    private final Pace pace = new Pace(new Pacing.Limit(BURST, EACH), START);

    private void burst(Instant at) {
        for (int i = 0; i < BURST; i++) {
            assertThat(pace.pass(at)).as("message %d", i).isZero();
        }
    }

    @Test
    void letsABurstPassAndNamesTheWaitAfterIt() {
        burst(START);

        assertThat(pace.pass(START)).isEqualTo(EACH);
        assertThat(pace.pass(START.plusMillis(100))).isEqualTo(EACH.minusMillis(100));
    }

    @Test
    void letsOnePassAfterTheNamedWait() {
        burst(START);
        Instant later = START.plus(pace.pass(START));

        assertThat(pace.pass(later)).isZero();
        assertThat(pace.pass(later)).isEqualTo(EACH);
    }

    @Test
    void aRefusedMessageCostsNothing() {
        burst(START);
        for (int i = 0; i < 100; i++) {
            pace.pass(START);
        }

        assertThat(pace.pass(START)).isEqualTo(EACH);
    }

    @Test
    void isWholeAgainAfterAWhile() {
        burst(START);

        burst(START.plus(Duration.ofMinutes(1)));
    }
}
