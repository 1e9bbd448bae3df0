package org.liveaudioroom.client.core;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.liveaudioroom.client.control.AudienceControl;
import org.liveaudioroom.client.control.Waiting;
import org.liveaudioroom.client.event.RoomEvent;
import org.liveaudioroom.client.view.Draft;
import org.liveaudioroom.client.view.Failures;
import org.liveaudioroom.signaling.Answer;
import org.liveaudioroom.signaling.Answer.Done;
import org.liveaudioroom.signaling.Answer.Queued;
import org.liveaudioroom.signaling.Answer.Seated;
import org.liveaudioroom.signaling.Command;
import org.liveaudioroom.signaling.SeatRequest;
import org.liveaudioroom.signaling.You;

/// Asking for a seat, and answering an invitation to one.
final class AudienceControls implements AudienceControl {
    private final Store store;
    private final Calls calls;
    private final Supplier<Instant> now;

    AudienceControls(Store store, Calls calls, Supplier<Instant> now) {
        this.store = store;
        this.calls = calls;
        this.now = now;
    }

    @Override
    public CompletionStage<Queued> applyToTake(Waiting waiting) {
        return calls.stage(() -> apply(Optional.empty(), waiting));
    }

    @Override
    public CompletionStage<Queued> applyToTake(int seat, Waiting waiting) {
        return calls.stage(() -> apply(Optional.of(seat), waiting));
    }

    @Override
    public CompletionStage<Done> cancelTakingRequest() {
        return answered(new Command.SeatRequestCancel(), draft -> draft.request(Optional.empty()));
    }

    @Override
    public CompletionStage<Seated> acceptTakingInvitation() {
        return answered(
                new Command.SeatInviteAccept(), draft -> draft.invitation(Optional.empty()));
    }

    @Override
    public CompletionStage<Done> rejectTakingInvitation() {
        return answered(
                new Command.SeatInviteReject(), draft -> draft.invitation(Optional.empty()));
    }

    private CompletableFuture<Queued> apply(Optional<Integer> seat, Waiting waiting) {
        var wish = new Command.SeatRequestMake(seat, Optional.of(millis(waiting)));
        return calls.send(wish)
                .whenComplete((queued, thrown) -> {
                    if (thrown == null) {
                        show(seat, queued);
                        return;
                    }
                    // What the caller may not do, or did already, is no failed request.
                    Failures.ofRequest(Faults.of(thrown).code())
                            .ifPresent(
                                    cause -> store.tell(new RoomEvent.TakingRequestFailed(cause)));
                });
    }

    /// What the server told meanwhile knows better.
    private void show(Optional<Integer> seat, Queued queued) {
        var state = store.state();
        if (state.isSpeaker() || state.request().isPresent()) {
            return;
        }
        String me = state.you().map(You::user).orElse("");
        var request =
                new SeatRequest(
                        me, seat, queued.place(), now.get().toEpochMilli(), queued.endsAt());
        store.change(draft -> draft.request(Optional.of(request)));
    }

    private <A extends Answer> CompletionStage<A> answered(
            Command<A> command, UnaryOperator<Draft> then) {
        return calls.stage(() ->
                calls.send(command)
                        .thenApply(answer -> {
                            store.change(then);
                            return answer;
                        }));
    }

    static int millis(Waiting waiting) {
        return Math.toIntExact(waiting.time().toMillis());
    }
}
