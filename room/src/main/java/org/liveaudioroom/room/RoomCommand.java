package org.liveaudioroom.room;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
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

    /// Nobody is inside any more.
    record Empty() implements OfServer {}

    /// Somebody is inside again.
    record Occupy() implements OfServer {}

    /// The room may have been empty for too long.
    record CloseIdle() implements OfServer {}

    /// The room may have lived for too long.
    record CloseOverdue() implements OfServer {}

    /// The last host may have been gone for too long.
    record Succeed() implements OfServer {}

    /// Nothing of this person shall be kept in the room: his data were asked to be erased.
    record Forget(UserId user) implements OfServer {}

    // What the room says of itself.

    /// Changes the profile: what is `null` stays, and so do properties that are not named.
    ///
    /// @param set properties that get these values
    /// @param removed properties that go
    /// @param revision the profile's as the caller has seen it; `null` whatever it is
    record SetProfile(
            Actor by,
            @Nullable String title,
            @Nullable String metadata,
            Map<String, String> set,
            Set<String> removed,
            @Nullable Long revision)
            implements OfUser {
        public SetProfile {
            set = Collections.unmodifiableMap(new LinkedHashMap<>(set));
            removed = Set.copyOf(removed);
        }
    }

    record ChangeSettings(Actor by, SettingsChange change) implements OfUser {}

    // Seats.

    /// Taking while seated switches.
    ///
    /// @param seat `null` for the best that is free: of the hosts' first, for those who may have it
    /// @param force whether it is taken from a lock, or from whoever sits there
    record TakeSeat(Actor by, @Nullable Integer seat, boolean force) implements OfUser {
        public TakeSeat(Actor by, int seat) {
            this(by, seat, false);
        }
    }

    record LeaveSeat(Actor by) implements OfUser {}

    record RemoveFromSeat(Actor by, UserId user) implements OfUser {}

    /// Moves somebody to another seat, or asks him to move where the room wants that.
    ///
    /// @param request a fresh name for the question, where the room wants one asked
    record MoveToSeat(Actor by, UserId user, int seat, OnTaken onTaken, String request)
            implements OfUser {}

    record AnswerMove(Actor by, String request, boolean consent) implements OfUser {}

    record ExpireMove(UserId user) implements OfServer {}

    record LockSeat(Actor by, int seat, boolean locked) implements OfUser {}

    record MuteSeat(Actor by, int seat, boolean muted) implements OfUser {}

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

    /// All but these, and but those of equal or higher standing.
    record TurnOffMicrophones(Actor by, Set<UserId> except) implements OfUser {
        public TurnOffMicrophones {
            except = Set.copyOf(except);
        }
    }

    record LockMicrophone(Actor by, UserId user, boolean locked) implements OfUser {}

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

    /// Gives his own role to somebody and becomes a co-host.
    ///
    /// @param user somebody who is in the room now
    record TransferHost(Actor by, Actor user) implements OfUser {}

    // Moderation.

    /// Sends somebody out. He may come back.
    ///
    /// @param user somebody who is in the room now
    record RemoveFromRoom(Actor by, Actor user, String reason) implements OfUser {}

    /// Removes him and keeps him out.
    ///
    /// @param user also somebody who is not in the room
    /// @param time `null` for as long as the room lives
    record BanFromRoom(Actor by, Actor user, @Nullable Duration time, String reason)
            implements OfUser {}

    record LiftBan(Actor by, UserId user) implements OfUser {}

    /// Switches the chat and its slow mode.
    ///
    /// @param on whether the audience may write; `null` leaves it
    /// @param slow how long the audience waits between two messages; `null` leaves it
    record SetChat(Actor by, @Nullable Boolean on, @Nullable Duration slow) implements OfUser {}

    /// Keeps somebody from writing, or lets him write again.
    ///
    /// @param time zero lifts the ban, `null` is for as long as the room lives
    record BanFromChat(Actor by, Actor user, @Nullable Duration time, String reason)
            implements OfUser {}
}
