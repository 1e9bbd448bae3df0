package org.liveaudioroom.server.storage;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.liveaudioroom.server.outside.PostgresServer;

/// A data base that nobody has used, for what is to be seen on each kind.
public sealed interface TestDatabase {
    /// As figures name it.
    String name();

    RoomStore open();

    /// Past the store, while it is open or not.
    Connection connect() throws SQLException;

    /// Rows with the numbers 1 to `count` in a column `n`.
    String numbers(int count);

    /// The embedded one.
    record H2(Path folder) implements TestDatabase {
        @Override
        public String name() {
            return "h2";
        }

        @Override
        public RoomStore open() {
            return Database.embedded(folder);
        }

        @Override
        public Connection connect() throws SQLException {
            // H2 lets one process open the same file twice as long as the settings are the same.
            return DriverManager.getConnection(Database.embeddedUrl(folder));
        }

        @Override
        public String numbers(int count) {
            return "(select x as n from system_range(1, " + count + ")) as numbers";
        }
    }

    /// One of the PostgreSQL server of this process.
    record Postgres(String database) implements TestDatabase {
        public static Postgres fresh() {
            return new Postgres(PostgresServer.shared().newDatabase());
        }

        @Override
        public String name() {
            return "postgresql";
        }

        @Override
        public RoomStore open() {
            return Database.postgres(
                    new PostgresAddress(
                            PostgresServer.shared().jdbcUrl(database),
                            PostgresServer.USER,
                            PostgresServer.PASSWORD));
        }

        @Override
        public Connection connect() throws SQLException {
            return DriverManager.getConnection(
                    PostgresServer.shared().jdbcUrl(database),
                    PostgresServer.USER,
                    PostgresServer.PASSWORD);
        }

        @Override
        public String numbers(int count) {
            return "generate_series(1, " + count + ") as numbers (n)";
        }
    }
}
