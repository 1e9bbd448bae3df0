package org.liveaudioroom.client.core;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.liveaudioroom.client.JoinOptions;
import org.liveaudioroom.client.LeaveOptions;
import org.liveaudioroom.client.LiveAudioRoom;
import org.liveaudioroom.client.LiveAudioRoomEvents;
import org.liveaudioroom.client.RoomFailure;
import org.liveaudioroom.client.RoomState;
import org.liveaudioroom.client.TokenProvider;
import org.liveaudioroom.client.event.RoomEvent;
import org.liveaudioroom.testkit.TestServer;

/// Somebody in a room, with all that he heard, on a thread of his own.
final class Guest implements AutoCloseable {
    static final Duration SOON = Duration.ofSeconds(10);

    final String name;
    final RecordingAudio audio = new RecordingAudio();
    final LiveAudioRoomEvents events = new LiveAudioRoomEvents();
    final List<RoomEvent> heard = new CopyOnWriteArrayList<>();
    final List<String> threads = new CopyOnWriteArrayList<>();
    private final ExecutorService callbacks;
    private final TestServer server;
    private final String roomName;
    private final String role;
    private UnaryOperator<JoinOptions.Builder> options = builder -> builder;
    private Optional<TokenProvider> tokens = Optional.empty();
    private Optional<LiveAudioRoom> room = Optional.empty();

    Guest(TestServer server, String roomName, String name, String role) {
        this.server = server;
        this.roomName = roomName;
        this.name = name;
        this.role = role;
        callbacks =
                Executors.newSingleThreadExecutor(
                        Thread.ofPlatform().daemon().name("app-" + name).factory());
        Listening.toAll(events, this::hear);
    }

    private void hear(RoomEvent event) {
        threads.add(Thread.currentThread().getName());
        heard.add(event);
    }

    Guest with(UnaryOperator<JoinOptions.Builder> change) {
        var before = options;
        options = builder -> change.apply(before.apply(builder));
        return this;
    }

    Guest listening(Consumer<LiveAudioRoomEvents> change) {
        change.accept(events);
        return this;
    }

    Guest withTokens(TokenProvider provider) {
        tokens = Optional.of(provider);
        return this;
    }

    JoinOptions options() {
        var provider = tokens.orElseGet(() -> TokenProvider.of(server.token(roomName, name, role)));
        return options.apply(
                        JoinOptions.of(server.address(), roomName, provider)
                                .callbacks(callbacks)
                                .audio(audio))
                .build();
    }

    CompletionStage<LiveAudioRoom> joining() {
        return LiveAudioRoom.join(options(), events);
    }

    Guest join() {
        room = Optional.of(ended(joining()));
        return this;
    }

    LiveAudioRoom room() {
        return room.orElseThrow();
    }

    RoomState state() {
        return room().state();
    }

    /// What has been heard of this kind.
    <E extends RoomEvent> List<E> all(Class<E> kind) {
        return heard.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /// The only one that has come of this kind, which is waited for.
    <E extends RoomEvent> E one(Class<E> kind) {
        soon(kind.getSimpleName()).until(() -> !all(kind).isEmpty());
        var all = all(kind);
        if (all.size() != 1) {
            throw new AssertionError(name + " heard " + all);
        }
        return all.getFirst();
    }

    static ConditionFactory soon(String what) {
        return Awaitility.await(what).pollInterval(Duration.ofMillis(5)).atMost(SOON);
    }

    void awaits(String what, Predicate<RoomState> condition) {
        soon(what).until(() -> condition.test(state()));
    }

    /// From now on: what was heard until here is left out.
    void forgets() {
        heard.clear();
        threads.clear();
    }

    static <T> T ended(CompletionStage<T> stage) {
        return stage.toCompletableFuture().orTimeout(20, TimeUnit.SECONDS).join();
    }

    static RoomFailure failure(CompletionStage<?> stage) {
        try {
            ended(stage);
        } catch (CompletionException e) {
            return Faults.of(e);
        }
        throw new AssertionError("it did not fail");
    }

    @Override
    public void close() {
        room.ifPresent(inside -> ended(inside.leave(LeaveOptions.AT_ONCE)));
        callbacks.shutdown();
    }
}
