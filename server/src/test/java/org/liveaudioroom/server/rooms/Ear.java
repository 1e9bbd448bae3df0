package org.liveaudioroom.server.rooms;

import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.core.ConditionFactory;

/// Remembers what a connection heard.
final class Ear implements RoomListener {
    private final List<Joined> joined = new CopyOnWriteArrayList<>();
    private final List<JoinRefusal> refused = new CopyOnWriteArrayList<>();
    private final List<Frame> frames = new CopyOnWriteArrayList<>();
    private final List<Ending> endings = new CopyOnWriteArrayList<>();
    private final List<String> disorder = new CopyOnWriteArrayList<>();

    @Override
    public void joined(Joined answer) {
        note(frames.isEmpty() && joined.isEmpty() && refused.isEmpty(), "joined not first");
        joined.add(answer);
    }

    @Override
    public void refused(JoinRefusal refusal) {
        note(joined.isEmpty(), "refused after joined");
        refused.add(refusal);
    }

    @Override
    public void deliver(Frame frame) {
        note(!joined.isEmpty(), "frame before joined");
        note(endings.isEmpty(), "frame after the end");
        frames.add(frame);
    }

    @Override
    public void ended(long seq, Ending ending) {
        note(endings.isEmpty(), "second end");
        endings.add(ending);
    }

    private void note(boolean holds, String otherwise) {
        if (!holds) {
            disorder.add(otherwise);
        }
    }

    /// Looks at once, and then often: a room has hundreds of ears.
    private static ConditionFactory patiently() {
        return await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .atMost(Duration.ofSeconds(20));
    }

    Joined awaitJoined() {
        patiently().until(() -> !joined.isEmpty() || !refused.isEmpty());
        if (joined.isEmpty()) {
            throw new AssertionError("refused: " + refused);
        }
        return joined.getFirst();
    }

    Joined.Fresh awaitFresh() {
        return (Joined.Fresh) awaitJoined();
    }

    JoinRefusal awaitRefused() {
        patiently().until(() -> !refused.isEmpty());
        return refused.getFirst();
    }

    Ending awaitEnding() {
        patiently().until(() -> !endings.isEmpty());
        return endings.getFirst();
    }

    /// The first frame that contains these words.
    String awaitWords(String words) {
        patiently().until(() -> find(words).isPresent());
        return find(words).orElseThrow();
    }

    Optional<String> find(String words) {
        return words().stream().filter(w -> w.contains(words)).findFirst();
    }

    List<String> words() {
        return frames.stream().map(f -> new String(f.utf8(), StandardCharsets.UTF_8)).toList();
    }

    /// The number that a frame of the plain translation starts with.
    static long seq(String words) {
        return Long.parseLong(words.substring(0, words.indexOf(' ')));
    }

    List<Frame> frames() {
        return new ArrayList<>(frames);
    }

    long lastSeq() {
        return frames.isEmpty() ? joined.getFirst().seq() : frames.getLast().seq();
    }

    List<Ending> endings() {
        return endings;
    }

    List<String> disorder() {
        return disorder;
    }
}
