package org.liveaudioroom.server.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liveaudioroom.server.storage.Retention.Purged;

/// Deletes what is old, some hundred rows at a time: what others write in between waits for no more
/// than that.
final class SqlPurge {
    static final int STEP = 500;

    private final Sql sql;

    SqlPurge(Sql sql) {
        this.sql = sql;
    }

    Purged purge(Retention keep, Instant now) {
        @Nullable Instant log = Retention.oldest(keep.log(), now);
        return new Purged(
                log == null ? 0 : repeat(connection -> events(connection, log)),
                log == null ? 0 : repeat(connection -> endedRooms(connection, log)),
                numbered("room_message", Retention.oldest(keep.chat(), now)),
                numbered("room_moderation", Retention.oldest(keep.moderation(), now)),
                repeat(connection -> answers(connection, now.minus(KeptAnswer.KEPT))),
                once("delete from revocation where kept_until < ?", now));
    }

    private interface Step {
        int in(Connection connection) throws SQLException;
    }

    private long repeat(Step step) {
        long all = 0;
        int deleted;
        do {
            deleted = sql.inTransaction(step::in);
            all += deleted;
        } while (deleted > 0);
        return all;
    }

    private record EventKey(String room, long revision, int place) {}

    private static int events(Connection connection, Instant oldest) throws SQLException {
        List<EventKey> old =
                Sql.query(
                        connection,
                        "select room, revision, place from room_event where at < ?"
                                + " order by at limit ?",
                        statement -> {
                            statement.setObject(1, Sql.utc(oldest));
                            statement.setInt(2, STEP);
                        },
                        row -> new EventKey(row.getString(1), row.getLong(2), row.getInt(3)));
        Sql.updateEach(
                connection,
                "delete from room_event where room = ? and revision = ? and place = ?",
                old,
                (statement, key) -> {
                    statement.setString(1, key.room());
                    statement.setLong(2, key.revision());
                    statement.setInt(3, key.place());
                });
        return old.size();
    }

    private record EndedRoom(String room, long revision) {}

    /// Its log is gone by now: what is left says only that there was one by that name.
    private static int endedRooms(Connection connection, Instant oldest) throws SQLException {
        List<EndedRoom> old =
                Sql.query(
                        connection,
                        "select room, revision from room where ended and updated_at < ? limit ?",
                        statement -> {
                            statement.setObject(1, Sql.utc(oldest));
                            statement.setInt(2, STEP);
                        },
                        row -> new EndedRoom(row.getString(1), row.getLong(2)));
        // At the revision seen: one that was made again meanwhile stays.
        Sql.updateEach(
                connection,
                "delete from room where room = ? and revision = ?",
                old,
                (statement, room) -> {
                    statement.setString(1, room.room());
                    statement.setLong(2, room.revision());
                });
        return old.size();
    }

    private record Numbered(long number, Instant at) {}

    /// Numbers grow with time: what is old comes first, and no index by time is needed.
    private long numbered(String table, @Nullable Instant oldest) {
        if (oldest == null) {
            return 0;
        }
        return repeat(connection -> {
            List<Long> old =
                    Sql.query(
                                    connection,
                                    "select number, at from " + table + " order by number limit ?",
                                    statement -> statement.setInt(1, STEP),
                                    row -> new Numbered(row.getLong(1), Sql.instant(row, 2)))
                            .stream()
                            .takeWhile(row -> row.at().isBefore(oldest))
                            .map(Numbered::number)
                            .toList();
            Sql.updateEach(
                    connection,
                    "delete from " + table + " where number = ?",
                    old,
                    (statement, number) -> statement.setLong(1, number));
            return old.size();
        });
    }

    private static int answers(Connection connection, Instant oldest) throws SQLException {
        List<String> old =
                Sql.query(
                        connection,
                        "select call_key from kept_answer where at < ? limit ?",
                        statement -> {
                            statement.setObject(1, Sql.utc(oldest));
                            statement.setInt(2, STEP);
                        },
                        row -> row.getString(1));
        Sql.updateEach(
                connection,
                "delete from kept_answer where call_key = ?",
                old,
                (statement, key) -> statement.setString(1, key));
        return old.size();
    }

    private long once(String delete, Instant before) {
        return sql.inTransaction(connection ->
                (long)
                        Sql.update(
                                connection,
                                delete,
                                statement -> statement.setObject(1, Sql.utc(before))));
    }
}
