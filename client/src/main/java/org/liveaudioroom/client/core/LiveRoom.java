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
import org.liveaudioroom.client.event.RoomEvent;
import org.liveaudioroom.signaling.Answer.Done;
import org.liveaudioroom.signaling.Command;

/// What the app holds of a room: brings its calls into the mailbox.
final class LiveRoom implements LiveAudioRoom {
    private final Belongings with;
    private final Mailbox mailbox;
    private final Dispatch dispatch;
    private final Store store;
    private final Stay stay;
    private final RoomDefaults defaults;
    private final AudioControls audio;
    private final ChatControls chat;
    private final RoomControls room;
    private final PageTeller page;

    /// The room that is switched to. Of the mailbox.
    private @Nullable LiveRoom next;

    /// The leave that waits for its confirmation or its end.
    private final AtomicReference<@Nullable CompletableFuture<Boolean>> leaving =
            new AtomicReference<>();

    LiveRoom(JoinOptions options, Belongings with) {
        this.with = with;
        mailbox = with.mailbox();
        dispatch = with.dispatch();
        store = new Store(mailbox, dispatch, with.listeners(), with.observers());
        stay = new Stay(options, with, store);
        defaults = options.defaults();
        audio = new AudioControls(stay.calls(), with.sound(), stay.microphone());
        chat = new ChatControls(stay.calls());
        room = new RoomControls(stay.calls());
        page = new PageTeller(store);
    }

    /// Goes in. Who cancels the stage has left.
    CompletableFuture<LiveAudioRoom> join() {
        var told = dispatch.<LiveAudioRoom>stage(mailbox, () -> goIn().thenApply(inside -> this));
        Later.on(
                told,
                (inside, thrown) -> {
                    if (told.isCancelled()) {
                        mailbox.execute(stay::leave);
                    }
                });
        return told;
    }

    private CompletableFuture<Void> goIn() {
        with.faults().tell(store);
        return stay.join();
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
        return with.observers().onState(listener);
    }

    @Override
    public Subscription onEvent(Consumer<? super RoomEvent> listener) {
        return with.observers().onEvent(listener);
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
        var told = pending == null ? fresh : pending;
        switch (options.asking()) {
            case FIRST -> {
                if (pending == null) {
                    mailbox.execute(() -> leaveAsking(options.context(), told));
                }
            }
            case NOBODY -> mailbox.execute(() -> leaveAtOnce(told));
        }
        return told;
    }

    private void leaveAsking(Optional<Object> context, CompletableFuture<Boolean> told) {
        // A room that ends meanwhile needs no answer.
        endWithRoom(told);
        if (stay.lastWords().told().isDone()) {
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
        if (stay.lastWords().told().isDone()) {
            return;
        }
        if (goes) {
            leaveNow();
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
        leaveNow();
    }

    private void endWithRoom(CompletableFuture<Boolean> told) {
        Later.on(stay.lastWords().told(), (over, thrown) -> dispatch.end(told, true, null));
    }

    @Override
    public CompletionStage<LiveAudioRoom> switchRoom(JoinOptions options) {
        var told = dispatch.<LiveAudioRoom>stage(mailbox, () -> moveTo(options));
        Later.on(
                told,
                (inside, thrown) -> {
                    if (told.isCancelled()) {
                        mailbox.execute(() -> {
                            if (next != null) {
                                next.stay.leave();
                            }
                        });
                    }
                });
        return told;
    }

    private CompletableFuture<LiveAudioRoom> moveTo(JoinOptions options) {
        // Who is on his way out is as good as gone: the leave is not taken back.
        if (stay.leaves()) {
            return Faults.stage(
                    new RoomFailure.RoomOver(
                            store.state().end().orElse(End.of(End.Reason.LOCAL_LEAVE))));
        }
        var switched = new CompletableFuture<LiveAudioRoom>();
        var to = new LiveRoom(options, with);
        next = to;
        to.stay.show(stay.minimized() ? Stay.Page.MINIMIZED : Stay.Page.WHOLE);
        stay.moveOn(() ->
                Later.on(
                        to.goIn(),
                        (inside, thrown) -> {
                            if (thrown == null) {
                                stay.lastWords().keep();
                                switched.complete(to);
                            } else {
                                stay.lastWords().tell(End.of(End.Reason.LOCAL_LEAVE));
                                switched.completeExceptionally(thrown);
                            }
                        }));
        return switched;
    }

    /// Who is between two rooms leaves both: the other one is not gone into any more.
    private void leaveNow() {
        if (store.state().phase() != Phase.ENDED) {
            stay.leave();
        }
        if (next != null && !stay.lastWords().told().isDone()) {
            next.stay.leave();
        }
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
