package org.liveaudioroom.server.storage;

import java.util.List;
import org.liveaudioroom.room.RoomId;
import org.liveaudioroom.room.UserId;
import org.liveaudioroom.server.storage.RoomStore.StoredAct;
import org.liveaudioroom.server.storage.RoomStore.StoredEvent;

/// What is kept of one person, newest first.
///
/// @param rooms that remember him now
/// @param messages he wrote, without those deleted
/// @param acts done to him or by him
/// @param events that name him
/// @param complete false where there was more of something than [#EACH_MAX]
public record PersonalData(
        UserId user,
        List<RoomId> rooms,
        List<StoredMessage> messages,
        List<ActOfRoom> acts,
        List<EventOfRoom> events,
        boolean complete) {
    /// Bounds the memory that one answer takes.
    public static final int EACH_MAX = 50_000;

    public record ActOfRoom(RoomId room, StoredAct act) {}

    public record EventOfRoom(RoomId room, StoredEvent event) {}

    public PersonalData {
        rooms = List.copyOf(rooms);
        messages = List.copyOf(messages);
        acts = List.copyOf(acts);
        events = List.copyOf(events);
    }
}
