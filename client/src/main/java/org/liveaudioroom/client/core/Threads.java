package org.liveaudioroom.client.core;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// The threads of the client, shared by all rooms of the process. No program waits for them, and
/// none belongs to a room: a thousand rooms that rest cost no thread.
public final class Threads {
    private static final long IDLE_SECONDS = 5;

    private Threads() {}

    /// Runs the callbacks of a room that names no executor: on a thread that goes when there is
    /// nothing to call. The name of the room is for a thread of its own, should one be wanted.
    public static Executor callbacks(String room) {
        return task -> Shared.CALLBACKS.execute(() -> named("room-" + room, task));
    }

    /// One for all rooms.
    public static HttpClient http() {
        return Shared.HTTP;
    }

    /// Runs a mailbox while it has work. A virtual thread: a sound engine that takes its time to
    /// open holds up its own room alone.
    static Executor mailboxes() {
        return Shared.MAILBOXES;
    }

    /// Wakes rooms. Its tasks do no more than post to a mailbox.
    static ScheduledThreadPoolExecutor timer() {
        return Shared.TIMER;
    }

    private static void named(String name, Runnable task) {
        Thread thread = Thread.currentThread();
        String before = thread.getName();
        thread.setName(name);
        try {
            task.run();
        } finally {
            thread.setName(before);
        }
    }

    private static final class Shared {
        static final HttpClient HTTP =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
        static final Executor MAILBOXES =
                task -> Thread.ofVirtual().name("live-audio-room").start(task);
        static final Executor CALLBACKS =
                new ThreadPoolExecutor(
                        0,
                        Integer.MAX_VALUE,
                        IDLE_SECONDS,
                        TimeUnit.SECONDS,
                        new SynchronousQueue<>(),
                        daemons("live-audio-room-callbacks"));
        static final ScheduledThreadPoolExecutor TIMER = timer();

        private static ScheduledThreadPoolExecutor timer() {
            var timer = new ScheduledThreadPoolExecutor(1, daemons("live-audio-room-timer"));
            timer.setRemoveOnCancelPolicy(true);
            return timer;
        }

        private static ThreadFactory daemons(String name) {
            var number = new AtomicInteger();
            return task ->
                    Thread.ofPlatform()
                            .daemon()
                            .name(name + "-" + number.incrementAndGet())
                            .unstarted(task);
        }
    }
}
