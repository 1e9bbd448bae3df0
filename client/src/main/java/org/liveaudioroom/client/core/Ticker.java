package org.liveaudioroom.client.core;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Ticks at every whole second since a moment, however late it is woken (S29). Confined to the
/// mailbox.
final class Ticker {
    private final Mailbox mailbox;
    private final Supplier<Duration> elapsed;
    private final Consumer<Duration> tick;
    private Mailbox.@Nullable Alarm next;
    private long told;

    Ticker(Mailbox mailbox, Supplier<Duration> elapsed, Consumer<Duration> tick) {
        this.mailbox = mailbox;
        this.elapsed = elapsed;
        this.tick = tick;
    }

    /// From the next whole second on, and from a first one that is told already.
    ///
    /// @param untilStart how long it is until the moment to count from; not positive: it was
    void start(Duration untilStart) {
        stop();
        told = elapsed.get().toSeconds();
        schedule(untilStart);
    }

    void stop() {
        if (next != null) {
            next.cancel();
        }
    }

    private void schedule(Duration untilStart) {
        Duration toNext = Duration.ofSeconds(told + 1).minus(elapsed.get());
        next =
                mailbox.after(
                        untilStart.isPositive() ? toNext.plus(untilStart) : toNext, this::ring);
    }

    private void ring() {
        // A timer may be early by a fraction, and hours late where the machine slept.
        told = Math.max(told + 1, elapsed.get().toSeconds());
        tick.accept(Duration.ofSeconds(told));
        schedule(Duration.ZERO);
    }
}
