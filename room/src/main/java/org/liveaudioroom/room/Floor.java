package org.liveaudioroom.room;

import java.util.List;
import java.util.Optional;

/// How people come to the stage: the mode, who asks, and who is asked.
///
/// @param requestsAllowed whether new requests are taken while the seats are on request
/// @param queue who waits, in order: the first is next
/// @param invitations at most one for each invited
/// @param moves who is asked to change seats, at most once each
public record Floor(
        SeatMode mode,
        boolean requestsAllowed,
        List<Request> queue,
        List<Invitation> invitations,
        List<MoveAsk> moves) {
    /// Bounds what one room remembers of those who wait.
    public static final int REQUESTS_MAX = 500;

    public static final int INVITATIONS_MAX = 100;

    static final Floor CLOSED =
            new Floor(SeatMode.ON_REQUEST, false, List.of(), List.of(), List.of());

    public Floor {
        queue = List.copyOf(queue);
        invitations = List.copyOf(invitations);
        moves = List.copyOf(moves);
    }

    public Optional<Request> requestOf(UserId user) {
        return Lists.first(queue, request -> request.user().equals(user));
    }

    public Optional<Invitation> invitationOf(UserId user) {
        return Lists.first(invitations, invitation -> invitation.user().equals(user));
    }

    public Optional<MoveAsk> moveOf(UserId user) {
        return Lists.first(moves, move -> move.user().equals(user));
    }

    /// 1 is next; 0 when nothing of his is in the queue.
    public int placeOf(UserId user) {
        return 1 + Lists.indexOf(queue, request -> request.user().equals(user));
    }

    Floor withMode(SeatMode mode) {
        return new Floor(mode, requestsAllowed, queue, invitations, moves);
    }

    Floor withRequestsAllowed(boolean allowed) {
        return new Floor(mode, allowed, queue, invitations, moves);
    }

    Floor withQueue(List<Request> queue) {
        return new Floor(mode, requestsAllowed, queue, invitations, moves);
    }

    Floor withInvitations(List<Invitation> invitations) {
        return new Floor(mode, requestsAllowed, queue, invitations, moves);
    }

    Floor withMoves(List<MoveAsk> moves) {
        return new Floor(mode, requestsAllowed, queue, invitations, moves);
    }
}
