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
    /// How many connections are held. Writes of rooms are short: more would only queue on the disk.
    static final int CONNECTIONS_MAX = 6;

    /// How long a caller waits for a free connection before he is told that the store is too slow.
    static final Duration CONNECTION_WAIT = Duration.ofSeconds(5);

    private Database() {}

    /// The embedded data base in a folder, made when it is not there.
    ///
    /// @throws StorageException when the folder cannot be written or another process has it open
    public static RoomStore embedded(Path folder) {
        return open(embeddedUrl(folder), "the data folder " + folder.toAbsolutePath());
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

    static RoomStore open(String jdbcUrl, String where) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("rooms");
        config.setJdbcUrl(jdbcUrl);
        config.setMaximumPoolSize(CONNECTIONS_MAX);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(CONNECTION_WAIT.toMillis());
        config.setAutoCommit(false);
        HikariDataSource dataSource;
        try {
            dataSource = new HikariDataSource(config);
        } catch (RuntimeException e) {
            throw new StorageException(
                    "cannot open "
                            + where
                            + ": it is in use by another server or cannot be written",
                    e);
        }
        try {
            Flyway.configure()
                    .dataSource(dataSource)
                    .locations("classpath:org/liveaudioroom/server/storage/migrations")
                    .placeholders(Map.of("bytewise", ""))
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            dataSource.close();
            throw new StorageException("cannot bring " + where + " up to date", e);
        }
        return new SqlRoomStore(new Sql(dataSource));
    }
}
