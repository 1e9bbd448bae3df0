package org.liveaudioroom.server.tokens;

/// What the check of a token found.
public sealed interface Verdict {
    /// Signed by us and good now.
    record Accepted(Grant grant) implements Verdict {}

    /// Opens nothing.
    sealed interface Refused extends Verdict {}

    /// Was good once.
    record Expired() implements Refused {}

    /// Was withdrawn before its time.
    record Revoked() implements Refused {}

    /// Was never good, or not for this.
    ///
    /// @param sentence what is wrong with it, for the maker of the token
    record Invalid(Flaw flaw, String sentence) implements Refused {}

    /// What can be wrong with a token.
    enum Flaw {
        TOO_LARGE,
        UNREADABLE,
        ALGORITHM,
        UNKNOWN_KEY,
        SIGNATURE,
        NOT_YET,
        CLAIMS,
        OTHER_ROOM
    }
}
