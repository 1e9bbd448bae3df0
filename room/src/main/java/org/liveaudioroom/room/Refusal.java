package org.liveaudioroom.room;

import java.time.Duration;
import java.time.Instant;

/// Why a command is not done. Each has one code in the public catalogue.
public sealed interface Refusal {
    // The room.

    record RoomUnknown() implements Refusal {}

    record RoomExists() implements Refusal {}

    record RoomEnded() implements Refusal {}

    record RoomFull(int peopleMax) implements Refusal {}

    record RoomNotStarted(Instant startsAt) implements Refusal {}

    // The caller.

    /// His role lacks the permission, or the other does not stand below him.
    record NotAllowed() implements Refusal {}

    record UserBanned(Ban ban) implements Refusal {}

    /// He is in the room with another connection, and the room does not let this one take over.
    record UserElsewhere() implements Refusal {}

    // Seats.

    record SeatUnknown(int seat) implements Refusal {}

    record SeatTaken(int seat, UserId user) implements Refusal {}

    record SeatLocked(int seat) implements Refusal {}

    /// Only hosts may take this seat.
    record SeatOfHost(int seat) implements Refusal {}

    /// The seats are on request: ask for one.
    record SeatsClosed() implements Refusal {}

    /// The seats are open: take one.
    record SeatsOpen() implements Refusal {}

    /// The caller sits on no seat.
    record SeatNone() implements Refusal {}

    record NoSeatFree() implements Refusal {}

    // Others.

    /// Nobody of that name is in the room.
    record UserUnknown(UserId user) implements Refusal {}

    record UserSeated(UserId user) implements Refusal {}

    record UserNotSeated(UserId user) implements Refusal {}

    /// No ban to lift.
    record BanNone(UserId user) implements Refusal {}

    // Requests and invitations.

    record RequestPending(int place) implements Refusal {}

    record RequestNone(UserId user) implements Refusal {}

    record RequestsOff() implements Refusal {}

    /// Nobody is here who may answer.
    record HostAbsent() implements Refusal {}

    record InvitationPending(UserId user) implements Refusal {}

    record InvitationNone(UserId user) implements Refusal {}

    record AnswerTimeOutOfRange(Duration min, Duration max) implements Refusal {}

    // Microphones.

    record MicrophoneLocked(UserId user) implements Refusal {}

    record SeatMuted(int seat) implements Refusal {}

    record AskPending(UserId user) implements Refusal {}

    record AskNone(String request) implements Refusal {}

    // Chat.

    record ChatOff() implements Refusal {}

    record ChatBanned(Ban ban) implements Refusal {}

    record ChatSlow(Duration retryAfter) implements Refusal {}

    // The room's own data.

    /// It was changed since.
    record RevisionStale(long revision) implements Refusal {}

    record ProfileTooLarge(int bytesMax) implements Refusal {}

    /// A setting out of its range.
    record SettingsInvalid(String sentence) implements Refusal {}

    // Bounds.

    /// The room remembers no more of these.
    record LimitReached(Limit limit, int max) implements Refusal {}

    enum Limit {
        REQUESTS,
        INVITATIONS,
        ROLES,
        BANS,
        CHAT_BANS,
        LOCKED_MICROPHONES
    }
}
