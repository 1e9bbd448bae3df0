package org.liveaudioroom.client.control;

import java.util.Collection;
import java.util.concurrent.CompletionStage;
import org.liveaudioroom.signaling.Answer.Done;
import org.liveaudioroom.signaling.Answer.Invited;
import org.liveaudioroom.signaling.Answer.MicrophoneAsked;
import org.liveaudioroom.signaling.Answer.Moved;
import org.liveaudioroom.signaling.Answer.Seated;
import org.liveaudioroom.signaling.OnTaken;

/// Seats, for hosts and for co-hosts as far as the room lets them. The server checks each call.
public interface HostControl {
    /// The requester sits down where he asked to, else on the best that is free.
    CompletionStage<Seated> acceptTakingRequest(String user);

    /// The requester sits down there.
    CompletionStage<Seated> acceptTakingRequest(String user, int seat);

    /// Declines: S13 to the requester.
    CompletionStage<Done> rejectTakingRequest(String user);

    /// Invites to the best that is free, for [Waiting#STANDARD].
    default CompletionStage<Invited> inviteToTake(String user) {
        return inviteToTake(user, Waiting.STANDARD);
    }

    /// Invites to the best that is free: S14 to the invitee; S10 or S11 tell if nothing comes of
    /// it.
    CompletionStage<Invited> inviteToTake(String user, Waiting waiting);

    /// Invites to that seat.
    CompletionStage<Invited> inviteToTake(String user, int seat, Waiting waiting);

    /// Takes an invitation back.
    CompletionStage<Done> cancelTakingInvitation(String user);

    /// Takes somebody off the seat. He stays in the room.
    CompletionStage<Done> removeSpeaker(String user);

    /// Puts somebody on another seat, or asks him first where the room wants it so.
    ///
    /// @param onTaken what becomes of whoever sits there
    CompletionStage<Moved> moveSpeaker(String user, int seat, OnTaken onTaken);

    /// Nobody may take it any more; whoever sits there stays.
    CompletionStage<Done> lock(int seat);

    /// It may be taken again.
    CompletionStage<Done> unlock(int seat);

    /// Whoever sits there is not heard.
    CompletionStage<Done> muteSeat(int seat);

    /// Whoever sits there is heard again.
    CompletionStage<Done> unmuteSeat(int seat);

    /// From now on anyone may take a free seat (S5).
    CompletionStage<Done> open();

    /// From now on one asks, or is invited (S4).
    CompletionStage<Done> close();

    /// From now on one may ask for a seat.
    CompletionStage<Done> allowRequests();

    /// From now on nobody may ask for a seat.
    CompletionStage<Done> refuseRequests();

    /// Turns somebody's microphone off at once. Only he can turn it on again.
    CompletionStage<Done> mute(String user);

    /// Turns all microphones off but those of equals and of these.
    CompletionStage<Done> muteAll(Collection<String> except);

    /// Turns somebody's microphone off until [#unlockMicrophone].
    CompletionStage<Done> lockMicrophone(String user);

    /// He may turn it on again.
    CompletionStage<Done> unlockMicrophone(String user);

    /// Asks somebody to turn the microphone on (S23): only he can.
    CompletionStage<MicrophoneAsked> askToTurnMicrophoneOn(String user);
}
