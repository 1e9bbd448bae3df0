package org.liveaudioroom.signaling;

/// What a server read from a client.
public sealed interface FromClient {
    /// A command to be carried out and answered.
    ///
    /// @param id chosen by the client, 1 and up; the answer carries it as `re`
    record Asked(long id, Command<?> command) implements FromClient {}

    /// Not a command of this protocol. The connection lives on.
    ///
    /// @param id 0 where none could be read
    /// @param failure to be answered as it is
    record Malformed(long id, Failure failure) implements FromClient {}
}
