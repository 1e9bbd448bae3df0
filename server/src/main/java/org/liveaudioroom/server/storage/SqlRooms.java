package org.liveaudioroom.server.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.liveaudioroom.room.RoomEvent;
import org.liveaudioroom.room.RoomId;
import org.liveaudioroom.room.RoomStatus;
import org.liveaudioroom.server.storage.RoomStore.RoomSummary;
import org.liveaudioroom.server.storage.RoomStore.RoomWrite;
import org.liveaudioroom.server.storage.RoomStore.StoredEvent;
import org.liveaudioroom.server.storage.RoomStore.StoredRoom;

/// The rows of rooms and their log. The fence against two writers is one comparison: a row changes
/// only while it is at the revision its writer has seen.
final class SqlRooms {
    private final Sql sql;

    SqlRooms(Sql sql) {
        this.sql = sql;
    }

    Optional<StoredRoom> load(RoomId room) {
        return sql
                .query(
                        "select revision, schema_version, state from room where room = ?",
                        statement -> statement.setString(1, room.value()),
                        row ->
                                new StoredRoom(
                                        row.getLong(1),
                                        StoredJson.room(
                                                room,
                                                row.getLong(1),
                                                row.getInt(2),
                                                row.getString(3))))
                .stream()
                .findFirst();
    }

    void write(RoomWrite write) {
        String state = StoredJson.text(write.room());
        List<String> events = write.events().stream().map(StoredJson::text).toList();
        try {
            sql.inTransaction(connection -> {
                if (write.expectedRevision() == 0) {
                    insert(connection, write, state);
                } else {
                    update(connection, write, state);
                }
                append(connection, write, events);
                SqlModeration.append(connection, write.id(), write.moderation(), write.at());
                return write.revision();
            });
        } catch (DuplicateKey other) {
            throw new RevisionConflict(write.id(), write.expectedRevision(), other);
        }
    }

    private static void insert(Connection connection, RoomWrite write, String state)
            throws SQLException {
        Sql.update(
                connection,
                "insert into room (revision, schema_version, title, ended, wake, updated_at,"
                        + " state, created_at, room) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                statement -> {
                    bind(statement, write, state);
                    statement.setObject(8, Sql.utc(write.at()));
                    statement.setString(9, write.id().value());
                });
    }

    private static void update(Connection connection, RoomWrite write, String state)
            throws SQLException {
        int updated =
                Sql.update(
                        connection,
                        "update room set revision = ?, schema_version = ?, title = ?, ended = ?, wake ="
                                + " ?, updated_at = ?, state = ? where room = ? and revision = ?",
                        statement -> {
                            bind(statement, write, state);
                            statement.setString(8, write.id().value());
                            statement.setLong(9, write.expectedRevision());
                        });
        if (updated != 1) {
            throw new RevisionConflict(write.id(), write.expectedRevision());
        }
    }

    private static void bind(PreparedStatement statement, RoomWrite write, String state)
            throws SQLException {
        statement.setLong(1, write.revision());
        statement.setInt(2, StoredJson.SCHEMA_VERSION);
        statement.setString(3, Sql.text(write.room().settings().title()));
        statement.setBoolean(4, write.room().life().status() == RoomStatus.ENDED);
        statement.setBoolean(5, write.wake());
        statement.setObject(6, Sql.utc(write.at()));
        statement.setString(7, state);
    }

    private static void append(Connection connection, RoomWrite write, List<String> events)
            throws SQLException {
        Sql.updateEach(
                connection,
                "insert into room_event (room, revision, place, schema_version, at, event)"
                        + " values (?, ?, ?, ?, ?, ?)",
                IntStream.range(0, events.size()).boxed().toList(),
                (statement, place) -> {
                    statement.setString(1, write.id().value());
                    statement.setLong(2, write.revision());
                    statement.setInt(3, place);
                    statement.setInt(4, StoredJson.SCHEMA_VERSION);
                    statement.setObject(5, Sql.utc(write.at()));
                    statement.setString(6, events.get(place));
                });
    }

    void delete(RoomId room) {
        sql.inTransaction(connection -> {
            int deleted = 0;
            for (String table : List.of("room_message", "room_moderation", "room_event", "room")) {
                deleted +=
                        Sql.update(
                                connection,
                                "delete from " + table + " where room = ?",
                                statement -> statement.setString(1, room.value()));
            }
            return deleted;
        });
    }

    List<RoomSummary> list(String after, int limit) {
        return sql.query(
                "select room, revision, title, ended, created_at from room where room > ?"
                        + " order by room limit ?",
                statement -> {
                    statement.setString(1, after);
                    statement.setInt(2, limit);
                },
                row ->
                        new RoomSummary(
                                new RoomId(row.getString(1)),
                                row.getLong(2),
                                row.getString(3),
                                row.getBoolean(4),
                                Sql.instant(row, 5)));
    }

    List<RoomId> toWake() {
        return sql.query(
                "select room from room where wake and not ended order by room",
                statement -> {},
                row -> new RoomId(row.getString(1)));
    }

    List<StoredEvent> eventsSince(RoomId room, long revision, int limit) {
        return sql.query(
                "select revision, place, schema_version, at, event from room_event"
                        + " where room = ? and revision > ? order by revision, place limit ?",
                statement -> {
                    statement.setString(1, room.value());
                    statement.setLong(2, revision);
                    statement.setInt(3, limit);
                },
                row -> {
                    RoomEvent event =
                            StoredJson.event(room, row.getLong(1), row.getInt(3), row.getString(5));
                    return new StoredEvent(
                            row.getLong(1), row.getInt(2), Sql.instant(row, 4), event);
                });
    }
}
