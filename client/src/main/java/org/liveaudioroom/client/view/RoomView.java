package org.liveaudioroom.client.view;

import java.time.Instant;
import org.liveaudioroom.client.End;
import org.liveaudioroom.client.RoomState;
import org.liveaudioroom.signaling.Answer.Joined;
import org.liveaudioroom.signaling.Event;

/// What is known after something was heard. Pure: no clock, no thread.
public final class RoomView {
    private RoomView() {}

    /// Inside, at first or again: a snapshot replaces what was known, except own unsent messages.
    ///
    /// @param now the server's clock
    /// @param feedMax how many rows of the chat are kept
    public static RoomState withJoined(RoomState before, Joined joined, Instant now, int feedMax) {
        return before;
    }

    /// After an event of the server.
    ///
    /// @param seq its number, 0 where it has none: keys of notices are made of it
    public static RoomState withEvent(
            RoomState before, Event event, long seq, Instant now, int feedMax) {
        return before;
    }

    /// Over.
    public static RoomState ended(RoomState before, End end) {
        return before;
    }
}
