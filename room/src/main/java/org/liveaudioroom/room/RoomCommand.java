package org.liveaudioroom.room;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Something that shall happen in a room. Ids come in with the command, the time beside it.
public sealed interface RoomCommand {
    /// Given by somebody whose token was checked and whose connection is in the room.
    sealed interface OfUser extends RoomCommand {
        Actor by();
    }

    /// Given by the server itself: nobody is told when it is refused, and one that comes too early
    /// or too late changes nothing.
    sealed interface OfServer extends RoomCommand {}

    // The life of the room.

    /// Brings an absent room to life, or an ended one to a new life in which nothing is left of the
    /// old.
    ///
    /// @param session one id for this life of the room, for support and quality records
    record CreateRoom(Settings settings, String session) implements OfServer {}

    /// Somebody comes in, for the first time or again, with a connection that is new to the room.
    ///
    /// @param peopleHere how many others are inside now, the plain audience included
    record Enter(Actor by, int peopleHere) implements OfUser {}

    record Leave(Actor by) implements OfUser {}

    /// His last connection broke off; his place is kept for the grace time.
    record LoseConnection(UserId user) implements OfServer {}

    /// He is connected again within the grace time.
    record ReturnConnection(UserId user) implements OfServer {}

    /// The grace time may be over.
    record EndGrace(UserId user) implements OfServer {}

    record EndRoom(Actor by, String reason) implements OfUser {}

    // Seats.

    /// Taking while seated switches.
    record TakeSeat(Actor by, int seat) implements OfUser {}

    record LeaveSeat(Actor by) implements OfUser {}

    record RemoveFromSeat(Actor by, UserId user) implements OfUser {}

    record SetMode(Actor by, SeatMode mode) implements OfUser {}

    // Requests.

    /// Asks for a seat and waits in the queue.
    ///
    /// @param seat `null` for any
    /// @param timeout 5 s to 10 min, `null` for the room's usual time
    record RequestSeat(Actor by, @Nullable Integer seat, @Nullable Duration timeout)
            implements OfUser {}

    record CancelRequest(Actor by) implements OfUser {}

    /// Seats somebody who asked.
    ///
    /// @param seat `null` for the one asked for, or any
    record AcceptRequest(Actor by, UserId user, @Nullable Integer seat) implements OfUser {}

    record RejectRequest(Actor by, UserId user) implements OfUser {}

    record AllowRequests(Actor by, boolean allowed) implements OfUser {}

    record ExpireRequest(UserId user) implements OfServer {}

    // Invitations.

    /// Asks somebody to come to a seat.
    ///
    /// @param guest somebody who is in the room now
    /// @param seat `null` for any
    /// @param timeout 5 s to 10 min, `null` for the room's usual time
    record Invite(Actor by, Actor guest, @Nullable Integer seat, @Nullable Duration timeout)
            implements OfUser {}

    record CancelInvitation(Actor by, UserId user) implements OfUser {}

    record AcceptInvitation(Actor by) implements OfUser {}

    record RejectInvitation(Actor by) implements OfUser {}

    record ExpireInvitation(UserId user) implements OfServer {}

    // Microphones.

    /// The caller's own.
    record SetMicrophone(Actor by, boolean on) implements OfUser {}

    record TurnOffMicrophone(Actor by, UserId user) implements OfUser {}

    /// Asks somebody on a seat to open his microphone.
    ///
    /// @param request a fresh name for this question
    record AskForMicrophone(Actor by, UserId user, String request) implements OfUser {}

    record AnswerMicrophone(Actor by, String request, boolean consent) implements OfUser {}

    record ExpireMicrophoneAsk(UserId user) implements OfServer {}

    // Roles.

    /// Gives a role. It lasts until the room ends, whatever his token says.
    ///
    /// @param user somebody who is in the room now
    /// @param role host, co-host or audience
    record SetRole(Actor by, Actor user, Role role) implements OfUser {}
}
