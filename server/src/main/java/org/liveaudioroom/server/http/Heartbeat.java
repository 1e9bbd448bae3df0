package org.liveaudioroom.server.http;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Asks each connection now and then whether it is still there: a cable that was pulled says
/// nothing.
final class Heartbeat {
    /// Most of what idle connections cost is this. Proxies and routers forget a connection that is
    /// silent for a minute.
    static final Duration PING_EACH = Duration.ofSeconds(25);

    static final Duration LOST_AFTER = Duration.ofSeconds(40);

    private static final Duration LOOK_EACH = Duration.ofSeconds(5);

    private final Set<SignalConnection> connections = ConcurrentHashMap.newKeySet();

    /// Looks after connections from now on.
    void start(ScheduledExecutorService timers) {
        var _ =
                timers.scheduleAtFixedRate(
                        this::look,
                        LOOK_EACH.toMillis(),
                        LOOK_EACH.toMillis(),
                        TimeUnit.MILLISECONDS);
    }

    void add(SignalConnection connection) {
        connections.add(connection);
    }

    void remove(SignalConnection connection) {
        connections.remove(connection);
        if (connections.isEmpty()) {
            synchronized (this) {
                notifyAll();
            }
        }
    }

    /// Waits until there are no connections, but not longer than this.
    synchronized void awaitNone(Duration longest) {
        var end = System.nanoTime() + longest.toNanos();
        try {
            for (var left = longest.toNanos();
                    !connections.isEmpty() && left > 0;
                    left = end - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    /// How many there are.
    int connections() {
        return connections.size();
    }

    private void look() {
        var now = System.nanoTime();
        connections.forEach(connection -> connection.beat(now));
    }
}
