package org.liveaudioroom.server.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/// Opens a data base, brings its tables up to date and hands out the store on it.
public final class Database {
    /// How many connections are held to the embedded one. Writes of rooms are short: more would
    /// only queue on the disk.
    static final int EMBEDDED_CONNECTIONS_MAX = 6;

    /// How many to a server, which writes the commits of several connections to its disk at once.
    static final int SERVER_CONNECTIONS_MAX = 10;

    /// How long a caller waits for a free connection before he is told that the store is too slow.
    static final Duration CONNECTION_WAIT = Duration.ofSeconds(5);

    private Database() {}

    /// The embedded data base in a folder, made when it is not there.
    ///
    /// @throws StorageException when the folder cannot be written or another process has it open
    public static RoomStore embedded(Path folder) {
        HikariConfig config = pool(embeddedUrl(folder), EMBEDDED_CONNECTIONS_MAX);
        HikariDataSource pool;
        try {
            pool = new HikariDataSource(config);
        } catch (RuntimeException e) {
            throw new StorageException(
                    "cannot open the data folder %s: it is in use by another server or cannot be written"
                            .formatted(folder.toAbsolutePath()),
                    e);
        }
        try {
            return store(pool, "");
        } catch (FlywayException e) {
            throw new StorageException(
                    "cannot bring the data folder %s up to date".formatted(folder.toAbsolutePath()),
                    e);
        }
    }

    static String embeddedUrl(Path folder) {
        // WRITE_DELAY=0: without it H2 acknowledges commits up to half a second before they reach
        // the disk, and a killed process loses them. DB_CLOSE_ON_EXIT=FALSE: the rooms write while
        // they shut down, so nobody but us closes the file. TRACE_LEVEL_FILE=0: errors come back as
        // exceptions, a second log beside the data would only surprise.
        return "jdbc:h2:file:"
                + folder.toAbsolutePath().resolve("rooms")
                + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";
    }

    /// A data base of a PostgreSQL server, which others may use too.
    ///
    /// @throws StorageException when it cannot be used; the sentence says what to do about it
    public static RoomStore postgres(PostgresAddress address) {
        PostgresDoor door = new PostgresDoor(address);
        door.requireUsable();
        HikariConfig config = pool(address.jdbcUrl(), SERVER_CONNECTIONS_MAX);
        config.setDataSourceProperties(door.properties());
        try {
            // By bytes, as H2 does: pages of rooms go on where they were in any language.
            return store(new HikariDataSource(config), "collate \"C\"");
        } catch (FlywayException e) {
            throw door.noTables(e);
        }
    }

    private static HikariConfig pool(String jdbcUrl, int connectionsMax) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("rooms");
        config.setJdbcUrl(jdbcUrl);
        config.setMaximumPoolSize(connectionsMax);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(CONNECTION_WAIT.toMillis());
        config.setAutoCommit(false);
        return config;
    }

    private static RoomStore store(HikariDataSource pool, String bytewise) {
        try {
            Flyway.configure()
                    .dataSource(pool)
                    .locations("classpath:org/liveaudioroom/server/storage/migrations")
                    .placeholders(Map.of("bytewise", bytewise))
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            pool.close();
            throw e;
        }
        return new SqlRoomStore(new Sql(pool));
    }
}
