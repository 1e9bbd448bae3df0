package org.liveaudioroom.client.view;

import java.util.List;
import java.util.function.Function;
import org.liveaudioroom.client.event.Causes.InvitationFailure;
import org.liveaudioroom.client.event.Causes.MoveRefusal;
import org.liveaudioroom.client.event.Causes.RequestFailure;
import org.liveaudioroom.client.event.RoomEvent;
import org.liveaudioroom.client.event.RoomUser;
import org.liveaudioroom.signaling.ErrorCode;
import org.liveaudioroom.signaling.Event;

/// What became of requests, invitations and questions, to those who made them.
final class Outcomes {
    private Outcomes() {}

    /// S12, S13 to the asker.
    static List<RoomEvent> ownRequest(Event.RequestEnded ended, Function<String, RoomUser> who) {
        return switch (ended.outcome()) {
            case REJECTED -> List.of(new RoomEvent.TakingRequestRejected(ended.by().map(who)));
            case TIMEOUT -> List.of(new RoomEvent.TakingRequestFailed(RequestFailure.TIMEOUT));
            case FAILED -> failedRequest(ended);
            case ACCEPTED, CANCELLED, LEFT -> List.of();
        };
    }

    private static List<RoomEvent> failedRequest(Event.RequestEnded ended) {
        // Who came to a seat by another way has what he asked for.
        if (ended.cause().filter(ErrorCode.USER_SEATED::equals).isPresent()) return List.of();
        RequestFailure failure =
                ended.cause()
                        .flatMap(cause -> Failures.ofRequest(cause.wire()))
                        .orElse(RequestFailure.NO_FREE_SEAT);
        return List.of(new RoomEvent.TakingRequestFailed(failure));
    }

    /// S10, S11 to the inviter.
    static List<RoomEvent> ownInvitation(Event.InviteEnded ended, RoomUser invitee) {
        return switch (ended.outcome()) {
            case REJECTED -> List.of(new RoomEvent.TakingInvitationRejected(invitee));
            case TIMEOUT -> failedInvitation(invitee, InvitationFailure.TIMEOUT);
            case LEFT -> failedInvitation(invitee, InvitationFailure.INVITEE_LEFT);
            case FAILED ->
                    failedInvitation(
                            invitee,
                            ended.cause()
                                    .flatMap(cause -> Failures.ofInvitation(cause.wire()))
                                    .orElse(InvitationFailure.NO_FREE_SEAT));
            case ACCEPTED, CANCELLED -> List.of();
        };
    }

    private static List<RoomEvent> failedInvitation(RoomUser invitee, InvitationFailure cause) {
        return List.of(new RoomEvent.TakingInvitationFailed(invitee, cause));
    }

    /// To whoever asked somebody to move: nothing where he agreed, for the seats show it.
    static List<RoomEvent> move(Event.MoveEnded ended, RoomUser user) {
        if (ended.consent()) return List.of();
        MoveRefusal cause =
                switch (ended.cause()) {
                    case ANSWERED -> MoveRefusal.DECLINED;
                    case TIMEOUT -> MoveRefusal.TIMEOUT;
                    case LEFT -> MoveRefusal.USER_LEFT;
                };
        return List.of(new RoomEvent.MoveDeclined(user, cause));
    }
}
