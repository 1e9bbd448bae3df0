package org.liveaudioroom.server.rooms;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.liveaudioroom.room.ModerationAct;
import org.liveaudioroom.room.RoomId;
import org.liveaudioroom.room.UserId;
import org.liveaudioroom.server.storage.KeptAnswer;
import org.liveaudioroom.server.storage.PersonalData;
import org.liveaudioroom.server.storage.Retention;
import org.liveaudioroom.server.storage.Revocation;
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
    public List<StoredMessage> append(List<StoredMessage> messages) {
        beforeWrite.get().run();
        return real.append(messages);
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

    @Override
    public List<NumberedMessage> messages(RoomId room, long before, int limit) {
        return real.messages(room, before, limit);
    }

    @Override
    public Optional<StoredMessage> message(RoomId room, String message) {
        return real.message(room, message);
    }

    @Override
    public boolean deleteMessage(
            RoomId room, String message, @Nullable ModerationAct act, Instant at) {
        beforeWrite.get().run();
        return real.deleteMessage(room, message, act, at);
    }

    @Override
    public List<StoredAct> moderation(
            RoomId room, @Nullable UserId concerning, long before, int limit) {
        return real.moderation(room, concerning, before, limit);
    }

    @Override
    public void revoke(Revocation revocation) {
        beforeWrite.get().run();
        real.revoke(revocation);
    }

    @Override
    public List<Revocation> revocations() {
        return real.revocations();
    }

    @Override
    public Optional<KeptAnswer> answer(String key) {
        return real.answer(key);
    }

    @Override
    public KeptAnswer keep(KeptAnswer answer) {
        beforeWrite.get().run();
        return real.keep(answer);
    }

    @Override
    public PersonalData export(UserId user) {
        return real.export(user);
    }

    @Override
    public Erased erase(UserId user, UserId pseudonym) {
        return real.erase(user, pseudonym);
    }

    @Override
    public List<RoomId> roomsOf(UserId user) {
        return real.roomsOf(user);
    }

    @Override
    public Retention.Purged purge(Retention keep, Instant now) {
        return real.purge(keep, now);
    }

    /// A test looks at it after its rooms are closed.
    @Override
    public void close() {}

    void closeReally() {
        real.close();
    }
}
