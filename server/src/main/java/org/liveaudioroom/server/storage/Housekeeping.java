package org.liveaudioroom.server.storage;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Deletes what is old, at the start and then every hour, on a thread of its own.
public final class Housekeeping implements AutoCloseable {
    static final Duration EVERY = Duration.ofHours(1);

    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);

    private final RoomStore store;
    private final Retention keep;
    private final Clock clock;
    private final Duration every;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;

    private Housekeeping(RoomStore store, Retention keep, Clock clock, Duration every) {
        this.store = store;
        this.keep = keep;
        this.clock = clock;
        this.every = every;
        thread = Thread.ofVirtual().name("housekeeping").start(this::run);
    }

    /// Begins at once.
    ///
    /// @param store stays open until this is closed
    public static Housekeeping start(RoomStore store, Retention keep, Clock clock) {
        return start(store, keep, clock, EVERY);
    }

    static Housekeeping start(RoomStore store, Retention keep, Clock clock, Duration every) {
        return new Housekeeping(store, keep, clock, every);
    }

    private void run() {
        try {
            do {
                purge();
            } while (!closing.await(every.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException stopped) {
            LOG.warn("what is old is not deleted any more: somebody stopped it", stopped);
        }
    }

    private void purge() {
        try {
            Retention.Purged purged = store.purge(keep, clock.instant());
            if (!purged.nothing()) {
                LOG.info("Deleted what was old: {}", purged);
            }
        } catch (StorageException e) {
            LOG.warn("what is old could not be deleted; it is tried again in {}", every, e);
        }
    }

    /// Waits for the step that it is at, some seconds at most.
    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join(Database.CONNECTION_WAIT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
