package org.liveaudioroom.server.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/// What calls with an idempotency key were answered.
final class SqlAnswers {
    private final Sql sql;

    SqlAnswers(Sql sql) {
        this.sql = sql;
    }

    Optional<KeptAnswer> find(String key) {
        return sql.inTransaction(connection -> find(connection, key));
    }

    private static Optional<KeptAnswer> find(Connection connection, String key)
            throws SQLException {
        return Sql.query(
                        connection,
                        "select call_key, call_hash, status, body, location, at from kept_answer"
                                + " where call_key = ?",
                        statement -> statement.setString(1, key),
                        row ->
                                new KeptAnswer(
                                        row.getString(1),
                                        row.getString(2),
                                        row.getInt(3),
                                        row.getString(4),
                                        row.getString(5),
                                        Sql.instant(row, 6)))
                .stream()
                .findFirst();
    }

    KeptAnswer keep(KeptAnswer answer) {
        return sql.inTransactionAgainstOthers(connection -> {
            Optional<KeptAnswer> first = find(connection, answer.key());
            if (first.isPresent()) {
                return first.get();
            }
            Sql.update(
                    connection,
                    "insert into kept_answer (call_key, call_hash, status, body, location, at)"
                            + " values (?, ?, ?, ?, ?, ?)",
                    statement -> {
                        statement.setString(1, answer.key());
                        statement.setString(2, answer.call());
                        statement.setInt(3, answer.status());
                        statement.setString(4, Sql.text(answer.body()));
                        statement.setString(5, answer.location());
                        statement.setObject(6, Sql.utc(answer.at()));
                    });
            return answer;
        });
    }
}
