package org.liveaudioroom.client.view;

import java.util.List;
import org.liveaudioroom.client.RoomState;
import org.liveaudioroom.client.event.RoomEvent;
import org.liveaudioroom.signaling.Event;

/// What the app is told of what was heard, in order: the events that only tell. Those that ask or
/// have a default are the session's. Pure, like the view.
public final class Told {
    private Told() {}

    /// What an event of the server means to the local user.
    public static List<RoomEvent> of(RoomState before, Event event, RoomState after) {
        return List.of();
    }

    /// What a snapshot means: the seats and the people once, and what changed while one was away.
    public static List<RoomEvent> ofSnapshot(RoomState before, RoomState after) {
        return List.of();
    }
}
