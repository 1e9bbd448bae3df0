package org.liveaudioroom.client;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.liveaudioroom.client.event.RoomEvent;

/// What happens where no listener of an event says otherwise. A widget puts its dialogs here; the
/// methods are called on the executor of the callbacks.
public interface RoomDefaults {
    /// Nothing is asked and nothing is shown.
    RoomDefaults NONE = new RoomDefaults() {};

    /// S1: leave?
    default CompletionStage<Boolean> confirmLeave(RoomEvent.LeaveConfirmation event) {
        return CompletableFuture.completedFuture(true);
    }

    /// S2: go back to the page before.
    default void ended(RoomEvent.Ended event) {}

    /// S14: ask; without a word the invitation waits in the state.
    default void invitationReceived(RoomEvent.TakingInvitationReceived event) {}

    /// S23: nobody opens a microphone without consent, so: no.
    default CompletionStage<Boolean> confirmMicrophone(RoomEvent.MicrophoneTurnOnAsked event) {
        return CompletableFuture.completedFuture(false);
    }

    /// Move to another seat? No.
    default CompletionStage<Boolean> confirmMove(RoomEvent.MoveAsked event) {
        return CompletableFuture.completedFuture(false);
    }
}
