package org.liveaudioroom.client.sound;

import static java.util.Objects.requireNonNull;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.liveaudioroom.client.Quality;
import org.liveaudioroom.client.audio.AudioDevice;
import org.liveaudioroom.client.audio.AudioEngine;
import org.liveaudioroom.client.audio.AudioOptions;
import org.liveaudioroom.client.audio.AudioProblem;
import org.liveaudioroom.client.audio.AudioRoute;
import org.liveaudioroom.client.audio.MicrophoneState;
import org.liveaudioroom.client.audio.MusicState;
import org.liveaudioroom.client.audio.RoomAudio;
import org.liveaudioroom.client.audio.SoundState;
import org.liveaudioroom.signaling.Answer;
import org.liveaudioroom.signaling.Codec;
import org.liveaudioroom.signaling.Command;
import org.liveaudioroom.signaling.FromServer;
import org.liveaudioroom.signaling.Protocol;
import org.liveaudioroom.testkit.TestServer;

/// Somebody in a room of the real server, with the sound of an engine and nothing else of the
/// client.
final class Guest implements RoomAudio.Listener, AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final int SLOTS = 4;

    final RoomAudio audio;
    final List<AudioProblem> problems = new CopyOnWriteArrayList<>();
    final List<SoundState> states = new CopyOnWriteArrayList<>();
    final List<MicrophoneState.Access> microphones = new CopyOnWriteArrayList<>();
    final List<Quality> qualities = new CopyOnWriteArrayList<>();
    final List<List<AudioDevice>> devices = new CopyOnWriteArrayList<>();
    final List<String> outputs = new CopyOnWriteArrayList<>();
    final List<MusicState> music = new CopyOnWriteArrayList<>();
    private final Codec codec = new Codec();
    private final AtomicInteger lastId = new AtomicInteger();
    private final Map<Long, CompletableFuture<Answer>> waiting = new ConcurrentHashMap<>();
    private final Map<Long, Command<?>> sent = new ConcurrentHashMap<>();
    private final WebSocket socket;
    private final long voice;

    Guest(TestServer server, String room, String name, AudioEngine engine) {
        this(server, room, name, engine, AudioOptions.STANDARD);
    }

    Guest(TestServer server, String room, String name, AudioEngine engine, AudioOptions options) {
        var address =
                java.net.URI.create(
                        server.address().toString().replaceFirst("http", "ws") + Protocol.PATH);
        socket =
                HTTP.newWebSocketBuilder()
                        .subprotocols(Protocol.SUBPROTOCOL)
                        .buildAsync(address, new Reader())
                        .orTimeout(20, TimeUnit.SECONDS)
                        .join();
        var joined =
                (Answer.Joined)
                        done(
                                new Command.SessionJoin(
                                        room, server.token(room, name, "host"), Optional.empty()));
        voice =
                joined.snapshot().orElseThrow().people().stream()
                        .filter(person -> person.user().equals(name))
                        .findFirst()
                        .orElseThrow()
                        .voice();
        audio = engine.open(options, this);
        connect();
    }

    void connect() {
        audio.connect(SLOTS, this::answerTo);
    }

    CompletionStage<String> answerTo(String offer) {
        return ask(new Command.MediaOffer(offer))
                .thenApply(answer -> ((Answer.MediaAnswered) answer).sdp());
    }

    Guest connected() {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !states.isEmpty() && states.getLast() == SoundState.CONNECTED);
        return this;
    }

    Guest seated(int seat) {
        done(new Command.SeatTake(Optional.of(seat), false));
        done(new Command.MicrophoneSet(true));
        return this;
    }

    /// On a seat, with an open microphone that goes out.
    Guest speaking(int seat) {
        seated(seat);
        audio.openMicrophone().toCompletableFuture().orTimeout(20, TimeUnit.SECONDS).join();
        audio.send();
        return this;
    }

    long voice() {
        return voice;
    }

    private Answer done(Command<?> command) {
        return ask(command).orTimeout(20, TimeUnit.SECONDS).join();
    }

    private CompletableFuture<Answer> ask(Command<?> command) {
        long id = lastId.incrementAndGet();
        var answer = new CompletableFuture<Answer>();
        sent.put(id, command);
        waiting.put(id, answer);
        String text = new String(codec.command(id, command), StandardCharsets.UTF_8);
        synchronized (socket) {
            socket.sendText(text, true).orTimeout(20, TimeUnit.SECONDS).join();
        }
        return answer;
    }

    @Override
    public void sound(SoundState state) {
        states.add(state);
    }

    @Override
    public void microphone(MicrophoneState.Access access) {
        microphones.add(access);
    }

    @Override
    public void quality(Quality quality) {
        qualities.add(quality);
    }

    @Override
    public void output(AudioRoute route, String device) {
        outputs.add(route + " " + device);
    }

    @Override
    public void devices(List<AudioDevice> now) {
        devices.add(now);
    }

    @Override
    public void music(MusicState state) {
        music.add(state);
    }

    @Override
    public void problem(String method, AudioProblem problem) {
        problems.add(problem);
    }

    @Override
    public void close() {
        audio.close();
        done(new Command.SessionLeave());
        socket.abort();
    }

    private CompletableFuture<Answer> waiter(long id) {
        return requireNonNull(waiting.remove(id), "nobody asked " + id);
    }

    private final class Reader implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(
                WebSocket from, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                take(text.toString());
                text.setLength(0);
            }
            from.request(1);
            return null;
        }

        private void take(String message) {
            switch (codec.readServer(message, re -> Optional.ofNullable(sent.remove(re)))) {
                case FromServer.Answered answered ->
                        waiter(answered.re()).complete(answered.answer());
                case FromServer.Refused refused ->
                        waiter(refused.re())
                                .completeExceptionally(
                                        new IllegalStateException(refused.failure().toString()));
                case FromServer.Told told -> {}
                case FromServer.Unknown unknown -> {}
            }
        }
    }
}
