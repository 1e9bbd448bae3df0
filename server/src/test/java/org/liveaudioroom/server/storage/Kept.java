package org.liveaudioroom.server.storage;

import java.time.Instant;
import java.util.List;
import org.liveaudioroom.room.ModerationAct;
import org.liveaudioroom.room.Room;
import org.liveaudioroom.room.RoomEvent;
import org.liveaudioroom.room.RoomId;
import org.liveaudioroom.room.UserId;
import org.liveaudioroom.server.storage.RoomStore.RoomWrite;

/// Things to keep.
final class Kept {
    static final RoomId TEA = new RoomId("tea");
    static final Instant AT = Instant.parse("2026-11-23T09:00:00.123Z");

    private Kept() {}

    static RoomWrite write(long expectedRevision, Room room, List<RoomEvent> events) {
        return new RoomWrite(TEA, expectedRevision, room, events, List.of(), true, AT);
    }

    static RoomWrite write(RoomId id, long expectedRevision, Room room, boolean wake) {
        return new RoomWrite(id, expectedRevision, room, List.of(), List.of(), wake, AT);
    }

    /// A write of an absent room that is all about what moderators did.
    static RoomWrite write(RoomId id, long expectedRevision, Instant at, ModerationAct... acts) {
        return new RoomWrite(
                id, expectedRevision, Room.ABSENT, List.of(), List.of(acts), false, at);
    }

    static ModerationAct act(ModerationAct.Kind kind, String by, String user, String detail) {
        return new ModerationAct(
                kind, new UserId(by), new UserId(user), "He was loud.", null, detail);
    }

    static StoredMessage message(RoomId room, int number) {
        return new StoredMessage(
                room,
                "m" + number,
                Sample.ANN.user(),
                Sample.ANN.name(),
                "c" + number,
                "text " + number,
                AT.plusMillis(number));
    }

    static StoredMessage sentAgainAs(StoredMessage message, String id) {
        return new StoredMessage(
                message.room(),
                id,
                message.user(),
                message.name(),
                message.clientId(),
                message.text(),
                message.at());
    }
}
