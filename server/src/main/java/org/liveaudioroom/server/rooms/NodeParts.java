package org.liveaudioroom.server.rooms;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.apache.pekko.actor.setup.Setup;
import org.liveaudioroom.server.storage.RoomStore;

/// What the actors of this node share. Handed in with the actor system, because Pekko makes the
/// store's plug-in itself. What waits for the store runs on `blocking`: a virtual thread each.
final class NodeParts extends Setup {
    private final CompletableFuture<RoomStore> store;
    private final RoomsOptions options;
    private final Counters counters;
    private final Executor blocking;

    NodeParts(
            CompletableFuture<RoomStore> store,
            RoomsOptions options,
            Counters counters,
            Executor blocking) {
        this.store = store;
        this.options = options;
        this.counters = counters;
        this.blocking = blocking;
    }

    CompletableFuture<RoomStore> opening() {
        return store;
    }

    /// Waits until the store is open: never from an actor.
    RoomStore store() {
        return store.join();
    }

    RoomsOptions options() {
        return options;
    }

    Counters counters() {
        return counters;
    }

    Executor blocking() {
        return blocking;
    }
}
