package org.liveaudioroom.client.control;

import java.util.concurrent.CompletionStage;
import org.liveaudioroom.signaling.Answer.Done;
import org.liveaudioroom.signaling.Answer.Seated;

/// Seats, for whoever sits or wants to. Seats count from 0.
///
/// What the server refuses fails the stage with `RoomFailure.Refused`; the codes of each command
/// are in `docs/protocol.md`.
public interface SeatControl {
    /// For hosts and co-hosts: requests, invitations, locks, mutes.
    HostControl host();

    /// For the audience: asking, accepting.
    AudienceControl audience();

    /// Sits down, or moves when seated. The microphone is turned on with it, unless
    /// `JoinOptions.keepMicrophoneOff` said otherwise. A refusal is told by S15 too.
    ///
    /// @return the seat that one sits on now
    CompletionStage<Seated> take(int seat);

    /// Sits down on the best that is free: for hosts one of theirs first.
    CompletionStage<Seated> takeBest();

    /// Sits down also where it is locked, or somebody sits, who loses it. For hosts.
    CompletionStage<Seated> takeByForce(int seat);

    /// Gets up.
    CompletionStage<Done> leave();

    /// Answers a host's wish to have one on another seat: for who did not answer the event itself.
    ///
    /// @param request of the event or the state
    CompletionStage<Done> answerMove(String request, Consent consent);
}
