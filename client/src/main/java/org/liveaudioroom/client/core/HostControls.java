package org.liveaudioroom.client.core;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.liveaudioroom.client.control.HostControl;
import org.liveaudioroom.client.control.Waiting;
import org.liveaudioroom.client.event.Causes.InvitationFailure;
import org.liveaudioroom.client.event.RoomEvent;
import org.liveaudioroom.client.view.Failures;
import org.liveaudioroom.signaling.Answer.Done;
import org.liveaudioroom.signaling.Answer.Invited;
import org.liveaudioroom.signaling.Answer.MicrophoneAsked;
import org.liveaudioroom.signaling.Answer.Moved;
import org.liveaudioroom.signaling.Answer.Seated;
import org.liveaudioroom.signaling.Command;
import org.liveaudioroom.signaling.OnTaken;

/// What hosts do about seats.
final class HostControls implements HostControl {
    private final Store store;
    private final Calls calls;

    HostControls(Store store, Calls calls) {
        this.store = store;
        this.calls = calls;
    }

    @Override
    public CompletionStage<Seated> acceptTakingRequest(String user) {
        return calls.call(new Command.SeatRequestAccept(user, Optional.empty()));
    }

    @Override
    public CompletionStage<Seated> acceptTakingRequest(String user, int seat) {
        return calls.call(new Command.SeatRequestAccept(user, Optional.of(seat)));
    }

    @Override
    public CompletionStage<Done> rejectTakingRequest(String user) {
        return calls.call(new Command.SeatRequestReject(user));
    }

    @Override
    public CompletionStage<Invited> inviteToTake(String user, Waiting waiting) {
        return invite(user, Optional.empty(), waiting);
    }

    @Override
    public CompletionStage<Invited> inviteToTake(String user, int seat, Waiting waiting) {
        return invite(user, Optional.of(seat), waiting);
    }

    private CompletionStage<Invited> invite(String user, Optional<Integer> seat, Waiting waiting) {
        var command =
                new Command.SeatInvite(user, seat, Optional.of(AudienceControls.millis(waiting)));
        return calls.stage(() ->
                calls.send(command)
                        .whenComplete((invited, thrown) -> {
                            if (thrown != null) {
                                refused(user, Faults.of(thrown).code());
                            }
                        }));
    }

    /// What the caller may not do, or need not, is no failed invitation.
    private void refused(String user, String code) {
        Failures.ofInvitation(code)
                .filter(cause ->
                        cause != InvitationFailure.NOT_ALLOWED
                                && cause != InvitationFailure.INVITEE_SEATED)
                .ifPresent(cause ->
                        store.tell(
                                new RoomEvent.TakingInvitationFailed(
                                        store.state().user(user), cause)));
    }

    @Override
    public CompletionStage<Done> cancelTakingInvitation(String user) {
        return calls.call(new Command.SeatInviteCancel(user));
    }

    @Override
    public CompletionStage<Done> removeSpeaker(String user) {
        return calls.call(new Command.SeatRemove(user));
    }

    @Override
    public CompletionStage<Moved> moveSpeaker(String user, int seat, OnTaken onTaken) {
        return calls.call(new Command.SeatMove(user, seat, Optional.of(onTaken)));
    }

    @Override
    public CompletionStage<Done> lock(int seat) {
        return calls.call(new Command.SeatLock(seat, true));
    }

    @Override
    public CompletionStage<Done> unlock(int seat) {
        return calls.call(new Command.SeatLock(seat, false));
    }

    @Override
    public CompletionStage<Done> muteSeat(int seat) {
        return calls.call(new Command.SeatMute(seat, true));
    }

    @Override
    public CompletionStage<Done> unmuteSeat(int seat) {
        return calls.call(new Command.SeatMute(seat, false));
    }

    @Override
    public CompletionStage<Done> open() {
        return calls.call(new Command.SeatsOpen());
    }

    @Override
    public CompletionStage<Done> close() {
        return calls.call(new Command.SeatsClose());
    }

    @Override
    public CompletionStage<Done> allowRequests() {
        return calls.call(new Command.RequestsAllow(true));
    }

    @Override
    public CompletionStage<Done> refuseRequests() {
        return calls.call(new Command.RequestsAllow(false));
    }

    @Override
    public CompletionStage<Done> mute(String user) {
        return calls.call(new Command.MicrophoneOff(user));
    }

    @Override
    public CompletionStage<Done> muteAll(Collection<String> except) {
        return calls.call(new Command.MicrophoneOffAll(Optional.of(List.copyOf(except))));
    }

    @Override
    public CompletionStage<Done> lockMicrophone(String user) {
        return calls.call(new Command.MicrophoneLock(user, true));
    }

    @Override
    public CompletionStage<Done> unlockMicrophone(String user) {
        return calls.call(new Command.MicrophoneLock(user, false));
    }

    @Override
    public CompletionStage<MicrophoneAsked> askToTurnMicrophoneOn(String user) {
        return calls.call(new Command.MicrophoneAskMake(user));
    }
}
