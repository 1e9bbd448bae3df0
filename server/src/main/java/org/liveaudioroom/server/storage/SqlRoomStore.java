package org.liveaudioroom.server.storage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.liveaudioroom.room.Room;
import org.liveaudioroom.room.RoomEvent;
import org.liveaudioroom.room.RoomId;
import org.liveaudioroom.room.RoomStatus;
import org.liveaudioroom.room.UserId;

/// The store in SQL that H2 and PostgreSQL both speak. The fence against two writers is one
/// comparison: a row changes only while it is at the revision its writer has seen.
final class SqlRoomStore implements RoomStore {
    // SQLSTATE class 23: a row with this key is there already.
    private static final String UNIQUE_VIOLATION = "23505";

    private final HikariDataSource dataSource;

    SqlRoomStore(HikariDataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public Optional<StoredRoom> load(RoomId room) {
        return query(
                        "select revision, schema_version, state from room where room = ?",
                        statement -> statement.setString(1, room.value()),
                        row -> {
                            long revision = row.getLong(1);
                            return new StoredRoom(
                                    revision,
                                    readRoom(room, revision, row.getInt(2), row.getString(3)));
                        })
                .stream()
                .findFirst();
    }

    @Override
    public void write(RoomWrite write) {
        String state = json(write.room());
        List<String> events = write.events().stream().map(SqlRoomStore::json).toList();
        inTransaction(connection -> {
            if (write.expectedRevision() == 0) {
                insertRoom(connection, write, state);
            } else {
                updateRoom(connection, write, state);
            }
            insertEvents(connection, write, events);
        });
    }

    private static void insertRoom(Connection connection, RoomWrite write, String state)
            throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "insert into room (revision, schema_version, title, ended, wake, updated_at,"
                                + " state, created_at, room) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            bindRoom(insert, write, state);
            insert.setObject(8, utc(write.at()));
            insert.setString(9, write.id().value());
            insert.executeUpdate();
        } catch (SQLException e) {
            if (UNIQUE_VIOLATION.equals(e.getSQLState())) {
                throw new RevisionConflict(write.id(), write.expectedRevision(), e);
            }
            throw e;
        }
    }

    private static void updateRoom(Connection connection, RoomWrite write, String state)
            throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement(
                        "update room set revision = ?, schema_version = ?, title = ?, ended = ?, wake ="
                                + " ?, updated_at = ?, state = ? where room = ? and revision = ?")) {
            bindRoom(update, write, state);
            update.setString(8, write.id().value());
            update.setLong(9, write.expectedRevision());
            if (update.executeUpdate() != 1) {
                throw new RevisionConflict(write.id(), write.expectedRevision());
            }
        }
    }

    private static void bindRoom(PreparedStatement statement, RoomWrite write, String state)
            throws SQLException {
        statement.setLong(1, write.revision());
        statement.setInt(2, StoredJson.SCHEMA_VERSION);
        statement.setString(3, write.room().settings().title());
        statement.setBoolean(4, write.room().life().status() == RoomStatus.ENDED);
        statement.setBoolean(5, write.wake());
        statement.setObject(6, utc(write.at()));
        statement.setString(7, state);
    }

    private static void insertEvents(Connection connection, RoomWrite write, List<String> events)
            throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "insert into room_event (room, revision, place, schema_version, at, event)"
                                + " values (?, ?, ?, ?, ?, ?)")) {
            for (int place = 0; place < events.size(); place++) {
                insert.setString(1, write.id().value());
                insert.setLong(2, write.revision());
                insert.setInt(3, place);
                insert.setInt(4, StoredJson.SCHEMA_VERSION);
                insert.setObject(5, utc(write.at()));
                insert.setString(6, events.get(place));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    @Override
    public void delete(RoomId room) {
        inTransaction(connection -> {
            for (String table : List.of("room_message", "room_event", "room")) {
                try (PreparedStatement delete =
                        connection.prepareStatement("delete from " + table + " where room = ?")) {
                    delete.setString(1, room.value());
                    delete.executeUpdate();
                }
            }
        });
    }

    @Override
    public List<RoomSummary> list(String after, int limit) {
        return query(
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
                                instant(row, 5)));
    }

    @Override
    public List<RoomId> toWake() {
        return query(
                "select room from room where wake and not ended order by room",
                statement -> {},
                row -> new RoomId(row.getString(1)));
    }

    @Override
    public List<StoredEvent> eventsSince(RoomId room, long revision, int limit) {
        return query(
                "select revision, place, schema_version, at, event from room_event"
                        + " where room = ? and revision > ? order by revision, place limit ?",
                statement -> {
                    statement.setString(1, room.value());
                    statement.setLong(2, revision);
                    statement.setInt(3, limit);
                },
                row ->
                        new StoredEvent(
                                row.getLong(1),
                                row.getInt(2),
                                instant(row, 4),
                                readEvent(room, row.getLong(1), row.getInt(3), row.getString(5))));
    }

    @Override
    public void append(List<StoredMessage> messages) {
        inTransaction(connection -> {
            try (PreparedStatement insert =
                    connection.prepareStatement(
                            "insert into room_message (room, message, user_id, user_name,"
                                    + " client_id, text, at) values (?, ?, ?, ?, ?, ?, ?)")) {
                for (StoredMessage message : messages) {
                    insert.setString(1, message.room().value());
                    insert.setString(2, message.message());
                    insert.setString(3, message.user().value());
                    insert.setString(4, message.name());
                    insert.setString(5, message.clientId());
                    insert.setString(6, message.text());
                    insert.setObject(7, utc(message.at()));
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        });
    }

    @Override
    public List<StoredMessage> lastMessages(RoomId room, int limit) {
        return query(
                        "select message, user_id, user_name, client_id, text, at from room_message"
                                + " where room = ? order by number desc limit ?",
                        statement -> {
                            statement.setString(1, room.value());
                            statement.setInt(2, limit);
                        },
                        row ->
                                new StoredMessage(
                                        room,
                                        row.getString(1),
                                        new UserId(row.getString(2)),
                                        row.getString(3),
                                        row.getString(4),
                                        row.getString(5),
                                        instant(row, 6)))
                .reversed();
    }

    @Override
    public void close() {
        dataSource.close();
    }

    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    private interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    private interface Writing {
        void write(Connection connection) throws SQLException;
    }

    private <T> List<T> query(String sql, Binding binding, Reading<T> reading) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            binding.bind(statement);
            List<T> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(reading.read(rows));
                }
            }
            connection.commit();
            return found;
        } catch (SQLException e) {
            throw new StorageException("the data base failed to answer: " + e.getMessage(), e);
        }
    }

    private void inTransaction(Writing writing) {
        try (Connection connection = dataSource.getConnection()) {
            // Whatever ends before the commit is rolled back when the pool takes the connection
            // again.
            writing.write(connection);
            connection.commit();
        } catch (SQLException e) {
            throw new StorageException("the data base failed to write: " + e.getMessage(), e);
        }
    }

    private static String json(Room room) {
        try {
            String json = StoredJson.write(room);
            if (json.length() > STATE_CHARS_MAX) {
                throw new StorageException(
                        "the room is "
                                + json.length()
                                + " characters long, the limit is "
                                + STATE_CHARS_MAX);
            }
            return json;
        } catch (JsonProcessingException e) {
            throw new StorageException("a room cannot be written as JSON", e);
        }
    }

    private static String json(RoomEvent event) {
        try {
            return StoredJson.write(event);
        } catch (JsonProcessingException e) {
            throw new StorageException("an event cannot be written as JSON: " + event, e);
        }
    }

    private static Room readRoom(RoomId id, long revision, int schemaVersion, String json) {
        try {
            return StoredJson.room(json, schemaVersion);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new RoomUnreadable(id, revision, e);
        }
    }

    private static RoomEvent readEvent(RoomId id, long revision, int schemaVersion, String json) {
        try {
            return StoredJson.event(json, schemaVersion);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new RoomUnreadable(id, revision, e);
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
