package org.liveaudioroom.server.rooms;

import static org.liveaudioroom.server.rooms.People.get;

import java.sql.SQLException;
import java.time.Duration;
import org.liveaudioroom.room.RoomId;
import org.liveaudioroom.room.Settings;
import org.liveaudioroom.server.rooms.Attendance.Outcome;
import org.liveaudioroom.server.storage.LongLog;
import org.liveaudioroom.server.storage.TestDatabase;

/// Measures how long it takes to open a room in which a million things have happened.
final class LongRoom {
    private static final RoomId LONG = new RoomId("long");
    private static final RoomId SHORT = new RoomId("short");
    private static final int TRIES = 3;
    private static final int ATTEMPTS_MAX = 10;

    private LongRoom() {}

    /// The longest of some tries, each with rooms and a data base that have just been opened: from
    /// the second on the start may have woken the room already.
    static Duration openingTime(TestDatabase database) throws SQLException {
        LongLog.write(database, LONG);
        Duration longest = Duration.ZERO;
        for (int i = 0; i < TRIES; i++) {
            try (Rooms rooms = start(database)) {
                // Another room first: what is measured is the log, not the start.
                create(rooms, SHORT);
                Duration time = open(rooms, LONG);
                longest = time.compareTo(longest) > 0 ? time : longest;
            }
        }
        return longest;
    }

    static Rooms start(TestDatabase database) {
        return Rooms.start(
                RoomsOptions.DEFAULT.withExitJvm(false),
                database::open,
                new PlainTranslation(),
                new RecordingGate());
    }

    /// Makes a room if there is none; the first one waits for the cluster.
    static void create(Rooms rooms, RoomId room) {
        for (int attempt = 0; attempt < ATTEMPTS_MAX; attempt++) {
            if (!(get(rooms.create(room, Settings.DEFAULT)) instanceof Outcome.Unavailable)) {
                return;
            }
        }
        throw new IllegalStateException("no room can be made");
    }

    private static Duration open(Rooms rooms, RoomId room) {
        long started = System.nanoTime();
        if (get(rooms.look(room)).isEmpty()) {
            throw new IllegalStateException("the room is not there");
        }
        return Duration.ofNanos(System.nanoTime() - started);
    }
}
