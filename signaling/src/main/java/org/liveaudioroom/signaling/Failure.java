package org.liveaudioroom.signaling;

import java.util.Optional;

/// Why something was not done: the member `error` of an answer.
///
/// @param message a sentence for people
/// @param field the field to blame, such as `resume.seq`
/// @param seat the seat in question
/// @param user the user in question
/// @param limit the bound that was passed
/// @param retryAfterMs when it is worth another try
public record Failure(
        ErrorCode code,
        @Limit(max = 512) String message,
        @Limit(max = 256) Optional<String> field,
        Optional<Integer> seat,
        Optional<String> user,
        Optional<Long> limit,
        Optional<Long> retryAfterMs) {
    /// A failure with the sentence of the catalogue.
    public static Failure of(ErrorCode code) {
        return of(code, code.meaning());
    }

    public static Failure of(ErrorCode code, String message) {
        return new Failure(
                code,
                message,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public Failure withField(String newField) {
        return new Failure(code, message, Optional.of(newField), seat, user, limit, retryAfterMs);
    }

    public Failure withSeat(int newSeat) {
        return new Failure(code, message, field, Optional.of(newSeat), user, limit, retryAfterMs);
    }

    public Failure withUser(String newUser) {
        return new Failure(code, message, field, seat, Optional.of(newUser), limit, retryAfterMs);
    }

    public Failure withLimit(long newLimit) {
        return new Failure(code, message, field, seat, user, Optional.of(newLimit), retryAfterMs);
    }

    public Failure withRetryAfterMs(long newRetryAfterMs) {
        return new Failure(code, message, field, seat, user, limit, Optional.of(newRetryAfterMs));
    }
}
