package org.liveaudioroom.client.sound;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.liveaudioroom.client.audio.AudioException;
import org.liveaudioroom.client.audio.AudioProblem;

/// Calls that may hang in native code, on a thread of their own that is given up when they do.
final class Limited {
    private Limited() {}

    /// What the call returns or throws.
    ///
    /// @throws AudioException where it takes longer
    static <T> T call(String name, Duration limit, Callable<T> call) {
        var task = new FutureTask<>(call);
        Thread.ofPlatform().daemon().name("sound-" + name).start(task);
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new AudioException(
                    AudioProblem.of(
                            AudioProblem.Kind.NATIVE_MISSING,
                            "the sound system did not answer within "
                                    + limit.toSeconds()
                                    + " seconds ("
                                    + name
                                    + ")",
                            e));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            if (e.getCause() instanceof Error thrown) {
                throw thrown;
            }
            throw new IllegalStateException(name + " failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + name, e);
        }
    }
}
