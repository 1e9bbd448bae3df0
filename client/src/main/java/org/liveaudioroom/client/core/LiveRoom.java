package org.liveaudioroom.client.core;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.liveaudioroom.client.End;
import org.liveaudioroom.client.JoinOptions;
import org.liveaudioroom.client.LeaveOptions;
import org.liveaudioroom.client.Levels;
import org.liveaudioroom.client.LiveAudioRoom;
import org.liveaudioroom.client.PageEvents;
import org.liveaudioroom.client.Phase;
import org.liveaudioroom.client.RoomDefaults;
import org.liveaudioroom.client.RoomFailure;
import org.liveaudioroom.client.RoomState;
import org.liveaudioroom.client.Subscription;
import org.liveaudioroom.client.control.AudioControl;
import org.liveaudioroom.client.control.ChatControl;
import org.liveaudioroom.client.control.MessageControl;
import org.liveaudioroom.client.control.ReactionControl;
import org.liveaudioroom.client.control.RoomControl;
import org.liveaudioroom.client.control.SeatControl;
import org.liveaudioroom.client.control.UserControl;
import org.liveaudioroom.client.event.Listeners;
import org.liveaudioroom.client.event.RoomEvent;
import org.liveaudioroom.signaling.Answer.Done;
import org.liveaudioroom.signaling.Command;

/// What the app holds of a room: brings its calls into the mailbox.
final class LiveRoom implements LiveAudioRoom {
    private final Mailbox mailbox;
    private final Dispatch dispatch;
    private final Store store;
    private final Sound sound;
    private final Stay stay;
    private final RoomDefaults defaults;
    private final AudioControls audio;
    private final ChatControls chat;
    private final RoomControls room;
    private final PageTeller page;

    /// The leave that waits for its confirmation or its end.
    private final AtomicReference<@Nullable CompletableFuture<Boolean>> leaving =
            new AtomicReference<>();

    private LiveRoom(
            JoinOptions options,
            Listeners listeners,
            Mailbox mailbox,
            Dispatch dispatch,
            Sound sound) {
        this.mailbox = mailbox;
        this.dispatch = dispatch;
        this.sound = sound;
        store = new Store(mailbox, dispatch, listeners);
        stay = new Stay(options, mailbox, dispatch, store, sound);
        defaults = options.defaults();
        audio = new AudioControls(stay.calls(), sound, stay.microphone());
        chat = new ChatControls(stay.calls());
        room = new RoomControls(stay.calls());
        page = new PageTeller(store);
    }

    /// A room of its own, with all that belongs to it.
    static LiveRoom alone(JoinOptions options, Listeners listeners) {
        var faults = new Faults.Log();
        var mailbox = new Mailbox(Threads.mailboxes(), faults);
        var made =
                new LiveRoom(
                        options,
                        listeners,
                        mailbox,
                        new Dispatch(options.callbacks()),
                        new Sound(mailbox));
        faults.tell(made.store);
        return made;
    }

    /// Goes in. Who cancels the stage has left.
    CompletableFuture<LiveAudioRoom> join() {
        var told =
                dispatch.<LiveAudioRoom>stage(mailbox, () -> stay.join().thenApply(inside -> this));
        Later.on(
                told,
                (inside, thrown) -> {
                    if (told.isCancelled()) {
                        mailbox.execute(stay::leave);
                    }
                });
        return told;
    }

    @Override
    public RoomState state() {
        return store.state();
    }

    @Override
    public Levels levels() {
        return stay.levels();
    }

    @Override
    public SeatControl seat() {
        return stay.seat();
    }

    @Override
    public AudioControl audio() {
        return audio;
    }

    @Override
    public MessageControl message() {
        return stay.outbox();
    }

    @Override
    public ChatControl chat() {
        return chat;
    }

    @Override
    public UserControl user() {
        return stay.user();
    }

    @Override
    public RoomControl room() {
        return room;
    }

    @Override
    public ReactionControl reaction() {
        return kind -> stay.calls().call(new Command.ReactionSend(kind));
    }

    @Override
    public PageEvents page() {
        return page;
    }

