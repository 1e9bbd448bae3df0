package org.liveaudioroom.server.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/// One signaling connection: says what it is told to, right or wrong, and keeps what it hears.
public final class Caller implements AutoCloseable {
    private static final String SUBPROTOCOL = "live-audio-room.v1";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final List<JsonNode> heard = new CopyOnWriteArrayList<>();
    private final Map<Long, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final AtomicLong lastId = new AtomicLong();
    private final WebSocket socket;

    private Caller(int port) {
        socket =
                HTTP.newWebSocketBuilder()
                        .subprotocols(SUBPROTOCOL)
                        .buildAsync(URI.create("ws://localhost:" + port + "/v1/signal"), new Ear())
                        .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                        .join();
    }

    public static Caller connect(int port) {
        return new Caller(port);
    }

    // Saying.

    /// Sends a text as it is.
    public void say(String text) {
        socket.sendText(text, true).join();
    }

    public void sayBinary(byte... bytes) {
        socket.sendBinary(ByteBuffer.wrap(bytes), true).join();
    }

    /// Sends a command and does not wait.
    ///
    /// @return its id
    public long send(String command, Object... fields) {
        var id = lastId.incrementAndGet();
        var message = Words.object("id", id, "do", command);
        message.setAll(Words.object(fields));
        say(message.toString());
        return id;
    }

    /// Sends a command and waits for its answer, whatever it is.
    public JsonNode ask(String command, Object... fields) {
        return answer(send(command, fields));
    }

    /// Sends a command and waits for its answer; empty where the connection ends before it comes.
    public Optional<JsonNode> askUntilClosed(String command, Object... fields) {
        try {
            var id = send(command, fields);
            var answer = answers.computeIfAbsent(id, _ -> new CompletableFuture<>());
            CompletableFuture.anyOf(answer, closed)
                    .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                    .join();
            // One that came just before the end was heard before it.
            return Optional.ofNullable(answer.getNow(null));
        } catch (CompletionException notSent) {
            if (notSent.getCause() instanceof IOException) {
                return Optional.empty();
            }
            throw notSent;
        }
    }

    /// Sends a command that is done.
    ///
    /// @return the `ok` of its answer
    public JsonNode ok(String command, Object... fields) {
        var answer = ask(command, fields);
        assertThat(answer.has("ok")).as("%s %s: %s", command, List.of(fields), answer).isTrue();
        return answer.get("ok");
    }

    /// Sends a command that is refused.
    ///
    /// @return the code
    public String refused(String command, Object... fields) {
        return codeOf(ask(command, fields));
    }

    /// The code of a refusal; `ok` where it is none.
    public static String codeOf(JsonNode answer) {
        return answer.has("ok") ? "ok" : answer.at("/error/code").asText();
    }

    // Hearing.

    /// The answer to a command, waited for; the first where there are several.
    public JsonNode answer(long id) {
        return answers.computeIfAbsent(id, _ -> new CompletableFuture<>())
                .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join();
    }

    /// The first event of this kind, waited for.
    public JsonNode event(String on) {
        return event(on, _ -> true);
    }

    public JsonNode event(String on, Predicate<JsonNode> that) {
        return hear(on, message -> isEvent(on).test(message) && that.test(message));
    }

    private JsonNode hear(String what, Predicate<JsonNode> that) {
        return await(what)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(2))
                .atMost(PATIENCE)
                .until(() -> heard.stream().filter(that).findFirst(), Optional::isPresent)
                .orElseThrow();
    }

    private static Predicate<JsonNode> isEvent(String on) {
        return message -> message.path("on").asText().equals(on);
    }

    /// Everything until now, in order.
    public List<JsonNode> heard() {
        return List.copyOf(heard);
    }

    /// The numbered events until now, in order.
    public List<JsonNode> events() {
        return heard.stream().filter(message -> message.has("seq")).toList();
    }

    public List<JsonNode> events(String on) {
        return heard.stream().filter(isEvent(on)).toList();
    }

    /// The `ok` of the answer by which it came in.
    public JsonNode joined() {
        return heard.stream()
                .map(message -> message.path("ok"))
                .filter(ok -> ok.has("resumed"))
                .findFirst()
                .orElseThrow();
    }

    /// The newest number that it has seen.
    public long seq() {
        var last = events().isEmpty() ? 0 : events().getLast().get("seq").asLong();
        return Math.max(last, joined().get("seq").asLong());
    }

    /// Its session, as the snapshot named it.
    public String session() {
        return joined().at("/snapshot/you/session").asText();
    }

    /// Waits until everything that was told before is here: tells something and waits for that.
    public void catchUp() {
        ok("people.page", "limit", 1);
    }

    // Ending.

    /// The code with which the server closed, waited for; 1006 where it was cut.
    public int closeCode() {
        return closed.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    public boolean isOpen() {
        return !closed.isDone();
    }

    /// Is gone without a word, as when the network is.
    public void cut() {
        socket.abort();
    }

    @Override
    public void close() {
        socket.abort();
    }

    private final class Ear implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                hear(Words.read(Leaks.read(text.toString())));
                text.setLength(0);
            }
            from.request(1);
            return CompletableFuture.completedFuture(null);
        }

        private void hear(JsonNode message) {
            heard.add(message);
            if (message.has("re")) {
                answers.computeIfAbsent(message.get("re").asLong(), _ -> new CompletableFuture<>())
                        .complete(message);
            }
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            closed.complete(code);
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            closed.complete(1006); // RFC 6455 §7.4.1: closed without a frame that said why.
        }
    }
}
