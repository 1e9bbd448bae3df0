package org.liveaudioroom.client.core;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What follows on a stage, where nobody waits for what follows: a fault in it is logged.
final class Later {
    private static final Logger LOG = LoggerFactory.getLogger(Later.class);

    private Later() {}

    /// Ends a future as a stage ends, there.
    static <T> void into(CompletableFuture<T> future, CompletionStage<T> stage, Executor there) {
        on(
                stage,
                (result, thrown) ->
                        there.execute(() -> {
                            if (thrown == null) {
                                future.complete(result);
                            } else {
                                future.completeExceptionally(Faults.unwrapped(thrown));
                            }
                        }));
    }

    static <T> void on(
            CompletionStage<T> stage, BiConsumer<? super T, ? super @Nullable Throwable> work) {
        stage.handle(
                        (result, thrown) -> {
                            work.accept(result, thrown);
                            return true;
                        })
                .exceptionally(fault -> {
                    LOG.error("What follows on a stage failed.", fault);
                    return false;
                });
    }
}
