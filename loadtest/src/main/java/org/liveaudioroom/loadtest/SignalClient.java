package org.liveaudioroom.loadtest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.liveaudioroom.signaling.Answer;
import org.liveaudioroom.signaling.Codec;
import org.liveaudioroom.signaling.Command;
import org.liveaudioroom.signaling.Event;
import org.liveaudioroom.signaling.FromServer;
import org.liveaudioroom.signaling.Protocol;

/// One WebSocket that speaks the protocol. Any thread.
final class SignalClient implements AutoCloseable {
    private static final Codec CODEC = new Codec();

    private final Map<Long, Waiting<?>> waiting = new ConcurrentHashMap<>();
    private final AtomicLong ids = new AtomicLong();
    private final Consumer<Event> onEvent;
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private CompletableFuture<WebSocket> lastSend = new CompletableFuture<>();

    private record Waiting<A extends Answer>(Command<A> command, CompletableFuture<A> answer) {}

    private SignalClient(Consumer<Event> onEvent) {
        this.onEvent = onEvent;
    }

    /// Opens the connection.
    ///
    /// @param server such as `http://localhost:8080`
    /// @param onEvent called for each event, on a thread of the HTTP client
    static CompletableFuture<SignalClient> open(
            HttpClient http, String server, Consumer<Event> onEvent) {
        var client = new SignalClient(onEvent);
        return http.newWebSocketBuilder()
                .subprotocols(Protocol.SUBPROTOCOL)
                .buildAsync(
                        URI.create(server.replaceFirst("^http", "ws") + Protocol.PATH),
                        client.new Reader())
                .thenApply(socket -> {
                    client.lastSend.complete(socket);
                    return client;
                });
    }

    /// Sends a command. The answer fails with [RefusedException] when the server says no.
    <A extends Answer> CompletableFuture<A> ask(Command<A> command) {
        long id = ids.incrementAndGet();
        var answer = new CompletableFuture<A>();
        waiting.put(id, new Waiting<>(command, answer));
        String text = new String(CODEC.command(id, command), UTF_8);
        synchronized (this) {
            // A WebSocket of the JDK takes the next message when the one before is gone.
            lastSend = lastSend.thenCompose(socket -> socket.sendText(text, true));
        }
        return answer;
    }

    /// The close code, when the connection has ended.
    CompletableFuture<Integer> closed() {
        return closed;
    }

    @Override
    public void close() {
        synchronized (this) {
            lastSend = lastSend.thenApply(SignalClient::abort);
        }
    }

    private static WebSocket abort(WebSocket socket) {
        socket.abort();
        return socket;
    }

    private void received(String text) {
        FromServer message =
                CODEC.readServer(
                        text, id -> Optional.ofNullable(waiting.get(id)).map(Waiting::command));
        switch (message) {
            case FromServer.Answered(long re, Answer answer) ->
                    Optional.ofNullable(waiting.remove(re)).ifPresent(asked -> done(asked, answer));
            case FromServer.Refused(long re, var failure) ->
                    Optional.ofNullable(waiting.remove(re))
                            .ifPresent(asked ->
                                    asked.answer()
                                            .completeExceptionally(
                                                    new RefusedException(
                                                            asked.command().wire(), failure)));
            case FromServer.Told(var _, Event event) -> onEvent.accept(event);
            case FromServer.Unknown(_, String why) -> ended(new IllegalStateException(why));
        }
    }

    private static <A extends Answer> void done(Waiting<A> asked, Answer answer) {
        asked.answer().complete(asked.command().answer().cast(answer));
    }

    private void ended(Throwable why) {
        waiting.values().forEach(asked -> asked.answer().completeExceptionally(why));
        waiting.clear();
    }

    private final class Reader implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                received(text.toString());
                text.setLength(0);
            }
            socket.request(1);
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            closed.complete(code);
            ended(new IllegalStateException("closed with " + code));
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public void onError(WebSocket socket, Throwable error) {
            closed.completeExceptionally(error);
            ended(error);
        }
    }
}
