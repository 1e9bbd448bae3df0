package org.liveaudioroom.media.forward;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LossHistogramTest {
    private final LossHistogram losses = new LossHistogram();

    @Test
    void isNothingWithoutListeners() {
        assertThat(losses.percentile()).isZero();
    }

    @Test
    void isTheWorstOfAFew() {
        add(8, 3);
        add(1, 200);

        assertThat(losses.percentile()).isEqualTo(200);
    }

    @Test
    void isNotTheWorstTenthOfMany() {
        add(900, 0);
        add(100, 255);

        assertThat(losses.percentile()).isZero();
        add(1, 26);
        assertThat(losses.percentile()).isEqualTo(26);
    }

    @Test
    void canBeFilledAgain() {
        add(5, 100);

        losses.clear();
        add(1, 7);

        assertThat(losses.percentile()).isEqualTo(7);
    }

    private void add(int listeners, int fraction) {
        for (int i = 0; i < listeners; i++) {
            losses.add(fraction);
        }
    }
}
