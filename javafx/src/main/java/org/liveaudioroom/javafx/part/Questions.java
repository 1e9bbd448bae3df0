package org.liveaudioroom.javafx.part;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.liveaudioroom.client.RoomDefaults;
import org.liveaudioroom.client.RoomState;
import org.liveaudioroom.client.event.RoomEvent;

/// The questions that wait for an answer of the local user: the built-in dialogs of the events. One
/// is open at a time, the most pressing first.
public final class Questions {
    private final Map<Kind, CompletableFuture<Boolean>> waiting = new EnumMap<>(Kind.class);
    private final ReadOnlyObjectWrapper<Optional<Kind>> open =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /// Nothing is asked.
    public Questions() {}

    /// What is asked, the most pressing first.
    public enum Kind {
        LEAVE,
        INVITATION,
        MICROPHONE,
        MOVE,
        /// The microphone could not be opened, and how to change that is shown.
        HELP
    }

    ReadOnlyObjectProperty<Optional<Kind>> open() {
        return open.getReadOnlyProperty();
    }

    /// Asks; who asks the same again waits for a new answer, and the one before is "no".
    CompletionStage<Boolean> ask(Kind kind) {
        CompletableFuture<Boolean> answer = new CompletableFuture<>();
        CompletableFuture<Boolean> before = waiting.put(kind, answer);
        if (before != null) {
            before.complete(false);
        }
        changed();
        return answer;
    }

    void answer(Kind kind, Answer answer) {
        CompletableFuture<Boolean> asked = waiting.remove(kind);
        changed();
        if (asked != null) {
            asked.complete(answer == Answer.YES);
        }
    }

    /// What is not asked any more, because it ran out or was taken back, closes by itself.
    void follow(RoomState state) {
        if (state.invitation().isEmpty()) {
            answer(Kind.INVITATION, Answer.NO);
        }
        if (state.microphoneQuestion().isEmpty()) {
            answer(Kind.MICROPHONE, Answer.NO);
        }
        if (state.moveQuestion().isEmpty()) {
            answer(Kind.MOVE, Answer.NO);
        }
    }

    void closeAll() {
        for (Kind kind : Kind.values()) {
            answer(kind, Answer.NO);
        }
    }

    /// The dialogs as defaults of the events; [RoomEvent.Ended] goes to `ended`.
    public RoomDefaults defaults(Ending ended) {
        return new RoomDefaults() {
            @Override
            public CompletionStage<Boolean> confirmLeave(RoomEvent.LeaveConfirmation event) {
                return ask(Kind.LEAVE);
            }

            @Override
            public void ended(RoomEvent.Ended event) {
                ended.ended(event);
            }

            @Override
            public void invitationReceived(RoomEvent.TakingInvitationReceived event) {
                ask(Kind.INVITATION);
            }

            @Override
            public CompletionStage<Boolean> confirmMicrophone(
                    RoomEvent.MicrophoneTurnOnAsked event) {
                return ask(Kind.MICROPHONE);
            }

            @Override
            public CompletionStage<Boolean> confirmMove(RoomEvent.MoveAsked event) {
                return ask(Kind.MOVE);
            }
        };
    }

    /// What the view does when the room is over.
    @FunctionalInterface
    public interface Ending {
        /// Called once.
        void ended(RoomEvent.Ended event);
    }

    /// An answer.
    enum Answer {
        YES,
        NO
    }

    private void changed() {
        for (Kind kind : Kind.values()) {
            if (waiting.containsKey(kind)) {
                open.set(Optional.of(kind));
                return;
            }
        }
        open.set(Optional.empty());
    }
}
