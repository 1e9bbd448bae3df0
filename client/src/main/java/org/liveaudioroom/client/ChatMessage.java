package org.liveaudioroom.client;

import java.time.Instant;
import java.util.Optional;
import org.liveaudioroom.client.event.RoomUser;

/// What somebody wrote.
///
/// @param key `clientId` of own messages, else the server's id
/// @param id the server's id, once it has one
/// @param clientId the author's own id, only on own messages: a failed one is sent again with it
/// @param failure why it was not sent, only when [State#FAILED]
public record ChatMessage(
        String key,
        Instant at,
        RoomUser author,
        String text,
        State state,
        boolean own,
        Optional<String> id,
        Optional<String> clientId,
        Optional<RoomFailure> failure)
        implements ChatRow {
    /// How far a message has come.
    public enum State {
        SENDING,
        SENT,
        FAILED
    }
}
