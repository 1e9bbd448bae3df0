package org.liveaudioroom.server.storage;

import org.liveaudioroom.room.RoomEvent;

/// How an event looks where it leaves the server as it is kept.
public final class EventForm {
    private EventForm() {}

    /// A JSON object; its member `type` is the event's name.
    public static String json(RoomEvent event) {
        return StoredJson.text(event);
    }
}
