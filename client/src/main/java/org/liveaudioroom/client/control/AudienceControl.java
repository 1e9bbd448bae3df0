package org.liveaudioroom.client.control;

import java.util.concurrent.CompletionStage;
import org.liveaudioroom.signaling.Answer.Done;
import org.liveaudioroom.signaling.Answer.Queued;
import org.liveaudioroom.signaling.Answer.Seated;

/// Seats, for who has none.
public interface AudienceControl {
    /// Raises the hand for [Waiting#STANDARD].
    default CompletionStage<Queued> applyToTake() {
        return applyToTake(Waiting.STANDARD);
    }

    /// Raises the hand: S8 to hosts. What comes of it: a seat (S7), S12 or S13.
    CompletionStage<Queued> applyToTake(Waiting waiting);

    /// Raises the hand for that seat.
    CompletionStage<Queued> applyToTake(int seat, Waiting waiting);

    /// Lowers the hand.
    CompletionStage<Done> cancelTakingRequest();

    /// Sits down where one is invited to. Who accepts turns the microphone on himself.
    CompletionStage<Seated> acceptTakingInvitation();

    /// Declines.
    CompletionStage<Done> rejectTakingInvitation();
}
