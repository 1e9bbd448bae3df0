package org.liveaudioroom.client.core;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.liveaudioroom.client.End;
import org.liveaudioroom.client.RoomDefaults;
import org.liveaudioroom.client.RoomFailure;
import org.liveaudioroom.client.event.Causes.StateReason;
import org.liveaudioroom.client.event.RoomEvent;

/// The end of a room that was joined: S2, told once and last.
final class LastWords {
    private final Store store;
    private final RoomDefaults defaults;
    private final BooleanSupplier minimized;
    private final CompletableFuture<Void> told = new CompletableFuture<>();

    LastWords(Store store, RoomDefaults defaults, BooleanSupplier minimized) {
        this.store = store;
        this.defaults = defaults;
        this.minimized = minimized;
    }

    /// Ends in the mailbox when S2 is on its way to the app, or will not be told.
    CompletableFuture<Void> told() {
        return told;
    }

    void tell(End end) {
        store.tellLast(ended(end), defaults::ended);
        told.complete(null);
    }

    /// The local user is in another room by now: nothing more is told of this one.
    void keep() {
        store.fallSilent();
        told.complete(null);
    }

    private RoomEvent.Ended ended(End end) {
        return new RoomEvent.Ended(end, minimized.getAsBoolean(), () -> defaults.ended(ended(end)));
    }

    /// What S19 says of an end.
    static StateReason reason(End end, Optional<RoomFailure> failure) {
        return switch (end.reason()) {
            case LOCAL_LEAVE ->
                    failure.isEmpty() ? StateReason.LOGGED_OUT : StateReason.LOGOUT_FAILED;
            case KICK_OUT -> StateReason.KICKED_OUT;
            case CONNECTION_LOST -> StateReason.RECONNECT_FAILED;
            case ROOM_ENDED, TOKEN_EXPIRED -> StateReason.LOGGED_OUT;
        };
    }
}
