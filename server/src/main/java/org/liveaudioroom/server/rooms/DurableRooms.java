package org.liveaudioroom.server.rooms;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.apache.pekko.Done;
import org.apache.pekko.actor.ExtendedActorSystem;
import org.apache.pekko.persistence.state.DurableStateStoreProvider;
import org.apache.pekko.persistence.state.scaladsl.DurableStateUpdateStore;
import org.apache.pekko.persistence.state.scaladsl.GetObjectResult;
import org.apache.pekko.persistence.typed.PersistenceId;
import org.liveaudioroom.room.Deadlines;
import org.liveaudioroom.room.ModerationLog;
import org.liveaudioroom.room.Room;
import org.liveaudioroom.room.RoomId;
import org.liveaudioroom.room.RoomStatus;
import org.liveaudioroom.server.storage.RoomStore.RoomWrite;
import org.liveaudioroom.server.storage.RoomStore.StoredRoom;
import org.liveaudioroom.server.storage.RoomUnreadable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import scala.Option;
import scala.concurrent.Future;
import scala.jdk.javaapi.FutureConverters;

/// Puts [RoomStore] behind Pekko's interface for durable state. Made by Pekko, which finds the
/// class in `rooms.conf`.
public final class DurableRooms implements DurableStateStoreProvider {
    static final String PLUGIN = "live-audio-room.durable-rooms";

    private static final Logger LOG = LoggerFactory.getLogger(DurableRooms.class);
    private static final String SEPARATOR = "|";

    private final Store store;

    public DurableRooms(ExtendedActorSystem system) {
        store = new Store(system.settings().setup().get(NodeParts.class).orElseThrow());
    }

    static PersistenceId persistenceId(String entityType, String room) {
        return PersistenceId.of(entityType, room, SEPARATOR);
    }

    private static RoomId room(String persistenceId) {
        return new RoomId(persistenceId.substring(persistenceId.indexOf(SEPARATOR) + 1));
    }

    @Override
    @SuppressWarnings(
            "unchecked") // Pekko's provider is untyped; RoomHost is the only one that uses this
    // plug-in
    public DurableStateUpdateStore<Object> scaladslDurableStateStore() {
        return (DurableStateUpdateStore<Object>) (DurableStateUpdateStore<?>) store;
    }

    @Override
    public org.apache.pekko.persistence.state.javadsl.DurableStateStore<Object>
            javadslDurableStateStore() {
        // Pekko asks for it whether anybody uses it or not; behaviors write through the other one.
        return persistenceId ->
                FutureConverters.asJava(scaladslDurableStateStore().getObject(persistenceId))
                        .thenApply(GetObjectResult::toJava);
    }

    private record Store(NodeParts parts) implements DurableStateUpdateStore<HostState> {
        @Override
        public Future<GetObjectResult<HostState>> getObject(String persistenceId) {
            return onVirtualThread(() -> read(room(persistenceId)));
        }

        private GetObjectResult<HostState> read(RoomId room) {
            try {
                Optional<StoredRoom> stored = parts.store().load(room);
                return stored.map(s ->
                                result(
                                        new HostState.Kept(
                                                s.room(),
                                                List.of(),
                                                parts.options().clock().instant()),
                                        s.revision()))
                        .orElseGet(() -> new GetObjectResult<>(Option.empty(), 0));
            } catch (RoomUnreadable e) {
                LOG.error("room {} stays closed until its row is repaired", room.value(), e);
                return result(new HostState.Unreadable(String.valueOf(e.getMessage())), 0);
            }
        }

        private static GetObjectResult<HostState> result(HostState state, long revision) {
            return new GetObjectResult<>(Option.apply(state), revision);
        }

        @Override
        public Future<Done> upsertObject(
                String persistenceId, long revision, HostState state, String tag) {
            return switch (state) {
                case HostState.Kept kept ->
                        onVirtualThread(() -> write(room(persistenceId), revision, kept));
                case HostState.Unreadable _ ->
                        throw new IllegalStateException("an unreadable room is never written");
            };
        }

        /// Somebody to wait for, something to do in time, or people inside of whom nobody knows
        /// whether they will be there again.
        private static boolean wantsWaking(Room room) {
            return !room.people().isEmpty()
                    || Deadlines.next(room).isPresent()
                    || (room.life().status() == RoomStatus.OPEN
                            && room.life().emptySince() == null
                            && !room.settings().idleClose().isZero());
        }

        private Done write(RoomId room, long revision, HostState.Kept kept) {
            boolean wake = wantsWaking(kept.room());
            long started = System.nanoTime();
            parts.counters().writes.increment();
            try {
                parts.store()
                        .write(
                                new RoomWrite(
                                        room,
                                        revision - 1,
                                        kept.room(),
                                        kept.events(),
                                        ModerationLog.of(kept.events()),
                                        wake,
                                        kept.at()));
            } catch (RuntimeException e) {
                parts.counters().writesFailed.increment();
                throw e;
            } finally {
                parts.counters().writeNanosTotal.add(System.nanoTime() - started);
            }
            return Done.getInstance();
        }

        @Override
        public Future<Done> deleteObject(String persistenceId, long revision) {
            return onVirtualThread(() -> {
                parts.store().delete(room(persistenceId));
                return Done.getInstance();
            });
        }

        @Override
        @SuppressWarnings({"deprecation", "InlineMeSuggester"}) // the interface still asks for it
        public Future<Done> deleteObject(String persistenceId) {
            return deleteObject(persistenceId, 0);
        }

        private <T> Future<T> onVirtualThread(Supplier<T> work) {
            return FutureConverters.asScala(CompletableFuture.supplyAsync(work, parts.blocking()));
        }
    }
}
