package org.liveaudioroom.server.storage;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liveaudioroom.room.RoomId;

/// Revoked tokens.
final class SqlRevocations {
    private static final String EVERY_ROOM = "";

    private final Sql sql;

    SqlRevocations(Sql sql) {
        this.sql = sql;
    }

    void revoke(Revocation revocation) {
        sql.inTransactionAgainstOthers(connection -> {
            int moved =
                    Sql.update(
                            connection,
                            "update revocation set at = greatest(at, ?), kept_until = greatest(kept_until, ?)"
                                    + " where kind = ? and subject = ? and room = ?",
                            statement -> bind(statement, revocation));
            return moved == 1
                    ? moved
                    : Sql.update(
                            connection,
                            "insert into revocation (at, kept_until, kind, subject, room)"
                                    + " values (?, ?, ?, ?, ?)",
                            statement -> bind(statement, revocation));
        });
    }

    private static void bind(PreparedStatement statement, Revocation revocation)
            throws SQLException {
        statement.setObject(1, Sql.utc(revocation.at()));
        statement.setObject(2, Sql.utc(revocation.until()));
        statement.setString(3, revocation.kind().name());
        statement.setString(4, revocation.value());
        @Nullable RoomId room = revocation.room();
        statement.setString(5, room == null ? EVERY_ROOM : room.value());
    }

    List<Revocation> all() {
        return sql.query(
                "select kind, subject, room, at, kept_until from revocation"
                        + " order by at, kind, subject, room",
                statement -> {},
                row ->
                        new Revocation(
                                Revocation.Kind.valueOf(row.getString(1)),
                                row.getString(2),
                                room(row.getString(3)),
                                Sql.instant(row, 4),
                                Sql.instant(row, 5)));
    }

    private static @Nullable RoomId room(String value) {
        return value.equals(EVERY_ROOM) ? null : new RoomId(value);
    }
}
