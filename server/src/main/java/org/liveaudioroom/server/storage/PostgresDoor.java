package org.liveaudioroom.server.storage;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// Knocks at a PostgreSQL server once, and says in one sentence why it cannot be used and what to
/// do about it. Never tells the password.
final class PostgresDoor {
    static final int VERSION_MIN = 15;

    private static final Duration CONNECT_TIME = Duration.ofSeconds(5);
    // A network that swallows what was sent must not hold a room for longer.
    private static final Duration ANSWER_TIME = Duration.ofSeconds(60);

    // PostgreSQL, appendix A: error codes.
    private static final String CONNECTION_CLASS = "08";
    private static final String PASSWORD_WRONG = "28P01";
    private static final String NOT_LET_IN = "28000";
    private static final String DATABASE_UNKNOWN = "3D000";
    private static final String CONNECTIONS_TOO_MANY = "53300";
    private static final String NOT_ALLOWED = "42501";

    private final PostgresAddress address;

    PostgresDoor(PostgresAddress address) {
        this.address = address;
    }

    Properties properties() {
        Properties properties = new Properties();
        if (!address.user().isEmpty()) {
            properties.setProperty("user", address.user());
        }
        if (!address.password().isEmpty()) {
            properties.setProperty("password", address.password());
        }
        properties.setProperty("ApplicationName", "live-audio-room");
        properties.setProperty("connectTimeout", String.valueOf(CONNECT_TIME.toSeconds()));
        properties.setProperty("loginTimeout", String.valueOf(CONNECT_TIME.toSeconds()));
        properties.setProperty("socketTimeout", String.valueOf(ANSWER_TIME.toSeconds()));
        properties.setProperty("tcpKeepAlive", "true");
        return properties;
    }

    /// @throws StorageException when it is not
    void requireUsable() {
        int version;
        try (Connection connection = DriverManager.getConnection(address.jdbcUrl(), properties())) {
            version = connection.getMetaData().getDatabaseMajorVersion();
        } catch (SQLException e) {
            throw new StorageException(sentence(e), e);
        }
        if (version < VERSION_MIN) {
            throw new StorageException(tooOld(version));
        }
    }

    String tooOld(int version) {
        return "PostgreSQL at %s is version %d: it must be %d or newer"
                .formatted(address, version, VERSION_MIN);
    }

    private String sentence(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        return switch (state) {
            case PASSWORD_WRONG, NOT_LET_IN ->
                    "PostgreSQL at %s does not let %s in (%s); check user and password"
                            .formatted(address, who(), said(e));
            case DATABASE_UNKNOWN ->
                    "PostgreSQL at %s has no data base by that name: make it with createdb, or name another"
                            .formatted(address);
            case CONNECTIONS_TOO_MANY ->
                    "PostgreSQL at %s has no connection left (%s): it must give us %d"
                            .formatted(address, said(e), Database.SERVER_CONNECTIONS_MAX);
            default ->
                    state.startsWith(CONNECTION_CLASS)
                            ? "PostgreSQL at %s cannot be reached (%s); see that it runs, and that the address is right"
                                    .formatted(address, said(e))
                            : "PostgreSQL at %s cannot be used (%s)".formatted(address, said(e));
        };
    }

    /// Why the tables could not be made.
    StorageException noTables(Exception e) {
        for (@Nullable Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && NOT_ALLOWED.equals(sql.getSQLState())) {
                return new StorageException(
                        "PostgreSQL at %s does not let %s make tables (%s): let him own the data base, or grant him create on its schema"
                                .formatted(address, who(), said(sql)),
                        e);
            }
        }
        return new StorageException(
                "the tables at %s cannot be brought up to date".formatted(address), e);
    }

    private String who() {
        return address.user().isEmpty() ? "us" : "user " + address.user();
    }

    private static String said(SQLException e) {
        String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason");
        return message.replaceFirst("^FATAL: |^ERROR: ", "").replaceFirst("\\.$", "").strip();
    }
}
