package org.liveaudioroom.server.kills;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.liveaudioroom.server.outside.Caller;

/// Changes one fact as fast as the server answers, until the connection ends. Runs on one thread;
/// read after that has ended.
final class Doer implements AutoCloseable {
    private static final String TOO_EARLY = "rate.limited";

    private final Fact fact;
    private final Caller caller;
    private final Caller watcher;
    private final Semaphore acknowledgements;
    private String state = Fact.NONE;
    private @Nullable String asked;
    private int changes;
    private int toldBefore;

    /// @param watcher hears in the same room what all hear
    /// @param acknowledgements gets one for each change that was answered
    Doer(Fact fact, Caller caller, Caller watcher, Semaphore acknowledgements) {
        this.fact = fact;
        this.caller = caller;
        this.watcher = watcher;
        this.acknowledgements = acknowledgements;
    }

    /// Takes the room as it is for its beginning.
    void begin(JsonNode snapshot) {
        state = fact.shown().apply(snapshot);
        toldBefore = told();
    }

    private int told() {
        return (int) watcher.events().stream().filter(fact.told()).count();
    }

    void run() {
        while (true) {
            var next = fact.next().apply(state);
            asked = next;
            var words = fact.command().apply(next);
            Optional<JsonNode> answer =
                    caller.askUntilClosed(
                            (String) words.getFirst(), words.subList(1, words.size()).toArray());
            if (answer.isEmpty()) {
                return;
            }
            asked = null;
            if (Caller.codeOf(answer.get()).equals(TOO_EARLY)) {
                return;
            }
            assertThat(answer.get().has("ok")).as("%s: %s", fact, answer.get()).isTrue();
            state = next;
            changes++;
            acknowledgements.release();
        }
    }

    Fact fact() {
        return fact;
    }

    int changes() {
        return changes;
    }

    /// Whether this is what may be found after a kill: what was acknowledged, or what was on its
    /// way; only the latter when the watcher was told of it.
    boolean allows(String found) {
        if (found.equals(asked)) {
            return true;
        }
        return found.equals(state) && told() - toldBefore <= changes;
    }

    @Override
    public void close() {
        caller.close();
    }

    @Override
    public String toString() {
        return "%s: %s was acknowledged after %d changes of which others heard %d, %s was asked for"
                .formatted(fact, state, changes, told() - toldBefore, asked);
    }
}
