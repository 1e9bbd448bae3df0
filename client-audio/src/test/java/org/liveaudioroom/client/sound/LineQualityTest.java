package org.liveaudioroom.client.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.liveaudioroom.client.Quality;

class LineQualityTest {
    private final LineQuality start = new LineQuality(20, 2, 100, 5);

    @Test
    void isExcellentOnAGoodLine() {
        assertThat(new LineQuality(20, 2, 250, 5).since(start))
                .isEqualTo(new Quality(Duration.ofMillis(20), 0, 5));
    }

    @Test
    void countsOnlyWhatWasLostSince() {
        assertThat(new LineQuality(20, 2, 190, 15).since(start))
                .isEqualTo(new Quality(Duration.ofMillis(20), 0.1, 3));
    }

    @Test
    void isUnusableWhereHalfIsLost() {
        assertThat(new LineQuality(400, 50, 150, 55).since(start).score()).isEqualTo(1);
    }
}
