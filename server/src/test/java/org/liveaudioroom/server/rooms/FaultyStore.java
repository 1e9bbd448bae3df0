package org.liveaudioroom.server.rooms;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.liveaudioroom.room.RoomId;
import org.liveaudioroom.server.storage.RoomStore;
import org.liveaudioroom.server.storage.StoredMessage;

/// A real store that fails or stalls when a test says so.
final class FaultyStore implements RoomStore {
    private final RoomStore real;

    /// Runs before each write of a room and each append of messages.
    final AtomicReference<Runnable> beforeWrite = new AtomicReference<>(() -> {});

    final AtomicReference<Runnable> beforeLoad = new AtomicReference<>(() -> {});

    FaultyStore(RoomStore real) {
        this.real = real;
    }

    static void failing() {
        throw new IllegalStateException("the disk is full");
    }

    static Runnable stalledUntil(CountDownLatch released) {
        return () -> {
            try {
                released.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        };
    }

    void works() {
        beforeWrite.set(() -> {});
        beforeLoad.set(() -> {});
    }

    @Override
    public Optional<StoredRoom> load(RoomId room) {
        beforeLoad.get().run();
        return real.load(room);
    }

    @Override
    public void write(RoomWrite write) {
        beforeWrite.get().run();
        real.write(write);
    }

    @Override
    public void append(List<StoredMessage> messages) {
        beforeWrite.get().run();
        real.append(messages);
    }

    @Override
    public void delete(RoomId room) {
        real.delete(room);
    }

    @Override
    public List<RoomSummary> list(String after, int limit) {
        return real.list(after, limit);
    }

    @Override
    public List<RoomId> toWake() {
        return real.toWake();
    }

    @Override
    public List<StoredEvent> eventsSince(RoomId room, long revision, int limit) {
        return real.eventsSince(room, revision, limit);
    }

    @Override
    public List<StoredMessage> lastMessages(RoomId room, int limit) {
        return real.lastMessages(room, limit);
    }

    /// A test looks at it after its rooms are closed.
    @Override
    public void close() {}

    void closeReally() {
        real.close();
    }
}
