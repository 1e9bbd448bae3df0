package org.liveaudioroom.loadtest;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.liveaudioroom.loadtest.socket.BareSocket;
import org.liveaudioroom.loadtest.socket.Bytes;
import org.liveaudioroom.loadtest.socket.Swarm;
import org.liveaudioroom.loadtest.socket.TextReader;
import org.liveaudioroom.signaling.Answer;
import org.liveaudioroom.signaling.Codec;
import org.liveaudioroom.signaling.Command;
import org.liveaudioroom.signaling.FromServer;

/// One of very many on bare sockets. What he asks is answered; events are shown to a reader as they
/// came. Any thread, but answers and events come on the swarm's.
final class BarePerson implements AutoCloseable {
    private static final Codec CODEC = new Codec();
    private static final byte[] ANSWER = "{\"re\":".getBytes(US_ASCII);

    private final TextReader events;
    private final AtomicLong ids = new AtomicLong();
    private final Map<Long, Asked<?>> asked = new ConcurrentHashMap<>();
    private Optional<BareSocket> socket = Optional.empty();

    private record Asked<A extends Answer>(Command<A> command, CompletableFuture<Reply<A>> reply) {}

    /// What a command was answered with.
    ///
    /// @param answer empty where it was refused
    /// @param text as it came
    /// @param atNanos when it came
    record Reply<A extends Answer>(Optional<A> answer, String text, long atNanos) {
        A orThrow() {
            return answer.orElseThrow(() -> new IllegalStateException("refused: " + text));
        }
    }

    private BarePerson(TextReader events) {
        this.events = events;
    }

    /// Connects, and joins nothing yet.
    static CompletableFuture<BarePerson> open(Swarm swarm, TextReader events) {
        var person = new BarePerson(events);
        return swarm.open(person::text)
                .thenApply(socket -> {
                    person.socket = Optional.of(socket);
                    return person;
                });
    }

    <A extends Answer> CompletableFuture<Reply<A>> ask(Command<A> command) {
        long id = ids.incrementAndGet();
        var reply = new CompletableFuture<Reply<A>>();
        asked.put(id, new Asked<>(command, reply));
        socket.orElseThrow().send(CODEC.command(id, command));
        return reply;
    }

    private void text(ByteBuffer utf8, long atNanos) {
        if (Bytes.startsWith(utf8, ANSWER)) {
            answered(UTF_8.decode(utf8).toString(), atNanos);
        } else {
            events.text(utf8, atNanos);
        }
    }

    private void answered(String text, long atNanos) {
        FromServer message =
                CODEC.readServer(
                        text, id -> Optional.ofNullable(asked.get(id)).map(Asked::command));
        switch (message) {
            case FromServer.Answered(long re, Answer answer) ->
                    Optional.ofNullable(asked.remove(re))
                            .ifPresent(to -> reply(to, Optional.of(answer), text, atNanos));
            case FromServer.Refused(long re, var _) ->
                    Optional.ofNullable(asked.remove(re))
                            .ifPresent(to -> reply(to, Optional.empty(), text, atNanos));
            case FromServer.Told _, FromServer.Unknown _ ->
                    throw new IllegalStateException("no answer: " + text);
        }
    }

    private static <A extends Answer> void reply(
            Asked<A> to, Optional<Answer> answer, String text, long atNanos) {
        to.reply().complete(new Reply<>(answer.map(to.command().answer()::cast), text, atNanos));
    }

    /// The close code, when the connection has ended.
    CompletableFuture<Integer> closed() {
        return socket.orElseThrow().closed();
    }

    /// Cuts the connection without a word.
    @Override
    public void close() {
        socket.ifPresent(BareSocket::close);
    }
}
