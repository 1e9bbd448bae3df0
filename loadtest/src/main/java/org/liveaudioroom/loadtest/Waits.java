package org.liveaudioroom.loadtest;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/// Waiting, with a limit. A benchmark measures over time, so it also just lets time pass.
final class Waits {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(20);

    private Waits() {}

    /// The value of a future, or a failure after 30 seconds.
    static <T> T await(CompletableFuture<T> future, String what) {
        try {
            return future.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new CompletionException(what + " failed: " + e.getMessage(), e);
        } catch (TimeoutException e) {
            throw new IllegalStateException(what + " took longer than " + LIMIT, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted during " + what, e);
        }
    }

    /// Waits for a condition, or fails after 30 seconds.
    static void until(BooleanSupplier condition, String what) {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(what + " took longer than " + LIMIT);
            }
            pause(POLL);
        }
    }

    /// Lets time pass.
    static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
