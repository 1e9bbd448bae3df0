package org.liveaudioroom.server.storage;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liveaudioroom.room.ModerationAct;
import org.liveaudioroom.room.RoomId;
import org.liveaudioroom.room.UserId;
import org.liveaudioroom.server.storage.RoomStore.StoredAct;

/// The log of what moderators did.
final class SqlModeration {
    private static final String COLUMNS =
            "number, at, kind, by_id, user_id, reason, ends_at, detail";

    private final Sql sql;

    SqlModeration(Sql sql) {
        this.sql = sql;
    }

    /// Part of a transaction that does what was decided.
    static void append(Connection connection, RoomId room, List<ModerationAct> acts, Instant at)
            throws SQLException {
        Sql.updateEach(
                connection,
                "insert into room_moderation (room, at, kind, by_id, user_id, reason, ends_at,"
                        + " detail) values (?, ?, ?, ?, ?, ?, ?, ?)",
                acts,
                (statement, act) -> {
                    statement.setString(1, room.value());
                    statement.setObject(2, Sql.utc(at));
                    statement.setString(3, act.kind().name());
                    statement.setString(4, value(act.by()));
                    statement.setString(5, value(act.user()));
                    statement.setString(6, Sql.text(act.reason()));
                    statement.setObject(7, Sql.utc(act.endsAt()));
                    statement.setString(8, Sql.text(act.detail()));
                });
    }

    List<StoredAct> newest(RoomId room, @Nullable UserId concerning, long before, int limit) {
        String ofUser = concerning == null ? "" : " and user_id = ?";
        return sql.query(
                "select "
                        + COLUMNS
                        + " from room_moderation where number < ? and room = ?"
                        + ofUser
                        + " order by number desc limit ?",
                statement -> {
                    int place = 0;
                    statement.setLong(++place, before);
                    statement.setString(++place, room.value());
                    if (concerning != null) {
                        statement.setString(++place, concerning.value());
                    }
                    statement.setInt(++place, limit);
                },
                row -> act(row, 1));
    }

    /// Those done to him or by him, in all rooms, newest first.
    List<PersonalData.ActOfRoom> naming(UserId user, int limit) {
        return sql.query(
                "select room, "
                        + COLUMNS
                        + " from room_moderation where user_id = ? or by_id = ?"
                        + " order by number desc limit ?",
                statement -> {
                    statement.setString(1, user.value());
                    statement.setString(2, user.value());
                    statement.setInt(3, limit);
                },
                row -> new PersonalData.ActOfRoom(new RoomId(row.getString(1)), act(row, 2)));
    }

    /// Counts the acts that named him.
    long erase(UserId user, UserId pseudonym) {
        return sql.inTransaction(connection -> {
            long named =
                    Sql.query(
                                    connection,
                                    "select count(*) from room_moderation where user_id = ? or by_id = ?",
                                    statement -> {
                                        statement.setString(1, user.value());
                                        statement.setString(2, user.value());
                                    },
                                    row -> row.getLong(1))
                            .getFirst();
            for (String set :
                    List.of(
                            "set reason = '', user_id = ? where user_id = ?",
                            "set by_id = ? where by_id = ?")) {
                Sql.update(
                        connection,
                        "update room_moderation " + set,
                        statement -> {
                            statement.setString(1, pseudonym.value());
                            statement.setString(2, user.value());
                        });
            }
            return named;
        });
    }

    private static StoredAct act(ResultSet row, int first) throws SQLException {
        return new StoredAct(
                row.getLong(first),
                Sql.instant(row, first + 1),
                new ModerationAct(
                        kind(row.getLong(first), row.getString(first + 2)),
                        user(row.getString(first + 3)),
                        user(row.getString(first + 4)),
                        row.getString(first + 5),
                        Sql.instantOrNull(row, first + 6),
                        row.getString(first + 7)));
    }

    private static ModerationAct.Kind kind(long number, String name) {
        try {
            return ModerationAct.Kind.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw new StorageException(
                    "act %d of the moderation log is a %s, which this server does not know"
                            .formatted(number, name),
                    e);
        }
    }

    private static @Nullable String value(@Nullable UserId user) {
        return user == null ? null : user.value();
    }

    private static @Nullable UserId user(@Nullable String value) {
        return value == null ? null : new UserId(value);
    }
}
