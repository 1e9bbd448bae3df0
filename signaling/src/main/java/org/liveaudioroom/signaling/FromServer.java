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

    /// Nothing this client knows: an event of a newer server, the answer to a command that was
    /// never sent, or broken JSON.
    record Unknown(String why) implements FromServer {}
}
