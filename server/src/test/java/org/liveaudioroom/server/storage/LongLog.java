package org.liveaudioroom.server.storage;

import java.sql.SQLException;
import java.util.List;
import org.liveaudioroom.room.RoomEvent;
import org.liveaudioroom.room.RoomId;
import org.liveaudioroom.server.storage.RoomStore.RoomWrite;

/// A room in which a great deal has happened.
public final class LongLog {
    public static final int EVENTS = 1_000_000;

    private LongLog() {}

    /// Keeps a room as it is after so many writes of one event each.
    public static void write(TestDatabase database, RoomId room) throws SQLException {
        Sample sample = Sample.eventful();
        RoomEvent event = new RoomEvent.MicrophoneChanged(Sample.ANN.user(), true, null);
        try (RoomStore store = database.open()) {
            store.write(
                    new RoomWrite(room, 0, sample.room(), List.of(), List.of(), false, Sample.NOW));
        }
        try (var connection = database.connect();
                var events =
                        connection.prepareStatement(
                                "insert into room_event (room, revision, place, schema_version, at, event)"
                                        + " select cast(? as varchar(128)), n, 0, ?, cast(? as timestamp with time zone),"
                                        + " cast(? as varchar(1000)) from "
                                        + database.numbers(EVENTS));
                var revision =
                        connection.prepareStatement(
                                "update room set revision = ? where room = ?")) {
            events.setString(1, room.value());
            events.setInt(2, StoredJson.SCHEMA_VERSION);
            events.setObject(3, Sql.utc(Sample.NOW));
            events.setString(4, StoredJson.text(event));
            events.executeUpdate();
            revision.setLong(1, EVENTS);
            revision.setString(2, room.value());
            revision.executeUpdate();
        }
    }
}
