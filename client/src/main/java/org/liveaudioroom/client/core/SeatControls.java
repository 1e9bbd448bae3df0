package org.liveaudioroom.client.core;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.liveaudioroom.client.RoomFailure;
import org.liveaudioroom.client.control.AudienceControl;
import org.liveaudioroom.client.control.Consent;
import org.liveaudioroom.client.control.HostControl;
import org.liveaudioroom.client.control.SeatControl;
import org.liveaudioroom.client.event.RoomEvent;
import org.liveaudioroom.client.view.Failures;
import org.liveaudioroom.signaling.Answer.Done;
import org.liveaudioroom.signaling.Answer.Seated;
import org.liveaudioroom.signaling.Command;

/// Taking and leaving seats, and the event that comes of a refusal.
final class SeatControls implements SeatControl {
    private final Store store;
    private final Calls calls;
    private final Runnable taken;
    private final HostControls host;
    private final AudienceControls audience;

    /// @param taken the local user sat down by his own hand
    SeatControls(Store store, Calls calls, AudienceControls audience, Runnable taken) {
        this.store = store;
        this.calls = calls;
        this.taken = taken;
        this.host = new HostControls(store, calls);
        this.audience = audience;
    }

    @Override
    public HostControl host() {
        return host;
    }

    @Override
    public AudienceControl audience() {
        return audience;
    }

    @Override
    public CompletionStage<Seated> take(int seat) {
        return calls.stage(() -> take(new Command.SeatTake(seat)));
    }

    @Override
    public CompletionStage<Seated> takeBest() {
        return calls.stage(() -> take(new Command.SeatTake(Optional.empty(), false)));
    }

    @Override
    public CompletionStage<Seated> takeByForce(int seat) {
        return calls.stage(() -> take(new Command.SeatTake(Optional.of(seat), true)));
    }

    @Override
    public CompletionStage<Done> leave() {
        return calls.call(new Command.SeatLeave());
    }

    @Override
    public CompletionStage<Done> answerMove(String request, Consent consent) {
        return calls.stage(() -> answerMove(request, consent == Consent.YES));
    }

    /// Inside the mailbox.
    CompletableFuture<Done> answerMove(String request, boolean consent) {
        return calls.send(new Command.SeatMoveReply(request, consent))
                .whenComplete((done, thrown) -> {
                    var question = store.state().moveQuestion();
                    if (thrown == null
                            && question.filter(one -> one.request().equals(request)).isPresent()) {
                        store.change(draft -> draft.moveQuestion(Optional.empty()));
                    }
                });
    }

    /// Inside the mailbox.
    CompletableFuture<Seated> take(Command.SeatTake wish) {
        boolean wasSeated = store.state().isSpeaker();
        wish.seat().ifPresent(seat -> store.change(draft -> draft.pendingSeat(wish.seat())));
        return calls.send(wish)
                .whenComplete((given, thrown) -> {
                    if (wish.seat().isPresent()
                            && store.state().pendingSeat().equals(wish.seat())) {
                        store.change(draft -> draft.pendingSeat(Optional.empty()));
                    }
                    if (thrown != null) {
                        refused(wish, Faults.of(thrown));
                    } else if (!wasSeated) {
                        taken.run();
                    }
                });
    }

    private void refused(Command.SeatTake wish, RoomFailure failure) {
        if (!Faults.neverArrived(failure)) {
            var cause = Failures.ofTaking(failure.code());
            store.tell(new RoomEvent.TakingFailed(wish.seat(), cause, failure.code()));
        }
    }
}
