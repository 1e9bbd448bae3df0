package org.liveaudioroom.client.core;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.liveaudioroom.client.RoomException;
import org.liveaudioroom.client.RoomFailure;
import org.liveaudioroom.signaling.Answer;
import org.liveaudioroom.signaling.Codec;
import org.liveaudioroom.signaling.Command;
import org.liveaudioroom.signaling.ErrorCode;
import org.liveaudioroom.signaling.Failure;
import org.liveaudioroom.signaling.FromServer;
import org.liveaudioroom.signaling.Protocol;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One WebSocket to the server: commands with their answers, and events. It never comes back.
/// Confined to the mailbox, in which its listener is called too.
final class SignalSocket {
    /// What a connection that was cut is said to have closed with.
    static final int CUT = 1006;

    private static final Logger LOG = LoggerFactory.getLogger(SignalSocket.class);
    private static final Codec CODEC = new Codec();

    private final Mailbox mailbox;
    private final Duration answerTimeout;
    private final Listener listener;
    private final Map<Long, Waiting<?>> waiting = new HashMap<>();
    private final Queue<String> unsent = new ArrayDeque<>();
    private @Nullable WebSocket socket;
    private boolean sending;
    private boolean closed;
    private long lastId;
    private long heardAtNanos = System.nanoTime();

    interface Listener {
        void opened();

        void told(FromServer.Told told);

        /// Exactly once, also when it never opened.
        ///
        /// @param thrown why it could not be opened, or broke
        void closed(int code, Optional<Throwable> thrown);

        /// A message that is none of ours: it is left out, the connection lives on.
        void garbled(RoomFailure failure);
    }

    private record Waiting<A extends Answer>(
            Command<A> command, CompletableFuture<A> answer, Mailbox.Alarm timeout) {
        void done(Answer given) {
            timeout.cancel();
            answer.complete(command.answer().cast(given));
        }

        void failed(RoomFailure failure) {
            timeout.cancel();
            answer.completeExceptionally(new RoomException(failure));
        }
    }

    SignalSocket(Mailbox mailbox, Duration answerTimeout, Listener listener) {
        this.mailbox = mailbox;
        this.answerTimeout = answerTimeout;
        this.listener = listener;
    }

    void open(HttpClient http, URI uri, Duration within) {
        mailbox.assertOwner();
        Later.on(
                http.newWebSocketBuilder()
                        .subprotocols(Protocol.SUBPROTOCOL)
                        .connectTimeout(within)
                        .buildAsync(uri, new Frames(mailbox, new Incoming())),
                (opened, thrown) ->
                        mailbox.execute(() -> {
                            if (thrown == null) {
                                opened(opened);
                            } else {
                                end(CUT, Optional.of(Faults.unwrapped(thrown)));
                            }
                        }));
    }

    private void opened(WebSocket opened) {
        if (closed) {
            opened.abort();
            return;
        }
        socket = opened;
        heardAtNanos = System.nanoTime();
        opened.request(1);
        listener.opened();
    }

    /// Since when nothing was heard.
    Duration silence() {
        return Duration.ofNanos(System.nanoTime() - heardAtNanos);
    }

    <A extends Answer> CompletableFuture<A> command(Command<A> command) {
        return command(command, answerTimeout);
    }

    <A extends Answer> CompletableFuture<A> command(Command<A> command, Duration timeout) {
        mailbox.assertOwner();
        if (closed || socket == null) {
            return Faults.stage(new RoomFailure.ConnectionLost());
        }
        long id = ++lastId;
        byte[] message = CODEC.command(id, command);
        if (message.length > Protocol.MESSAGE_BYTES_MAX) {
            // Sent, it would cost the connection.
            return Faults.stage(
                    new RoomFailure.Refused(
                            Failure.of(ErrorCode.MESSAGE_TOO_LARGE)
                                    .withLimit(Protocol.MESSAGE_BYTES_MAX)));
        }
        var alarm =
                mailbox.after(timeout, () -> timedOut(id, new RoomFailure.AnswerTimeout(timeout)));
        var answer = new CompletableFuture<A>();
        waiting.put(id, new Waiting<>(command, answer, alarm));
        unsent.add(new String(message, StandardCharsets.UTF_8));
        sendNext();
        return answer;
    }

