package org.liveaudioroom.client.sound;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.liveaudioroom.client.audio.AudioException;
import org.liveaudioroom.client.audio.AudioProblem;

/// The calls that somebody waits for. Each of them ends: those that are under way when the room is
/// over, and those that come later, with a failure. From any thread.
final class CallsUntilClosed {
    private final Map<Long, CompletableFuture<?>> underWay = new HashMap<>();
    private long last;
    private boolean closed;

    /// Does the work there; not at all where the room is over before.
    synchronized CompletionStage<?> run(Runnable work, Executor there) {
        if (closed) {
            return CompletableFuture.failedFuture(over());
        }
        var call = CompletableFuture.runAsync(work, there);
        long number = ++last;
        underWay.put(number, call);
        return call.whenComplete((done, thrown) -> forget(number));
    }

    private synchronized void forget(long number) {
        underWay.remove(number);
    }

    void close() {
        // Whoever waits may call us again: not under the lock.
        left().forEach(call -> call.completeExceptionally(over()));
    }

    private synchronized List<CompletableFuture<?>> left() {
        closed = true;
        return List.copyOf(underWay.values());
    }

    private static AudioException over() {
        return new AudioException(
                AudioProblem.of(
                        AudioProblem.Kind.CONNECTION_FAILED,
                        "the room is over: its sound cannot be used any more"));
    }
}
