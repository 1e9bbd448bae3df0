package org.liveaudioroom.client.core;

import java.net.URI;
import java.net.http.WebSocketHandshakeException;
import java.util.Optional;
import org.liveaudioroom.client.End;
import org.liveaudioroom.client.RoomFailure;
import org.liveaudioroom.signaling.CloseCode;
import org.liveaudioroom.signaling.ErrorCode;

/// What follows when a connection has closed, or a join was refused.
sealed interface AfterClose {
    /// The room is over.
    record Over(End.Reason reason) implements AfterClose {}

    /// A new token, and back.
    record Renew() implements AfterClose {}

    /// Back.
    record Return() implements AfterClose {}

    /// How a connection closed.
    ///
    /// @param thrown why it could not be opened, or broke
    /// @param first nobody was inside yet
    record Closed(int code, Optional<Throwable> thrown, boolean first) {
        AfterClose next() {
            return first && isNoServerOfOurs()
                    ? new Over(End.Reason.CONNECTION_LOST)
                    : AfterClose.of(code);
        }

        private boolean isNoServerOfOurs() {
            return thrown.orElse(null) instanceof WebSocketHandshakeException refusal
                    && refusal.getResponse() != null
                    && refusal.getResponse().statusCode() / 100 == 4;
        }

        RoomFailure failure(URI server) {
            return first && thrown.isPresent()
                    ? new RoomFailure.CannotConnect(
                            "the server at " + server + " cannot be reached", thrown)
                    : failureOf(code);
        }
    }

    static AfterClose of(int code) {
        return CloseCode.of(code).map(AfterClose::of).orElseGet(Return::new);
    }

    private static AfterClose of(CloseCode code) {
        return switch (code) {
            case LEFT -> new Over(End.Reason.LOCAL_LEAVE);
            case ROOM_ENDED -> new Over(End.Reason.ROOM_ENDED);
            case REMOVED, REPLACED -> new Over(End.Reason.KICK_OUT);
            case TOKEN_ENDED, TOKEN_REVOKED -> new Renew();
            case SERVER_LEAVING,
                    BINARY_MESSAGE,
                    MESSAGE_TOO_LARGE,
                    TOO_SLOW,
                    NOT_JOINED,
                    TOO_MANY_MALFORMED ->
                    code.worthComingBack() ? new Return() : new Over(End.Reason.CONNECTION_LOST);
        };
    }

    /// The failure that a close code stands for.
    static RoomFailure failureOf(int code) {
        return CloseCode.of(code)
                .flatMap(AfterClose::codeOf)
                .map(Faults::refused)
                .orElseGet(RoomFailure.ConnectionLost::new);
    }

    private static Optional<ErrorCode> codeOf(CloseCode code) {
        return switch (code) {
            case ROOM_ENDED -> Optional.of(ErrorCode.ROOM_ENDED);
            case REPLACED -> Optional.of(ErrorCode.USER_ELSEWHERE);
            case TOKEN_ENDED -> Optional.of(ErrorCode.TOKEN_EXPIRED);
            case TOKEN_REVOKED -> Optional.of(ErrorCode.TOKEN_REVOKED);
            case MESSAGE_TOO_LARGE -> Optional.of(ErrorCode.MESSAGE_TOO_LARGE);
            case LEFT,
                    REMOVED,
                    SERVER_LEAVING,
                    BINARY_MESSAGE,
                    TOO_SLOW,
                    NOT_JOINED,
                    TOO_MANY_MALFORMED ->
                    Optional.empty();
        };
    }

    /// What a join that failed means.
    ///
    /// @param first the join that the app waits for
    static AfterClose ofJoin(RoomFailure failure, boolean first) {
        if (!(failure instanceof RoomFailure.Refused refused)) {
            return failure instanceof RoomFailure.Internal
                    ? new Over(End.Reason.CONNECTION_LOST)
                    : new Return();
        }
        return switch (refused.reason()) {
            case TOKEN_EXPIRED -> new Renew();
            case TOKEN_INVALID, TOKEN_MISSING, TOKEN_REVOKED, TOKEN_OTHER_ROOM, TOKEN_OTHER_USER ->
                    new Over(End.Reason.TOKEN_EXPIRED);
            case ROOM_ENDED, ROOM_UNKNOWN -> new Over(End.Reason.ROOM_ENDED);
            case USER_BANNED, USER_ELSEWHERE -> new Over(End.Reason.KICK_OUT);
            case SERVER_BUSY, SERVER_LEAVING, RATE_LIMITED -> new Return();
            // A full room may have a place a moment later for one who had it before.
            default -> first ? new Over(End.Reason.CONNECTION_LOST) : new Return();
        };
    }
}
