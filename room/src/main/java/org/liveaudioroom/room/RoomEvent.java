package org.liveaudioroom.room;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A fact. Applied in order to an absent room they make the room again.
///
/// `by` is who did it to somebody or to the room; `null` where a person did it to himself or nobody
/// did.
public sealed interface RoomEvent {
    // The life of the room.

    record RoomCreated(Settings settings, String session, Instant at) implements RoomEvent {}

    /// The first person is in: the room's clock starts, once.
    record RoomStarted(Instant at) implements RoomEvent {}

    /// All that was pending and everybody's place end with it.
    record RoomEnded(UserId by, String reason) implements RoomEvent {}

    // People.

    /// From now on the room remembers this person. Clients are told nothing. It lets go of him by
    /// itself when he has no role, seat or anything pending any more.
    record Remembered(Participant person) implements RoomEvent {}

    record Renamed(UserId user, String name, @Nullable String avatar) implements RoomEvent {}

    record ConnectionLost(UserId user, Instant at) implements RoomEvent {}

    record ConnectionReturned(UserId user) implements RoomEvent {}

    /// Only for those the room remembered; what he held has ended in the events before.
    record Left(UserId user, LeaveCause cause) implements RoomEvent {}

    enum LeaveCause {
        LEFT,
        /// The grace time of a lost connection passed.
        LOST
    }

    /// Given by a host, or `by` nobody: taken from a token.
    record RoleChanged(UserId user, Role role, @Nullable UserId by) implements RoomEvent {}

    // Seats.

    record SeatTaken(int seat, UserId user, SeatCause cause, @Nullable UserId by)
            implements RoomEvent {}

    record SeatSwitched(UserId user, int from, int to, @Nullable UserId by) implements RoomEvent {}

    record SeatFreed(int seat, UserId user, SeatCause cause, @Nullable UserId by)
            implements RoomEvent {}

    enum SeatCause {
        /// By himself.
        TAKEN,
        /// A request was accepted.
        ACCEPTED,
        /// An invitation was accepted.
        INVITED,
        /// By himself, from the seat or the room.
        LEFT,
        /// By somebody else, also when a role that the seat needs was taken away.
        REMOVED,
        /// The grace time of a lost connection passed.
        LOST
    }

    record ModeChanged(SeatMode mode, UserId by) implements RoomEvent {}

    // Requests and invitations.

    /// At the end of the queue.
    record RequestMade(Request request) implements RoomEvent {}

    record RequestEnded(
            UserId user, Outcome outcome, @Nullable OutcomeCause cause, @Nullable UserId by)
            implements RoomEvent {}

    record RequestsAllowed(boolean allowed, UserId by) implements RoomEvent {}

    record Invited(Invitation invitation) implements RoomEvent {}

    /// The invitation is no more.
    ///
    /// @param inviter who made it
    record InvitationEnded(
            UserId user,
            UserId inviter,
            Outcome outcome,
            @Nullable OutcomeCause cause,
            @Nullable UserId by)
            implements RoomEvent {}

    enum Outcome {
        ACCEPTED,
        REJECTED,
        CANCELLED,
        TIMEOUT,
        LEFT,
        FAILED
    }

    enum OutcomeCause {
        /// The seats were opened: nobody needs to ask any more.
        SEATS_OPEN,
        /// Requests were switched off.
        REQUESTS_OFF,
        /// The person came to a seat by another way.
        SEATED,
        /// The inviter lost the right to invite.
        INVITER_DEMOTED
    }

    // Microphones.

    record MicrophoneChanged(UserId user, boolean on, @Nullable UserId by) implements RoomEvent {}

    record MicrophoneAsked(MicrophoneAsk ask) implements RoomEvent {}

    record MicrophoneAskEnded(MicrophoneAsk ask, boolean consent, AskCause cause)
            implements RoomEvent {}

    enum AskCause {
        ANSWERED,
        TIMEOUT,
        /// The one asked left his seat or the room.
        LEFT
    }
}
