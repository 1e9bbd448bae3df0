package org.liveaudioroom.server.storage;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liveaudioroom.room.ModerationAct;
import org.liveaudioroom.room.RoomId;
import org.liveaudioroom.room.UserId;
import org.liveaudioroom.server.storage.ChatStore.NumberedMessage;

/// The chat of all rooms. A deleted message is a row without text.
final class SqlChat {
    private static final String COLUMNS =
            "number, room, message, user_id, user_name, client_id, coalesce(text, ''), at";

    private final Sql sql;

    SqlChat(Sql sql) {
        this.sql = sql;
    }

    /// By what its author calls a message it is known again.
    private record Key(UserId user, RoomId room, String clientId) {
        static Key of(StoredMessage message) {
            return new Key(message.user(), message.room(), message.clientId());
        }
    }

    List<StoredMessage> append(List<StoredMessage> messages) {
        Map<Key, StoredMessage> kept = new LinkedHashMap<>();
        messages.forEach(message -> kept.putIfAbsent(Key.of(message), message));
        List<StoredMessage> distinct = List.copyOf(kept.values());
        try {
            sql.inTransaction(connection -> insert(connection, distinct));
        } catch (DuplicateKey sentBefore) {
            sql.inTransactionAgainstOthers(connection -> insertNew(connection, distinct))
                    .forEach(message -> kept.put(Key.of(message), message));
        }
        return messages.stream()
                .map(message -> kept.getOrDefault(Key.of(message), message))
                .toList();
    }

    private static int[] insert(Connection connection, List<StoredMessage> messages)
            throws SQLException {
        return Sql.updateEach(
                connection,
                "insert into room_message (room, message, user_id, user_name, client_id, text, at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                messages,
                (statement, message) -> {
                    statement.setString(1, message.room().value());
                    statement.setString(2, message.message());
                    statement.setString(3, Sql.text(message.user().value()));
                    statement.setString(4, Sql.text(message.name()));
                    statement.setString(5, Sql.text(message.clientId()));
                    statement.setString(6, Sql.text(message.text()));
                    statement.setObject(7, Sql.utc(message.at()));
                });
    }

    /// Looks at each first, which is only done when one is known to be there.
    ///
    /// @return those that were there
    private static List<StoredMessage> insertNew(
            Connection connection, List<StoredMessage> messages) throws SQLException {
        List<StoredMessage> there = new ArrayList<>();
        List<StoredMessage> fresh = new ArrayList<>();
        for (StoredMessage message : messages) {
            Optional<StoredMessage> same = sameAs(connection, message);
            same.ifPresentOrElse(there::add, () -> fresh.add(message));
        }
        insert(connection, fresh);
        return there;
    }

    private static Optional<StoredMessage> sameAs(Connection connection, StoredMessage message)
            throws SQLException {
        return Sql.query(
                        connection,
                        "select "
                                + COLUMNS
                                + " from room_message"
                                + " where user_id = ? and room = ? and client_id = ?",
                        statement -> {
                            statement.setString(1, Sql.text(message.user().value()));
                            statement.setString(2, message.room().value());
                            statement.setString(3, Sql.text(message.clientId()));
                        },
                        row -> message(row).message())
                .stream()
                .findFirst();
    }

    List<NumberedMessage> newest(RoomId room, long before, int limit) {
        return sql.query(
                "select "
                        + COLUMNS
                        + " from room_message"
                        + " where room = ? and number < ? and text is not null"
                        + " order by number desc limit ?",
                statement -> {
                    statement.setString(1, room.value());
                    statement.setLong(2, before);
                    statement.setInt(3, limit);
                },
                SqlChat::message);
    }

    Optional<StoredMessage> message(RoomId room, String message) {
        return sql
                .query(
                        "select "
                                + COLUMNS
                                + " from room_message"
                                + " where room = ? and message = ? and text is not null",
                        statement -> {
                            statement.setString(1, room.value());
                            statement.setString(2, message);
                        },
                        row -> message(row).message())
                .stream()
                .findFirst();
    }

    boolean delete(RoomId room, String message, @Nullable ModerationAct act, Instant at) {
        return sql.inTransaction(connection -> {
            int deleted =
                    Sql.update(
                            connection,
                            "update room_message set text = null"
                                    + " where room = ? and message = ? and text is not null",
                            statement -> {
                                statement.setString(1, room.value());
                                statement.setString(2, message);
                            });
            if (deleted == 1 && act != null) {
                SqlModeration.append(connection, room, List.of(act), at);
            }
            return deleted == 1;
        });
    }

    /// What he wrote in all rooms, newest first.
    List<StoredMessage> by(UserId user, int limit) {
        return sql.query(
                "select "
                        + COLUMNS
                        + " from room_message where user_id = ? and text is not null"
                        + " order by number desc limit ?",
                statement -> {
                    statement.setString(1, user.value());
                    statement.setInt(2, limit);
                },
                row -> message(row).message());
    }

    /// Counts the messages that were his.
    long erase(UserId user, UserId pseudonym) {
        // The id of a message is unique, his own name for it was so only together with his id.
        return sql.inTransaction(connection ->
                (long)
                        Sql.update(
                                connection,
                                "update room_message set text = null, user_id = ?, user_name = ?,"
                                        + " client_id = message where user_id = ?",
                                statement -> {
                                    statement.setString(1, pseudonym.value());
                                    statement.setString(2, pseudonym.value());
                                    statement.setString(3, user.value());
                                }));
    }

    private static NumberedMessage message(ResultSet row) throws SQLException {
        return new NumberedMessage(
                row.getLong(1),
                new StoredMessage(
                        new RoomId(row.getString(2)),
                        row.getString(3),
                        new UserId(row.getString(4)),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        Sql.instant(row, 8)));
    }
}
