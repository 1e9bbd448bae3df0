package org.liveaudioroom.server.session;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liveaudioroom.room.ModerationAct;
import org.liveaudioroom.room.RoomEvent;
import org.liveaudioroom.signaling.Elsewhere;
import org.liveaudioroom.signaling.ErrorCode;
import org.liveaudioroom.signaling.MicrophoneAnswer;
import org.liveaudioroom.signaling.ModerationKind;
import org.liveaudioroom.signaling.OnTaken;
import org.liveaudioroom.signaling.Outcome;
import org.liveaudioroom.signaling.RoleCause;
import org.liveaudioroom.signaling.SeatCause;
import org.liveaudioroom.signaling.Succession;

/// The words of the rules in the words of the wire, and back.
public final class WireWords {
    private WireWords() {}

    static SeatCause cause(RoomEvent.SeatCause cause) {
        return switch (cause) {
            case TAKEN -> SeatCause.TAKEN;
            case ACCEPTED -> SeatCause.ACCEPTED;
            case INVITED -> SeatCause.INVITED;
            case LEFT -> SeatCause.LEFT;
            case REMOVED -> SeatCause.REMOVED;
            case LOST -> SeatCause.LOST;
        };
    }

    static Outcome outcome(RoomEvent.Outcome outcome) {
        return switch (outcome) {
            case ACCEPTED -> Outcome.ACCEPTED;
            case REJECTED -> Outcome.REJECTED;
            case CANCELLED -> Outcome.CANCELLED;
            case TIMEOUT -> Outcome.TIMEOUT;
            case LEFT -> Outcome.LEFT;
            case FAILED -> Outcome.FAILED;
        };
    }

    static Optional<ErrorCode> cause(RoomEvent.@Nullable OutcomeCause cause) {
        return Optional.ofNullable(cause).map(WireWords::code);
    }

    static ErrorCode code(RoomEvent.OutcomeCause cause) {
        return switch (cause) {
            case SEATS_OPEN -> ErrorCode.SEATS_OPEN;
            case REQUESTS_OFF -> ErrorCode.REQUESTS_OFF;
            case HOST_ABSENT -> ErrorCode.HOST_ABSENT;
            case SEATED -> ErrorCode.USER_SEATED;
            case INVITER_DEMOTED -> ErrorCode.NOT_ALLOWED;
        };
    }

    static MicrophoneAnswer cause(RoomEvent.AskCause cause) {
        return switch (cause) {
            case ANSWERED -> MicrophoneAnswer.ANSWERED;
            case TIMEOUT -> MicrophoneAnswer.TIMEOUT;
            case LEFT -> MicrophoneAnswer.LEFT;
        };
    }

    static RoleCause cause(RoomEvent.RoleCause cause) {
        return switch (cause) {
            case TOKEN -> RoleCause.TOKEN;
            case GIVEN -> RoleCause.GIVEN;
            case TRANSFERRED -> RoleCause.TRANSFERRED;
            case SUCCEEDED -> RoleCause.SUCCEEDED;
        };
    }

    public static org.liveaudioroom.room.OnTaken onTaken(Optional<OnTaken> onTaken) {
        return switch (onTaken.orElse(OnTaken.REFUSE)) {
            case REFUSE -> org.liveaudioroom.room.OnTaken.REFUSE;
            case REPLACE -> org.liveaudioroom.room.OnTaken.REPLACE;
            case SWAP -> org.liveaudioroom.room.OnTaken.SWAP;
        };
    }

    static org.liveaudioroom.room.Succession succession(Succession succession) {
        return switch (succession) {
            case CO_HOST_ELSE_SEATED -> org.liveaudioroom.room.Succession.CO_HOST_ELSE_SEATED;
            case CO_HOST -> org.liveaudioroom.room.Succession.CO_HOST;
            case NOBODY -> org.liveaudioroom.room.Succession.NOBODY;
        };
    }

    static Succession succession(org.liveaudioroom.room.Succession succession) {
        return switch (succession) {
            case CO_HOST_ELSE_SEATED -> Succession.CO_HOST_ELSE_SEATED;
            case CO_HOST -> Succession.CO_HOST;
            case NOBODY -> Succession.NOBODY;
        };
    }

    static org.liveaudioroom.room.Elsewhere elsewhere(Elsewhere elsewhere) {
        return switch (elsewhere) {
            case TAKES_OVER -> org.liveaudioroom.room.Elsewhere.TAKES_OVER;
            case IS_REFUSED -> org.liveaudioroom.room.Elsewhere.IS_REFUSED;
        };
    }

    static Elsewhere elsewhere(org.liveaudioroom.room.Elsewhere elsewhere) {
        return switch (elsewhere) {
            case TAKES_OVER -> Elsewhere.TAKES_OVER;
            case IS_REFUSED -> Elsewhere.IS_REFUSED;
        };
    }

    static ModerationKind kind(ModerationAct.Kind kind) {
        return switch (kind) {
            case REMOVED_FROM_SEAT -> ModerationKind.REMOVED_FROM_SEAT;
            case MOVED -> ModerationKind.MOVED;
            case SEAT_LOCKED -> ModerationKind.SEAT_LOCKED;
            case SEAT_UNLOCKED -> ModerationKind.SEAT_UNLOCKED;
            case SEAT_MUTED -> ModerationKind.SEAT_MUTED;
            case SEAT_UNMUTED -> ModerationKind.SEAT_UNMUTED;
            case MICROPHONE_TURNED_OFF -> ModerationKind.MICROPHONE_TURNED_OFF;
            case MICROPHONE_LOCKED -> ModerationKind.MICROPHONE_LOCKED;
            case MICROPHONE_UNLOCKED -> ModerationKind.MICROPHONE_UNLOCKED;
            case REMOVED_FROM_ROOM -> ModerationKind.REMOVED_FROM_ROOM;
            case BANNED -> ModerationKind.BANNED;
            case UNBANNED -> ModerationKind.UNBANNED;
            case CHAT_BANNED -> ModerationKind.CHAT_BANNED;
            case CHAT_UNBANNED -> ModerationKind.CHAT_UNBANNED;
            case CHAT_CHANGED -> ModerationKind.CHAT_CHANGED;
            case MESSAGE_DELETED -> ModerationKind.MESSAGE_DELETED;
            case ROLE_CHANGED -> ModerationKind.ROLE_CHANGED;
            case ROOM_ENDED -> ModerationKind.ROOM_ENDED;
        };
    }
}
