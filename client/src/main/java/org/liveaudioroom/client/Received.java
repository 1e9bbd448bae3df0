package org.liveaudioroom.client;

import java.time.Instant;
import java.util.Optional;
import org.liveaudioroom.client.event.RoomUser;

/// What waits for the local user's answer.
public sealed interface Received {
    /// Who wants it.
    RoomUser by();

    /// Unanswered until then, it ends: the answer is no.
    Instant endsAt();

    /// An invitation to a seat.
    ///
    /// @param seat the one meant, where one was named
    record SeatInvitation(RoomUser by, Optional<Integer> seat, Instant endsAt)
            implements Received {}

    /// A host asks to turn the microphone on.
    ///
    /// @param request names the question in the answer
    record MicrophoneQuestion(RoomUser by, String request, Instant endsAt) implements Received {}

    /// A host asks to move to another seat.
    ///
    /// @param request names the question in the answer
    record MoveQuestion(RoomUser by, int seat, String request, Instant endsAt)
            implements Received {}
}
