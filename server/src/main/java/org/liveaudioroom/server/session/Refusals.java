package org.liveaudioroom.server.session;

import java.time.Duration;
import java.time.Instant;
import org.liveaudioroom.room.Ban;
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
            case Refusal.RoomNotStarted(var startsAt) ->
                    Failure.of(
                                    ErrorCode.ROOM_NOT_STARTED,
                                    "The room starts at %s.".formatted(startsAt))
                            .withRetryAfterMs(until(startsAt));
            case Refusal.UserBanned(var ban) -> banned(ErrorCode.USER_BANNED, ban);
            case Refusal.UserElsewhere() -> Failure.of(ErrorCode.USER_ELSEWHERE);
            case Refusal.BanNone(var user) ->
                    Failure.of(ErrorCode.USER_NOT_BANNED).withUser(user.value());
            case Refusal.ChatOff() -> Failure.of(ErrorCode.CHAT_OFF);
            case Refusal.ChatBanned(var ban) -> banned(ErrorCode.CHAT_BANNED, ban);
            case Refusal.ChatSlow(var retryAfter) ->
                    Failure.of(ErrorCode.RATE_LIMITED, "The chat is in slow mode.")
                            .withRetryAfterMs(retryAfter.toMillis());
            case Refusal.RevisionStale(var revision) ->
                    Failure.of(
                            ErrorCode.REVISION_STALE, "It is at revision %d.".formatted(revision));
            case Refusal.ProfileTooLarge(var max) ->
                    Failure.of(ErrorCode.TOO_LARGE, "More than %d bytes.".formatted(max))
                            .withLimit(max);
            case Refusal.SettingsInvalid(var sentence) ->
                    Failure.of(ErrorCode.SETTINGS_INVALID, sentence + ".");
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

    /// He is told why and until when, for it is he who is concerned.
    private static Failure banned(ErrorCode code, Ban ban) {
        var reason = ban.reason().isBlank() ? "" : " The reason: " + ban.reason();
        var failure = Failure.of(code, code.meaning() + reason);
        var endsAt = ban.endsAt();
        return endsAt == null ? failure : failure.withRetryAfterMs(until(endsAt));
    }

    private static long until(Instant at) {
        return Math.max(1, Duration.between(Instant.now(), at).toMillis());
    }

    private static Failure limitReached(Refusal.Limit limit) {
        return switch (limit) {
            case REQUESTS -> Failure.of(ErrorCode.REQUESTS_FULL);
            case INVITATIONS ->
                    Failure.of(
                            ErrorCode.LIMIT_REACHED, "So many invitations cannot be open at once.");
            case BANS -> Failure.of(ErrorCode.LIMIT_REACHED, "The room remembers no more bans.");
            case CHAT_BANS ->
                    Failure.of(
                            ErrorCode.LIMIT_REACHED,
                            "The room remembers no more bans from its chat.");
            case LOCKED_MICROPHONES ->
                    Failure.of(
                            ErrorCode.LIMIT_REACHED, "No more microphones can be locked at once.");
            case ROLES -> Failure.of(ErrorCode.LIMIT_REACHED, "The room remembers no more roles.");
        };
    }
}
