package org.liveaudioroom.client.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liveaudioroom.client.view.Sample.NOW;
import static org.liveaudioroom.client.view.Sample.T0;
import static org.liveaudioroom.client.view.Sample.inside;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.liveaudioroom.client.RoomState;

class RoomClockTest {
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
    private final RoomClock clock = new RoomClock(nanos::get, Instant.EPOCH);

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    @Test
    void takesTheLocalTimeUntilTheServerSaysItsOwn() {
        pass(Duration.ofSeconds(2));
        assertThat(clock.now()).isEqualTo(Instant.EPOCH.plusSeconds(2));
    }

    @Test
    void countsOnFromWhatTheServerSaidHalfARoundTripAgo() {
        clock.set(T0, Duration.ofMillis(80));
        pass(Duration.ofMillis(1_500));
        assertThat(clock.now()).isEqualTo(NOW.plusMillis(1_540));
    }

    @Test
    void tellsTheTimeSinceTheRoomStarted() {
        clock.set(T0, Duration.ZERO);
        pass(Duration.ofSeconds(3));
        assertThat(clock.elapsed(inside("bo"))).isEqualTo(Duration.ofSeconds(63));
    }

    @Test
    void hasNoTimeElapsedBeforeTheRoomStartsOrIsKnown() {
        clock.set(T0, Duration.ZERO);
        assertThat(clock.elapsed(RoomState.joining())).isZero();
        clock.set(T0 - 61_000, Duration.ZERO);
        assertThat(clock.elapsed(inside("bo"))).isZero();
    }
}
