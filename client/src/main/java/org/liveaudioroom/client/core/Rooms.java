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
        return LiveRoom.alone(options, events.listeners()).join();
    }
}
