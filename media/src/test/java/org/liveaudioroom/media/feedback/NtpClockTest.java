package org.liveaudioroom.media.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class NtpClockTest {
    /// Era 0 of NTP ends with that second (RFC 5905 §6); RFC 868 gives the seconds of 1970.
    @Test
    void countsFrom1900WithTheFractionBehind() {
        var clock = new NtpClock(Instant.parse("1970-01-01T00:00:01.500Z").toEpochMilli(), 77);

        assertThat(clock.at(77)).isEqualTo((2_208_988_801L << 32) | 0x8000_0000L);
        assertThat(clock.at(77 + 750_000_000L)).isEqualTo((2_208_988_802L << 32) | 0x4000_0000L);
        assertThat(clock.at(77 - 750_000_000L)).isEqualTo((2_208_988_800L << 32) | 0xc000_0000L);
    }

    @Test
    void isRightToday() {
        var clock = new NtpClock(Instant.parse("2026-11-24T12:00:00Z").toEpochMilli(), -3);

        assertThat(clock.at(-3) >>> 32).isEqualTo(1_795_521_600L + 2_208_988_800L);
    }
}
