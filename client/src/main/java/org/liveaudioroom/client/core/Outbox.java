package org.liveaudioroom.client.core;

import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.liveaudioroom.client.ChatMessage;
import org.liveaudioroom.client.ChatMessage.State;
import org.liveaudioroom.client.Phase;
import org.liveaudioroom.client.RoomFailure;
import org.liveaudioroom.client.control.MessageControl;
import org.liveaudioroom.client.event.RoomEvent;
import org.liveaudioroom.client.event.RoomUser;
import org.liveaudioroom.client.view.Feed;
import org.liveaudioroom.signaling.Answer;
import org.liveaudioroom.signaling.Answer.Done;
import org.liveaudioroom.signaling.Command;
import org.liveaudioroom.signaling.ErrorCode;

/// Own messages on their way. Each keeps its `clientId` over every try, by which the server knows
/// it again; one that was under way when the connection went is sent again by itself.
final class Outbox implements MessageControl {
    private final Store store;
    private final Calls calls;
    private final Supplier<Instant> now;
    private final int feedMax;

    /// Told as `SENDING`, and not yet told what came of it: by `clientId`.
    private final Map<String, Under> open = new LinkedHashMap<>();

    private record Under(ChatMessage row, CompletableFuture<ChatMessage> became) {}

    Outbox(Store store, Calls calls, Supplier<Instant> now, int feedMax) {
        this.store = store;
        this.calls = calls;
        this.now = now;
        this.feedMax = feedMax;
    }

    @Override
    public CompletionStage<ChatMessage> send(String text) {
        return calls.stage(() -> {
            String clientId = newClientId();
            var row = row(clientId, text);
            store.change(draft ->
                    draft.feed(Feed.appended(store.state().feed(), List.of(row), feedMax)));
            return deliver(clientId, row);
        });
    }

    @Override
    public CompletionStage<ChatMessage> retry(String clientId) {
        return calls.stage(() ->
                row(clientId)
                        .filter(row -> row.state() == State.FAILED)
                        .map(row -> {
                            var again = with(row, State.SENDING, Optional.empty());
                            replace(again);
                            return deliver(clientId, again);
                        })
                        .orElseGet(() -> Faults.stage(Faults.refused(ErrorCode.MESSAGE_UNKNOWN))));
    }

    @Override
    public CompletionStage<Done> delete(String id) {
        return calls.call(new Command.MessageDelete(id));
    }

    @Override
    public List<ChatMessage> list() {
        return store.state().feed().stream()
                .flatMap(row ->
                        row instanceof ChatMessage message ? Stream.of(message) : Stream.empty())
                .toList();
    }

    /// After coming back: what was under way goes out once more.
    void resume() {
        settle();
        List.copyOf(open.keySet()).forEach(this::post);
    }

    /// The server may post a message before it answers: whichever is first, it is told once.
    void settle() {
        for (var entry : Map.copyOf(open).entrySet()) {
            var row = row(entry.getKey());
            if (row.isEmpty() || row.get().state() != State.SENDING) {
                finish(entry.getKey(), row.orElse(entry.getValue().row()));
            }
        }
    }

    /// The room is over: nothing goes out any more.
    void fail(RoomFailure failure) {
        List.copyOf(open.keySet()).forEach(clientId -> fail(clientId, failure));
    }

    private CompletableFuture<ChatMessage> deliver(String clientId, ChatMessage row) {
        var under = new Under(row, new CompletableFuture<>());
        open.put(clientId, under);
        store.tell(new RoomEvent.LocalSend(row));
        post(clientId);
        return under.became();
    }

    private void post(String clientId) {
        var under = open.get(clientId);
        if (under == null) {
            return;
        }
        Later.on(
                calls.send(new Command.MessageSend(clientId, under.row().text())),
                (posted, thrown) -> {
                    if (thrown == null) {
                        posted(clientId, posted);
                    } else {
                        refused(clientId, Faults.of(thrown));
                    }
                });
    }

    private void posted(String clientId, Answer.Posted posted) {
        var under = open.get(clientId);
        if (under == null) {
            return;
        }
        var row = row(clientId).orElse(under.row());
        if (row.state() == State.SENDING) {
            replace(sent(row, posted));
            row = sent(row, posted);
        }
        finish(clientId, row);
    }

    private void refused(String clientId, RoomFailure failure) {
        boolean returns =
                store.state().phase() == Phase.RECONNECTING
                        || store.state().phase() == Phase.JOINED;
        // A cut connection comes back, and the message goes out again then.
        if (!(failure instanceof RoomFailure.ConnectionLost) || !returns) {
            fail(clientId, failure);
        }
    }

    private void fail(String clientId, RoomFailure failure) {
        var under = open.get(clientId);
        if (under == null) {
            return;
        }
        var row = row(clientId).orElse(under.row());
        if (row.state() == State.SENDING) {
            row = with(row, State.FAILED, Optional.of(failure));
            replace(row);
        }
        finish(clientId, row);
    }

    private void finish(String clientId, ChatMessage row) {
        var under = open.remove(clientId);
        if (under != null) {
            store.tell(new RoomEvent.LocalSend(row));
            under.became().complete(row);
        }
    }

    private Optional<ChatMessage> row(String clientId) {
        return Feed.ownMessage(store.state().feed(), clientId);
    }

    private void replace(ChatMessage row) {
        store.change(draft -> draft.feed(Feed.withOwnMessage(store.state().feed(), row)));
    }

    private ChatMessage row(String clientId, String text) {
        var state = store.state();
        RoomUser me = state.you().map(you -> state.user(you.user())).orElse(RoomUser.named("", ""));
        return new ChatMessage(
                clientId,
                now.get(),
                me,
                text,
                State.SENDING,
                true,
                Optional.empty(),
                Optional.of(clientId),
                Optional.empty());
    }

    private static ChatMessage with(ChatMessage row, State state, Optional<RoomFailure> failure) {
        return new ChatMessage(
                row.key(),
                row.at(),
                row.author(),
                row.text(),
                state,
                row.own(),
                row.id(),
                row.clientId(),
                failure);
    }

    private static ChatMessage sent(ChatMessage row, Answer.Posted posted) {
        return new ChatMessage(
                row.key(),
                Instant.ofEpochMilli(posted.at()),
                row.author(),
                row.text(),
                State.SENT,
                row.own(),
                Optional.of(posted.message()),
                row.clientId(),
                Optional.empty());
    }

    private static String newClientId() {
        byte[] random = new byte[12];
        ThreadLocalRandom.current().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
