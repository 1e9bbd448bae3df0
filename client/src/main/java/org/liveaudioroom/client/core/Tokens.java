package org.liveaudioroom.client.core;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.liveaudioroom.client.JoinOptions;
import org.liveaudioroom.client.RoomFailure;
import org.liveaudioroom.client.TokenProvider;
import org.liveaudioroom.client.TokenProvider.Why;
import org.liveaudioroom.client.event.RoomEvent;

/// The right to be inside: the token in use, and the ways to another. Confined to the mailbox, in
/// which its stages end.
final class Tokens {
    private final JoinOptions options;
    private final Store store;
    private Optional<String> inUse = Optional.empty();

    Tokens(JoinOptions options, Store store) {
        this.options = options;
        this.store = store;
    }

    /// Missing until the first was given.
    Optional<String> inUse() {
        return inUse;
    }

    void use(String token) {
        inUse = Optional.of(token);
    }

    /// Asks the app for the first.
    CompletableFuture<String> first() {
        return given(Why.JOIN);
    }

    /// Asks the app for another: by S20, else its provider; empty where it has none. The same again
    /// is none: the server would only ask for another at once.
    CompletableFuture<Optional<String>> another(int secondsLeft) {
        return store.ask(
                        new RoomEvent.TokenExpired(secondsLeft),
                        event -> CompletableFuture.completedFuture(Optional.<String>empty()))
                .thenCompose(answer ->
                        answer.isPresent()
                                ? CompletableFuture.completedFuture(answer)
                                : given(Why.RENEW).thenApply(Optional::of))
                .thenApply(answer -> answer.filter(fresh -> !inUse.equals(Optional.of(fresh))));
    }

    private CompletableFuture<String> given(Why why) {
        var need = new TokenProvider.Need(options.room(), why);
        return store.called(() -> options.tokens().token(need))
                .exceptionallyCompose(
                        thrown -> Faults.stage(withoutToken(Faults.of(thrown), thrown)));
    }

    private RoomFailure withoutToken(RoomFailure failure, Throwable thrown) {
        return failure instanceof RoomFailure.Internal
                ? new RoomFailure.NoToken(
                        "no token for " + options.room() + ": " + thrown,
                        Optional.of(Faults.unwrapped(thrown)))
                : failure;
    }
}
