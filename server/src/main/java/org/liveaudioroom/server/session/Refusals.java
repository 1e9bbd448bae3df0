package org.liveaudioroom.server.session;

import org.liveaudioroom.room.Refusal;
import org.liveaudioroom.signaling.ErrorCode;
import org.liveaudioroom.signaling.Failure;

/// What the rules refuse, in the words of the public catalogue.
public final class Refusals {
    private Refusals() {}

    /// The failure to tell whoever asked.
    public static Failure failure(Refusal refusal) {
        return switch (refusal) {
            case Refusal.RoomUnknown() -> Failure.of(ErrorCode.ROOM_UNKNOWN);
            case Refusal.RoomExists() -> Failure.of(ErrorCode.ROOM_EXISTS);
            case Refusal.RoomEnded() -> Failure.of(ErrorCode.ROOM_ENDED);
            case Refusal.RoomFull(var max) -> Failure.of(ErrorCode.ROOM_FULL).withLimit(max);
            case Refusal.NotAllowed() -> Failure.of(ErrorCode.NOT_ALLOWED);
            case Refusal.SeatUnknown(var seat) -> Failure.of(ErrorCode.SEAT_UNKNOWN).withSeat(seat);
            case Refusal.SeatTaken(var seat, var user) ->
                    Failure.of(ErrorCode.SEAT_TAKEN).withSeat(seat).withUser(user.value());
            case Refusal.SeatLocked(var seat) -> Failure.of(ErrorCode.SEAT_LOCKED).withSeat(seat);
            case Refusal.SeatOfHost(var seat) -> Failure.of(ErrorCode.SEAT_HOST).withSeat(seat);
            case Refusal.SeatsClosed() -> Failure.of(ErrorCode.SEATS_CLOSED);
            case Refusal.SeatsOpen() -> Failure.of(ErrorCode.SEATS_OPEN);
            case Refusal.SeatNone() -> Failure.of(ErrorCode.SEAT_NONE);
            case Refusal.NoSeatFree() -> Failure.of(ErrorCode.SEAT_NONE_FREE);
            case Refusal.UserUnknown(var user) ->
                    Failure.of(ErrorCode.USER_UNKNOWN).withUser(user.value());
            case Refusal.UserSeated(var user) ->
                    Failure.of(ErrorCode.USER_SEATED).withUser(user.value());
            case Refusal.UserNotSeated(var user) ->
                    Failure.of(ErrorCode.USER_NOT_SEATED).withUser(user.value());
            case Refusal.RequestPending(var _) -> Failure.of(ErrorCode.REQUEST_PENDING);
            case Refusal.RequestNone(var user) ->
                    Failure.of(ErrorCode.REQUEST_NONE).withUser(user.value());
            case Refusal.RequestsOff() -> Failure.of(ErrorCode.REQUESTS_OFF);
            case Refusal.HostAbsent() -> Failure.of(ErrorCode.HOST_ABSENT);
            case Refusal.InvitationPending(var user) ->
                    Failure.of(ErrorCode.INVITE_PENDING).withUser(user.value());
            case Refusal.InvitationNone(var user) ->
                    Failure.of(ErrorCode.INVITE_NONE).withUser(user.value());
            case Refusal.AnswerTimeOutOfRange(var min, var max) ->
                    Failure.of(
                                    ErrorCode.COMMAND_MALFORMED,
                                    "timeoutMs wants %d to %d."
                                            .formatted(min.toMillis(), max.toMillis()))
                            .withField("timeoutMs")
                            .withLimit(max.toMillis());
            case Refusal.MicrophoneLocked(var user) ->
                    Failure.of(ErrorCode.MICROPHONE_LOCKED).withUser(user.value());
            case Refusal.SeatMuted(var seat) -> Failure.of(ErrorCode.SEAT_MUTED).withSeat(seat);
            case Refusal.AskPending(var user) ->
                    Failure.of(ErrorCode.ASK_PENDING).withUser(user.value());
            case Refusal.AskNone(var _) -> Failure.of(ErrorCode.ASK_NONE);
            case Refusal.LimitReached(var limit, var max) -> limitReached(limit).withLimit(max);
        };
    }

    private static Failure limitReached(Refusal.Limit limit) {
        return switch (limit) {
            case REQUESTS -> Failure.of(ErrorCode.REQUESTS_FULL);
            case INVITATIONS ->
                    Failure.of(
                            ErrorCode.LIMIT_REACHED, "So many invitations cannot be open at once.");
            case ROLES -> Failure.of(ErrorCode.LIMIT_REACHED, "The room remembers no more roles.");
        };
    }
}