    /// The JDK's WebSocket takes one message at a time.
    private void sendNext() {
        if (sending || closed || socket == null || unsent.isEmpty()) {
            return;
        }
        sending = true;
        Later.on(
                socket.sendText(unsent.remove(), true),
                (sent, thrown) ->
                        mailbox.execute(() -> {
                            sending = false;
                            if (thrown == null) {
                                sendNext();
                            } else {
                                end(CUT, Optional.of(Faults.unwrapped(thrown)));
                            }
                        }));
    }

    /// Ends it at once: one whose other end is gone would take long to close by itself. The
    /// listener hears `closed` before this returns.
    void abandon(int code) {
        mailbox.assertOwner();
        end(code, Optional.empty());
    }

    private void end(int code, Optional<Throwable> thrown) {
        if (closed) {
            return;
        }
        closed = true;
        unsent.clear();
        var left = List.copyOf(waiting.values());
        waiting.clear();
        left.forEach(one -> one.failed(new RoomFailure.ConnectionLost()));
        closeUnderneath(code);
        listener.closed(code, thrown);
    }

    private void closeUnderneath(int code) {
        var under = socket;
        if (under == null) {
            return;
        }
        if (code == WebSocket.NORMAL_CLOSURE && !sending) {
            // A goodbye on the wire; the thread of the timer cuts what does not answer it.
            var abort = mailbox.after(Duration.ofSeconds(2), under::abort);
            Later.on(
                    under.sendClose(WebSocket.NORMAL_CLOSURE, ""),
                    (sent, thrown) ->
                            mailbox.execute(() -> {
                                if (thrown != null || under.isInputClosed()) {
                                    abort.cancel();
                                    under.abort();
                                }
                            }));
            under.request(Long.MAX_VALUE);
        } else {
            under.abort();
        }
    }

    private void heard(String message) {
        if (closed) {
            return;
        }
        heardAtNanos = System.nanoTime();
        switch (CODEC.readServer(message, this::sent)) {
            case FromServer.Told told -> listener.told(told);
            case FromServer.Answered answered -> answered(answered);
            case FromServer.Refused refused -> refused(refused);
            case FromServer.Unknown unknown -> unknown(unknown);
        }
    }

    private Optional<Command<?>> sent(long id) {
        return Optional.ofNullable(waiting.get(id)).map(Waiting::command);
    }

    private void answered(FromServer.Answered answered) {
        var asked = waiting.remove(answered.re());
        if (asked != null) {
            asked.done(answered.answer());
        }
    }

    private void refused(FromServer.Refused refused) {
        var failure = new RoomFailure.Refused(refused.failure());
        if (!failed(refused.re(), failure)) {
            listener.garbled(failure);
        }
    }

    /// It is remembered: its answer may come yet, and is no nonsense then.
    private void timedOut(long id, RoomFailure failure) {
        var asked = waiting.get(id);
        if (asked != null) {
            asked.failed(failure);
        }
    }

    private boolean failed(long id, RoomFailure failure) {
        var asked = waiting.remove(id);
        if (asked != null) {
            asked.failed(failure);
        }
        return asked != null;
    }

    private void unknown(FromServer.Unknown unknown) {
        switch (unknown.reason()) {
            case NEWER_EVENT ->
                    LOG.debug("The server told what this client does not know: {}.", unknown.why());
            case NOT_ASKED, BROKEN -> garbled(unknown.why());
        }
    }

    private void garbled(String what) {
        listener.garbled(new RoomFailure.Internal("the server sent " + what, Optional.empty()));
    }

    private final class Incoming implements Frames.Receiver {
        @Override
        public void text(String message) {
            heard(message);
        }

        @Override
        public void binary() {
            heardAtNanos = System.nanoTime();
            if (!closed) {
                garbled("a binary message");
            }
        }

        @Override
        public void tooLarge() {
            end(CUT, Optional.empty());
        }

        @Override
        public void closed(int code) {
            end(code, Optional.empty());
        }

        @Override
        public void broke(Throwable error) {
            end(CUT, Optional.of(error));
        }
    }
}
