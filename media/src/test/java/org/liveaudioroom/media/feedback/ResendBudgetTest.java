package org.liveaudioroom.media.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ResendBudgetTest {
    private static final long SECOND = 1_000_000_000L;

    private final ResendBudget budget = new ResendBudget(-5 * SECOND);

    @Test
    void givesAHundredASecondHoweverManyAreAskedFor() {
        int given = 0;
        for (long now = 0; now < 10 * SECOND; now += SECOND / 1_000) {
            given += take(now, 3);
        }

        assertThat(given)
                .isBetween(
                        10 * ResendBudget.PACKETS_A_SECOND,
                        10 * ResendBudget.PACKETS_A_SECOND + ResendBudget.PACKETS_AT_ONCE);
    }

    @Test
    void givesFiftyAtOnceAfterAQuietTimeAndNoMore() {
        assertThat(take(0, 500)).isEqualTo(50);
        assertThat(take(0, 500)).isZero();

        assertThat(take(3_600 * SECOND, 500)).isEqualTo(50);
    }

    private int take(long now, int times) {
        int given = 0;
        for (int i = 0; i < times; i++) {
            given += budget.take(now) ? 1 : 0;
        }
        return given;
    }
}
