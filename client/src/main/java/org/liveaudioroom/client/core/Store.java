package org.liveaudioroom.client.core;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.liveaudioroom.client.RoomFailure;
import org.liveaudioroom.client.RoomState;
import org.liveaudioroom.client.event.Asking;
import org.liveaudioroom.client.event.Listeners;
import org.liveaudioroom.client.event.RoomEvent;
import org.liveaudioroom.client.view.Draft;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one place where the state of a room is kept, and the way of all that is told to the app.
/// Written in the room's mailbox alone, read anywhere.
final class Store {
    private static final Logger LOG = LoggerFactory.getLogger(Store.class);

    private final Mailbox mailbox;
    private final Dispatch dispatch;
    private final Listeners listeners;
    private final Observers observers;
    private final AtomicBoolean stateWaits = new AtomicBoolean();
    private Consumer<RoomState> follower = state -> {};
    private volatile RoomState state = RoomState.joining();

    /// The last event was told. Of the dispatch.
    private boolean over;

    Store(Mailbox mailbox, Dispatch dispatch, Listeners listeners, Observers observers) {
        this.mailbox = mailbox;
        this.dispatch = dispatch;
        this.listeners = listeners;
        this.observers = observers;
    }

    RoomState state() {
        return state;
    }

    Listeners listeners() {
        return listeners;
    }

    /// Called in the mailbox with each state.
    void follow(Consumer<RoomState> with) {
        follower = with;
    }

    /// The state is the new one before anybody hears of it.
    @SuppressWarnings("ReferenceEquality") // What did not change is the same object.
    void set(RoomState next) {
        mailbox.assertOwner();
        if (next == state) {
            return;
        }
        state = next;
        if (observers.wantStates() && stateWaits.compareAndSet(false, true)) {
            dispatch.execute(this::tellState);
        }
        follower.accept(next);
    }

    /// Changes a part of the state.
    void change(UnaryOperator<Draft> change) {
        set(change.apply(Draft.of(state)).state());
    }

    private void tellState() {
        stateWaits.set(false);
        RoomState now = state;
        for (var observer : observers.ofStates()) {
            guarded("onState", () -> observer.accept(now));
        }
    }

    /// Tells what only tells.
    void tell(RoomEvent event) {
        tell(event, ignored -> {});
    }

    /// Tells what has a default where nobody listens.
    <E extends RoomEvent> void tell(E event, Consumer<E> otherwise) {
        dispatch.execute(() -> tellNow(event, listenerOf(event).orElse(otherwise)));
    }

    /// Tells the last event: what comes later is told to nobody.
    <E extends RoomEvent> void tellLast(E event, Consumer<E> otherwise) {
        dispatch.execute(() -> {
            tellNow(event, listenerOf(event).orElse(otherwise));
            over = true;
        });
    }

    /// Nothing is told any more, without a last word.
    void fallSilent() {
        dispatch.execute(() -> over = true);
    }

    private <E extends RoomEvent> void tellNow(E event, Consumer<E> listener) {
        if (!over) {
            call(nameOf(event), event, () -> listener.accept(event));
            observe(event);
        }
    }

    /// Asks, and ends in the mailbox with the answer: that of the default where nobody listens,
    /// where the listener throws, or where its stage fails. Fails where the default does.
    <A, E extends RoomEvent.Asks<A>> CompletableFuture<A> ask(
            E event, Function<E, CompletionStage<A>> otherwise) {
        var answered = new CompletableFuture<A>();
        dispatch.execute(() -> {
            Optional<Asking<E, A>> listener = askedOf(event);
            if (listener.isEmpty()) {
                Later.into(answered, called(event, otherwise), mailbox);
            } else {
                Later.on(
                        called(event, listener.get()::answer),
                        (answer, thrown) -> {
                            if (thrown == null) {
                                mailbox.execute(() -> answered.complete(answer));
                            } else {
                                // Behind what is told now: the stage may have failed on any thread.
                                dispatch.execute(() -> {
                                    callbackFailed(nameOf(event), thrown);
                                    Later.into(answered, called(event, otherwise), mailbox);
                                });
                            }
                        });
            }
            observe(event);
        });
        return answered;
    }

    /// Calls something of the app's that answers, and ends in the mailbox with it.
    <A> CompletableFuture<A> called(Supplier<CompletionStage<A>> what) {
        var answered = new CompletableFuture<A>();
        dispatch.execute(() -> Later.into(answered, called("", ignored -> what.get()), mailbox));
        return answered;
    }

    private static <A, E> CompletableFuture<A> called(
            E event, Function<E, CompletionStage<A>> with) {
        try {
            return with.apply(event).toCompletableFuture().thenApply(Objects::requireNonNull);
        } catch (RuntimeException | Error thrown) {
            return CompletableFuture.failedFuture(thrown);
        }
    }

    /// S3: for what no caller gets as the answer of a call.
    void report(String method, RoomFailure failure) {
        tell(new RoomEvent.ErrorRaised(failure, method));
    }

    private void observe(RoomEvent event) {
        for (var observer : observers.ofEvents()) {
            call("onEvent", event, () -> observer.accept(event));
        }
    }

    /// What is thrown over S3 itself is only logged: to tell it too could go on for ever. So is
    /// what is thrown over S2: that one is the last that is told.
    private void call(String name, RoomEvent event, Runnable listener) {
        if (event instanceof RoomEvent.ErrorRaised || event instanceof RoomEvent.Ended) {
            try {
                listener.run();
            } catch (RuntimeException | Error thrown) {
                LOG.warn("The listener of {} threw.", name, thrown);
            }
        } else {
            guarded(name, listener);
        }
    }

    private void guarded(String name, Runnable listener) {
        try {
            listener.run();
        } catch (RuntimeException | Error thrown) {
            callbackFailed(name, thrown);
        }
    }

    /// Called where callbacks run: S3 is told next, before anything else.
    private void callbackFailed(String name, Throwable thrown) {
        Throwable cause = Faults.unwrapped(thrown);
        LOG.warn("The listener of {} threw.", name, cause);
        var raised = new RoomEvent.ErrorRaised(new RoomFailure.CallbackFailed(name, cause), name);
        tellNow(raised, listenerOf(raised).orElse(ignored -> {}));
    }

    private static String nameOf(RoomEvent event) {
        return event.getClass().getSimpleName();
    }

    @SuppressWarnings("unchecked") // The class of an event is that of its listener.
    private <E extends RoomEvent> Optional<Consumer<E>> listenerOf(E event) {
        return listeners.of((Class<E>) event.getClass());
    }

    @SuppressWarnings("unchecked") // The class of an event is that of its listener.
    private <A, E extends RoomEvent.Asks<A>> Optional<Asking<E, A>> askedOf(E event) {
        return listeners.asked((Class<E>) event.getClass());
    }
}
