package org.liveaudioroom.room;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
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
    record RoomEnded(@Nullable UserId by, String reason) implements RoomEvent {}

    record RoomEmptied(Instant at) implements RoomEvent {}

    record RoomOccupied() implements RoomEvent {}

    /// The last host is gone, and has the grace time to come back before another becomes host.
    record HostsGone(Instant at) implements RoomEvent {}

    /// The room waits for a host: nobody else may become one.
    record SuccessionOver() implements RoomEvent {}

    /// What the room says of itself is another from now on.
    ///
    /// @param title the new one; `null` where it stays, and so with the metadata
    /// @param revision of the profile from now on
    record ProfileChanged(
            @Nullable String title,
            @Nullable String metadata,
            Map<String, String> set,
            Set<String> removed,
            long revision,
            @Nullable UserId by)
            implements RoomEvent {
        public ProfileChanged {
            set = Collections.unmodifiableMap(new LinkedHashMap<>(set));
            removed = Set.copyOf(removed);
        }
    }

    record SettingsChanged(Settings settings, @Nullable UserId by) implements RoomEvent {}

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
        LOST,
        REMOVED
    }

    /// Whether the room remembered him or not, he is inside no more. Nothing of the room changes.
    record RemovedFromRoom(UserId user, @Nullable UserId by, String reason) implements RoomEvent {}

    record Banned(Ban ban) implements RoomEvent {}

    record BanLifted(UserId user, @Nullable UserId by) implements RoomEvent {}

    /// Nothing is left here of a person who asked for that; what he held has ended in the events
    /// before.
    record Forgotten(UserId user) implements RoomEvent {}

    record RoleChanged(UserId user, Role role, RoleCause cause, @Nullable UserId by)
            implements RoomEvent {}

    enum RoleCause {
        /// It follows from his token, and from another token another role.
        TOKEN,
        /// By a host. It outlives his stay, and so do the others.
        GIVEN,
        TRANSFERRED,
        /// The last host was gone.
        SUCCEEDED
    }

    // Seats.

    record SeatTaken(int seat, UserId user, SeatCause cause, @Nullable UserId by, Instant at)
            implements RoomEvent {}

    record SeatSwitched(UserId user, int from, int to, @Nullable UserId by) implements RoomEvent {}

    /// Each sits where the other sat.
    record SeatsSwapped(UserId user, int from, UserId other, int to, @Nullable UserId by)
            implements RoomEvent {}

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

    record SeatLocked(int seat, boolean locked, @Nullable UserId by) implements RoomEvent {}

    record SeatMuted(int seat, boolean muted, @Nullable UserId by) implements RoomEvent {}

    record MoveAsked(MoveAsk ask) implements RoomEvent {}

    record MoveAskEnded(MoveAsk ask, boolean consent, AskCause cause) implements RoomEvent {}

    record ModeChanged(SeatMode mode, @Nullable UserId by) implements RoomEvent {}

    // Requests and invitations.

    /// At the end of the queue.
    record RequestMade(Request request) implements RoomEvent {}

    record RequestEnded(
            UserId user, Outcome outcome, @Nullable OutcomeCause cause, @Nullable UserId by)
            implements RoomEvent {}

    record RequestsAllowed(boolean allowed, @Nullable UserId by) implements RoomEvent {}

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
        /// The last one who could have answered is gone.
        HOST_ABSENT,
        /// The person came to a seat by another way.
        SEATED,
        /// The inviter lost the right to invite.
        INVITER_DEMOTED
    }

    // Microphones.

    record MicrophoneChanged(UserId user, boolean on, @Nullable UserId by) implements RoomEvent {}

    record MicrophoneLocked(UserId user, boolean locked, @Nullable UserId by)
            implements RoomEvent {}

    record MicrophoneAsked(MicrophoneAsk ask) implements RoomEvent {}

    record MicrophoneAskEnded(MicrophoneAsk ask, boolean consent, AskCause cause)
            implements RoomEvent {}

    enum AskCause {
        ANSWERED,
        TIMEOUT,
        /// The one asked left his seat or the room.
        LEFT
    }

    // Chat.

    record ChatChanged(boolean on, Duration slow, @Nullable UserId by) implements RoomEvent {}

    record ChatBanned(Ban ban) implements RoomEvent {}

    record ChatBanLifted(UserId user, @Nullable UserId by) implements RoomEvent {}
}
