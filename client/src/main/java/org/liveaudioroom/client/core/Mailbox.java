package org.liveaudioroom.client.core;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Runs what it is given one at a time and in order, on threads that it borrows: they see all that
/// the task before did. Everything of a room happens in one.
final class Mailbox implements Executor {
    private final Executor threads;
    private final Consumer<Throwable> faults;
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private volatile @Nullable Thread owner;

    /// @param faults is told what a task threw, in the mailbox; the next task runs all the same
    Mailbox(Executor threads, Consumer<Throwable> faults) {
        this.threads = threads;
        this.faults = faults;
    }

    @Override
    public void execute(Runnable task) {
        tasks.add(task);
        if (waiting.getAndIncrement() == 0) {
            threads.execute(this::drain);
        }
    }

    /// Confined methods begin with this.
    void assertOwner() {
        if (owner != Thread.currentThread()) {
            throw new IllegalStateException(
                    "called on " + Thread.currentThread() + " outside the mailbox of the room");
        }
    }

    /// Runs a task later, unless it is cancelled before.
    Alarm after(Duration delay, Runnable task) {
        var alarm = new Alarm(task);
        var future =
                Threads.timer()
                        .schedule(
                                () -> execute(alarm),
                                Math.max(0, delay.toNanos()),
                                TimeUnit.NANOSECONDS);
        alarm.future = future;
        return alarm;
    }

    private void drain() {
        do {
            owner = Thread.currentThread();
            runOne();
            // Given up before the count says that another thread may begin.
            owner = null;
        } while (waiting.decrementAndGet() > 0);
    }

    private void runOne() {
        try {
            tasks.remove().run();
        } catch (RuntimeException | Error thrown) {
            faults.accept(thrown);
        }
    }

    /// Something that will happen. Cancelled in the mailbox, it does not happen any more, even
    /// where its time had come.
    static final class Alarm implements Runnable {
        private final Runnable task;
        private java.util.concurrent.@Nullable Future<?> future;
        private boolean over;

        private Alarm(Runnable task) {
            this.task = task;
        }

        @Override
        public void run() {
            if (!over) {
                over = true;
                task.run();
            }
        }

        /// It happened, or will not happen any more.
        boolean isOver() {
            return over;
        }

        void cancel() {
            over = true;
            if (future != null) {
                future.cancel(false);
            }
        }
    }
}
