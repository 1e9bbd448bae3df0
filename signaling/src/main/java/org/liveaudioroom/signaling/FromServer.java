package org.liveaudioroom.signaling;

import java.util.OptionalLong;

/// What a client read from its server.
public sealed interface FromServer {
    /// A command was done.
    ///
    /// @param re the id of the command
    record Answered(long re, Answer answer) implements FromServer {}

    /// A command was not done.
    ///
    /// @param re the id of the command; 0 where the server could not read it
    record Refused(long re, Failure failure) implements FromServer {}

    /// Something happened.
    ///
    /// @param seq missing on events that are not numbered
    record Told(OptionalLong seq, Event event) implements FromServer {}

    /// Nothing this client knows.
    ///
    /// @param why a sentence for logs
    record Unknown(Reason reason, String why) implements FromServer {
        /// How it can come that a client does not know something.
        public enum Reason {
            /// The event of a newer server: it is left out without harm.
            NEWER_EVENT,
            /// The answer to a command that was never sent, or was answered before.
            NOT_ASKED,
            /// Broken JSON, or what does not look as it should.
            BROKEN
        }
    }
}
