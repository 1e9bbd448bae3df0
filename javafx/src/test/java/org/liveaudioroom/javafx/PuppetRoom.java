package org.liveaudioroom.javafx;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.liveaudioroom.client.JoinOptions;
import org.liveaudioroom.client.LeaveOptions;
import org.liveaudioroom.client.Levels;
import org.liveaudioroom.client.LiveAudioRoom;
import org.liveaudioroom.client.PageEvents;
import org.liveaudioroom.client.RoomDefaults;
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
import org.liveaudioroom.signaling.Answer.PeoplePaged;

/// A room without a server: tests set its state and tell its events, and read what was called.
final class PuppetRoom implements LiveAudioRoom {
    static final Instant NOW = Instant.parse("2026-05-05T18:00:00Z");

    private final List<Consumer<? super RoomState>> states = new CopyOnWriteArrayList<>();
    private final List<Consumer<? super RoomEvent>> events = new CopyOnWriteArrayList<>();
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> levels = new ConcurrentHashMap<>();
    private final Map<String, Throwable> failures = new ConcurrentHashMap<>();
    private volatile RoomState state;
    private volatile Optional<RoomDefaults> defaults = Optional.empty();
    private volatile Duration elapsed = Duration.ofSeconds(24 * 60 + 18);
    private volatile boolean minimized;

    PuppetRoom(RoomState state) {
        this.state = state;
    }

    /// What was called, such as `seat.host.removeSpeaker(bo)`.
    List<String> calls() {
        return calls;
    }

    void set(RoomState next) {
        state = next;
        states.forEach(listener -> listener.accept(next));
    }

    void tell(RoomEvent event) {
        events.forEach(listener -> listener.accept(event));
    }

    void heard(String user, int level) {
        levels.put(user, level);
        tell(new RoomEvent.Speaking(Map.of(user, level)));
    }

    void fail(String call, Throwable thrown) {
        failures.put(call, thrown);
    }

    void defaults(RoomDefaults of) {
        defaults = Optional.of(of);
    }

    void elapsed(Duration time) {
        elapsed = time;
    }

    @Override
    public RoomState state() {
        return state;
    }

    @Override
    public Levels levels() {
        return new Levels() {
            @Override
            public int of(String user) {
                return levels.getOrDefault(user, 127);
            }

            @Override
            public int own() {
                return state.you().map(you -> of(you.user())).orElse(127);
            }
        };
    }

    @Override
    public SeatControl seat() {
        return control(SeatControl.class, "seat");
    }

    @Override
    public AudioControl audio() {
        return control(AudioControl.class, "audio");
    }

    @Override
    public MessageControl message() {
        return control(MessageControl.class, "message");
    }

    @Override
    public ChatControl chat() {
        return control(ChatControl.class, "chat");
    }

    @Override
    public UserControl user() {
        return control(UserControl.class, "user");
    }

    @Override
    public RoomControl room() {
        return control(RoomControl.class, "room");
    }

    @Override
    public ReactionControl reaction() {
        return control(ReactionControl.class, "reaction");
    }

    @Override
    public PageEvents page() {
        return control(PageEvents.class, "page");
    }

    @Override
    public Subscription onState(Consumer<? super RoomState> listener) {
        states.add(listener);
        return () -> states.remove(listener);
    }

    @Override
    public Subscription onEvent(Consumer<? super RoomEvent> listener) {
        events.add(listener);
        return () -> events.remove(listener);
    }

    @Override
    public boolean minimized() {
        return minimized;
    }

    @Override
    public void minimize() {
        minimized = true;
    }

    @Override
    public void restore() {
        minimized = false;
    }

    @Override
    public CompletionStage<Boolean> leave(LeaveOptions options) {
        if (options.asking() == LeaveOptions.Asking.NOBODY || defaults.isEmpty()) {
            calls.add("leave()");
            return CompletableFuture.completedFuture(true);
        }
        var question =
                new RoomEvent.LeaveConfirmation(
                        options.context(), () -> CompletableFuture.completedFuture(true));
        return defaults.get()
                .confirmLeave(question)
                .thenApply(leaves -> {
                    calls.add(leaves ? "leave()" : "stay()");
                    return leaves;
                });
    }

    @Override
    public CompletionStage<LiveAudioRoom> switchRoom(JoinOptions options) {
        return CompletableFuture.completedFuture(this);
    }

    @Override
    public CompletionStage<Done> renewToken(String token) {
        return CompletableFuture.completedFuture(new Done());
    }

    @Override
    public Instant serverNow() {
        return NOW;
    }

    @Override
    public Duration elapsed() {
        return elapsed;
    }

    @Override
    public void close() {
        calls.add("close()");
    }

    private <T> T control(Class<T> type, String path) {
        InvocationHandler handler = (_, method, arguments) -> called(path, method, arguments);
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    @SuppressWarnings("FutureReturnValueIgnored") // The caller has the type that is missing here.
    private Object called(String path, Method method, Object[] arguments) {
        Class<?> answer = method.getReturnType();
        if ((answer.isInterface() && answer.getEnclosingClass() != null)
                || answer.getSimpleName().endsWith("Control")) {
            return control(answer, path + "." + method.getName());
        }
        String with =
                arguments == null
                        ? ""
                        : Arrays.stream(arguments)
                                .map(String::valueOf)
                                .collect(Collectors.joining(", "));
        String call = path + "." + method.getName() + "(" + with + ")";
        calls.add(call);
        if (answer == boolean.class) {
            return false;
        }
        if (path.equals("user")
                && (method.getName().equals("page") || method.getName().equals("search"))) {
            return CompletableFuture.completedFuture(
                    new PeoplePaged(
                            List.copyOf(state.people().values()), state.total(), Optional.empty()));
        }
        Throwable failure = failures.get(call);
        return failure == null
                ? CompletableFuture.completedFuture(new Done())
                : CompletableFuture.failedFuture(failure);
    }
}
