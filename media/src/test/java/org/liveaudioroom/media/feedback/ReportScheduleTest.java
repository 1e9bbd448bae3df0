package org.liveaudioroom.media.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReportScheduleTest {
    private static final long SECOND = 1_000_000_000L;
    private static final long BEAT_NANOS = 200_000_000L;

    @Test
    void isDueWithinFiveSecondsAndThenEveryThreeToFive() {
        var schedule = new ReportSchedule(new Random(1), 0);
        List<Long> due = new ArrayList<>();
        for (long now = 0; now < 100 * SECOND; now += BEAT_NANOS) {
            if (schedule.isDue(now)) {
                due.add(now);
            }
        }

        assertThat(due.getFirst()).isLessThan(5 * SECOND + BEAT_NANOS);
        for (int i = 1; i < due.size(); i++) {
            assertThat(due.get(i) - due.get(i - 1)).isBetween(3 * SECOND, 5 * SECOND + BEAT_NANOS);
        }
        assertThat(due).hasSizeBetween(20, 34);
    }

    /// Everybody joins when the show begins.
    @Test
    void spreadsThoseWhoCameTogether() {
        var random = new Random(2);
        List<ReportSchedule> room = new ArrayList<>();
        for (int listener = 0; listener < 5_000; listener++) {
            room.add(new ReportSchedule(random, 0));
        }

        for (long now = BEAT_NANOS; now < 60 * SECOND; now += BEAT_NANOS) {
            long beat = now;
            // One in twenty would be even: 4 seconds are 20 beats.
            assertThat(room.stream().filter(schedule -> schedule.isDue(beat)).count())
                    .isLessThan(2 * 5_000 / 20);
        }
    }
}
