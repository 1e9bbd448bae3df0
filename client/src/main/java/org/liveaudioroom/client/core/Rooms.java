package org.liveaudioroom.client.core;

import java.util.concurrent.CompletionStage;
import org.liveaudioroom.client.JoinOptions;
import org.liveaudioroom.client.LiveAudioRoom;
import org.liveaudioroom.client.LiveAudioRoomEvents;

/// Where rooms are made.
public final class Rooms {
    private Rooms() {}

    /// See [LiveAudioRoom#join].
    public static CompletionStage<LiveAudioRoom> join(
            JoinOptions options, LiveAudioRoomEvents events) {
        var with = Belongings.of(options, events.listeners(), Patience.STANDARD);
        return new LiveRoom(options, with).join();
    }
}
