package org.liveaudioroom.client.core;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.liveaudioroom.client.RoomException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The way to the app's executor: callbacks and the ends of stages go there in one order, one at a
/// time, also where the executor runs several at once.
final class Dispatch implements Executor {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);

    private final Executor app;
    private final Mailbox queue;

    Dispatch(Executor app) {
        this.app = app;
        this.queue =
                new Mailbox(
                        this::borrow, thrown -> LOG.error("What a stage was for threw.", thrown));
    }

    @Override
    public void execute(Runnable callback) {
        queue.execute(callback);
    }

    /// A stage for the app, of work that is done in a mailbox.
    <T> CompletableFuture<T> stage(Mailbox mailbox, Supplier<CompletableFuture<T>> work) {
        var told = new CompletableFuture<T>();
        mailbox.execute(
                () -> Later.on(started(work), (result, thrown) -> end(told, result, thrown)));
        return told;
    }

    /// Ends a stage behind the callbacks that wait already.
    <T> void end(CompletableFuture<T> told, T result, @Nullable Throwable thrown) {
        execute(() -> {
            if (thrown == null) {
                told.complete(result);
            } else {
                told.completeExceptionally(new RoomException(Faults.of(thrown)));
            }
        });
    }

    private static <T> CompletableFuture<T> started(Supplier<CompletableFuture<T>> work) {
        try {
            return work.get();
        } catch (RuntimeException | Error thrown) {
            return CompletableFuture.failedFuture(thrown);
        }
    }

    /// An app that has shut its executor down may still wait for a stage: that one must end.
    private void borrow(Runnable drain) {
        try {
            app.execute(drain);
        } catch (RejectedExecutionException e) {
            LOG.warn("The executor of the callbacks takes no more; a thread of ours runs them.", e);
            Threads.mailboxes().execute(drain);
        }
    }
}