    @Override
    public Subscription onState(Consumer<? super RoomState> listener) {
        return store.onState(listener);
    }

    @Override
    public Subscription onEvent(Consumer<? super RoomEvent> listener) {
        return store.onEvent(listener);
    }

    @Override
    public boolean minimized() {
        return stay.minimized();
    }

    @Override
    public void minimize() {
        stay.show(Stay.Page.MINIMIZED);
    }

    @Override
    public void restore() {
        stay.show(Stay.Page.WHOLE);
    }

    @Override
    public CompletionStage<Boolean> leave(LeaveOptions options) {
        var fresh = new CompletableFuture<Boolean>();
        var pending = leaving.compareAndExchange(null, fresh);
        return switch (options.asking()) {
            case FIRST -> {
                if (pending == null) {
                    mailbox.execute(() -> leaveAsking(options.context(), fresh));
                }
                yield pending == null ? fresh : pending;
            }
            case NOBODY -> {
                mailbox.execute(() -> leaveAtOnce(pending == null ? fresh : pending));
                yield pending == null ? fresh : pending;
            }
        };
    }

    private void leaveAsking(Optional<Object> context, CompletableFuture<Boolean> told) {
        // A room that ends meanwhile needs no answer.
        endWithRoom(told);
        if (store.state().phase() == Phase.ENDED) {
            return;
        }
        Later.on(
                store.ask(confirmation(context), defaults::confirmLeave),
                (goes, thrown) -> {
                    if (thrown != null) {
                        store.report(
                                "confirmLeave",
                                new RoomFailure.CallbackFailed("confirmLeave", thrown));
                    }
                    confirmed(told, thrown != null || goes);
                });
    }

    private void confirmed(CompletableFuture<Boolean> told, boolean goes) {
        if (told.isDone() || store.state().phase() == Phase.ENDED) {
            return;
        }
        if (goes) {
            stay.leave();
        } else {
            leaving.compareAndSet(told, null);
            dispatch.end(told, false, null);
        }
    }

    private RoomEvent.LeaveConfirmation confirmation(Optional<Object> context) {
        return new RoomEvent.LeaveConfirmation(
                context, () -> defaults.confirmLeave(confirmation(context)));
    }

    private void leaveAtOnce(CompletableFuture<Boolean> told) {
        endWithRoom(told);
        if (store.state().phase() != Phase.ENDED) {
            stay.leave();
        }
    }

    private void endWithRoom(CompletableFuture<Boolean> told) {
        Later.on(stay.over(), (over, thrown) -> dispatch.end(told, true, null));
    }

    @Override
    public CompletionStage<LiveAudioRoom> switchRoom(JoinOptions options) {
        return dispatch.stage(
                mailbox,
                () -> {
                    var end = store.state().end();
                    if (end.isPresent()) {
                        return Faults.stage(new RoomFailure.RoomOver(end.get()));
                    }
                    var switched = new CompletableFuture<LiveAudioRoom>();
                    var next = new LiveRoom(options, store.listeners(), mailbox, dispatch, sound);
                    next.stay.show(stay.minimized() ? Stay.Page.MINIMIZED : Stay.Page.WHOLE);
                    stay.moveOn(() ->
                            Later.on(
                                    next.stay.join(),
                                    (inside, thrown) -> {
                                        if (thrown == null) {
                                            store.fallSilent();
                                            stay.isOver();
                                            switched.complete(next);
                                        } else {
                                            stay.tellOver(End.of(End.Reason.LOCAL_LEAVE));
                                            switched.completeExceptionally(thrown);
                                        }
                                    }));
                    return switched;
                });
    }

    @Override
    public CompletionStage<Done> renewToken(String token) {
        return stay.calls().stage(() -> stay.renew(token).thenApply(renewed -> new Done()));
    }

    @Override
    public Instant serverNow() {
        return stay.serverNow();
    }

    @Override
    public Duration elapsed() {
        return stay.elapsed();
    }

    @Override
    public void close() {
        leave(LeaveOptions.AT_ONCE);
    }
}
