package org.liveaudioroom.server.session;

import java.time.Duration;
import org.liveaudioroom.media.OfferRefusedException;
import org.liveaudioroom.server.rooms.Attendance.Outcome;
import org.liveaudioroom.server.rooms.Attendance.Presented;
import org.liveaudioroom.server.rooms.Attendance.Said;
import org.liveaudioroom.server.rooms.Pacing;
import org.liveaudioroom.server.rooms.RoomListener.JoinRefusal;
import org.liveaudioroom.server.tokens.Verdict;
import org.liveaudioroom.signaling.ErrorCode;
import org.liveaudioroom.signaling.Failure;

/// Everything that can go wrong beside the rules, in the words of the public catalogue.
public final class Failures {
    /// When it is worth another try after something was not there for a moment.
    private static final Duration SOON = Duration.ofSeconds(1);

    private Failures() {}

    /// Too many commands.
    static Failure tooFast(Duration retryAfter) {
        return Failure.of(ErrorCode.RATE_LIMITED).withRetryAfterMs(retryAfter.toMillis());
    }

    private static Failure tooFast(Pacing.Limit limit, Duration retryAfter) {
        return Failure.of(
                        ErrorCode.RATE_LIMITED,
                        "At most %d at once, then one each %d ms."
                                .formatted(limit.burst(), limit.each().toMillis()))
                .withLimit(limit.burst())
                .withRetryAfterMs(Math.max(1, retryAfter.toMillis()));
    }

    /// The room does not answer now.
    public static Failure busy() {
        return Failure.of(ErrorCode.SERVER_BUSY).withRetryAfterMs(SOON.toMillis());
    }

    /// Why a token opens nothing.
    public static Failure of(Verdict.Refused refused) {
        return switch (refused) {
            case Verdict.Expired() -> Failure.of(ErrorCode.TOKEN_EXPIRED);
            case Verdict.Revoked() -> Failure.of(ErrorCode.TOKEN_REVOKED);
            case Verdict.Invalid invalid -> invalid(invalid);
        };
    }

    private static Failure invalid(Verdict.Invalid invalid) {
        return Failure.of(
                switch (invalid.flaw()) {
                    case OTHER_ROOM -> ErrorCode.TOKEN_OTHER_ROOM;
                    case TOO_LARGE,
                            UNREADABLE,
                            ALGORITHM,
                            UNKNOWN_KEY,
                            SIGNATURE,
                            NOT_YET,
                            CLAIMS ->
                            ErrorCode.TOKEN_INVALID;
                },
                invalid.sentence());
    }

    /// Why somebody did not come in.
    public static Failure refused(JoinRefusal refusal) {
        return switch (refusal) {
            case JoinRefusal.ByRules(var byRules) -> Refusals.failure(byRules);
            case JoinRefusal.Unavailable() -> busy();
            case JoinRefusal.Broken() -> Failure.of(ErrorCode.INTERNAL);
        };
    }

    /// Why a command that the rules may have accepted has no answer, or why they refused it.
    ///
    /// @throws IllegalArgumentException for an accepted one
    public static Failure of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted accepted ->
                    throw new IllegalArgumentException("accepted: " + accepted);
            case Outcome.Refused(var refusal) -> Refusals.failure(refusal);
            case Outcome.TooFast(var limit, var retryAfter) -> tooFast(limit, retryAfter);
            case Outcome.Unknown() -> Failure.of(ErrorCode.MESSAGE_UNKNOWN);
            case Outcome.NotHere() -> Failure.of(ErrorCode.NOT_JOINED);
            case Outcome.Unavailable() -> busy();
        };
    }

    /// Why a message was not posted.
    ///
    /// @throws IllegalArgumentException for a posted one
    public static Failure of(Said said) {
        return switch (said) {
            case Said.Posted posted -> throw new IllegalArgumentException("posted: " + posted);
            case Said.Empty() -> Failure.of(ErrorCode.TEXT_EMPTY).withField("text");
            case Said.TooLong(var _, var max) ->
                    Failure.of(ErrorCode.TEXT_TOO_LONG).withField("text").withLimit(max);
            case Said.TooFast(var limit, var retryAfter) -> tooFast(limit, retryAfter);
            case Said.Refused(var refusal) -> Refusals.failure(refusal);
            case Said.NotHere() -> Failure.of(ErrorCode.NOT_JOINED);
            case Said.Unavailable() -> busy();
        };
    }

    /// Why somebody is not called otherwise.
    ///
    /// @throws IllegalArgumentException for one who is
    static Failure of(Presented presented) {
        return switch (presented) {
            case Presented.Done done -> throw new IllegalArgumentException("done: " + done);
            case Presented.Refused(var refusal) -> Refusals.failure(refusal);
            case Presented.NotHere() -> Failure.of(ErrorCode.NOT_JOINED);
        };
    }

    /// Why an offer was not answered.
    public static Failure of(OfferRefusedException refused) {
        return switch (refused.reason()) {
            case UNREADABLE -> ofOffer(ErrorCode.SDP_INVALID, refused);
            case UNSUPPORTED -> ofOffer(ErrorCode.MEDIA_UNSUPPORTED, refused);
            case FULL -> Failure.of(ErrorCode.MEDIA_FULL);
        };
    }

    private static Failure ofOffer(ErrorCode code, OfferRefusedException refused) {
        return Failure.of(code, String.valueOf(refused.getMessage())).withField("sdp");
    }
}
