package org.liveaudioroom.client.sound;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.liveaudioroom.client.audio.AudioException;
import org.liveaudioroom.client.audio.AudioProblem;

/// The calls that somebody waits for. Each of them ends: those that are under way when the room is
/// over, and those that come later, with a failure. From any thread.
final class CallsUntilClosed {
    private final Set<CompletableFuture<?>> underWay = new HashSet<>();
    private boolean closed;

    /// Does the work there; not at all where the room is over before.
    synchronized CompletionStage<?> run(Runnable work, Executor there) {
        if (closed) {
            return CompletableFuture.failedFuture(over());
        }
        var call = CompletableFuture.runAsync(work, there);
        underWay.add(call);
        return call.whenComplete((done, thrown) -> forget(call));
    }

    private synchronized void forget(CompletableFuture<?> call) {
        underWay.remove(call);
    }

    void close() {
        // Whoever waits may call us again: not under the lock.
        left().forEach(call -> call.completeExceptionally(over()));
    }

    private synchronized List<CompletableFuture<?>> left() {
        closed = true;
        return List.copyOf(underWay);
    }

    private static AudioException over() {
        return new AudioException(
                AudioProblem.of(
                        AudioProblem.Kind.CONNECTION_FAILED,
                        "the room is over: its sound cannot be used any more"));
    }
}
