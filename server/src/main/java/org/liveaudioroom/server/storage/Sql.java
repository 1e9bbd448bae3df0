package org.liveaudioroom.server.storage;

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
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Runs SQL on the pool of connections, one transaction at a time, and says what failed in our own
/// words. Any thread.
final class Sql implements AutoCloseable {
    // SQLSTATE class 23: a row with this key is there already.
    private static final String UNIQUE_VIOLATION = "23505";
    // A surrogate without the other half.
    private static final Pattern NOT_KEPT =
            Pattern.compile(
                    "\u0000|[\\ud800-\\udbff](?![\\udc00-\\udfff])|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]");

    private final HikariDataSource dataSource;

    /// One for each connection, in the order of asking: the pool alone lets who has just had one
    /// overtake who waits.
    private final Semaphore turns;

    Sql(HikariDataSource dataSource) {
        this.dataSource = dataSource;
        turns = new Semaphore(dataSource.getMaximumPoolSize(), true);
    }

    interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    interface BindingOf<E> {
        void bind(PreparedStatement statement, E element) throws SQLException;
    }

    interface Reading<T extends @Nullable Object> {
        T read(ResultSet row) throws SQLException;
    }

    interface Work<T> {
        T in(Connection connection) throws SQLException;
    }

    /// All rows of one question.
    <T> List<T> query(String sql, Binding binding, Reading<T> reading) {
        try {
            return onConnection(connection -> query(connection, sql, binding, reading));
        } catch (SQLException e) {
            throw new StorageException("the data base failed to answer: " + e.getMessage(), e);
        }
    }

    /// All or nothing: what ends before the commit is rolled back when the pool takes the
    /// connection again.
    ///
    /// @throws DuplicateKey when there is a row by a key that was to be written
    <T> T inTransaction(Work<T> work) {
        try {
            return onConnection(work);
        } catch (SQLException e) {
            throw isDuplicate(e)
                    ? new DuplicateKey(e)
                    : new StorageException("the data base failed to write: " + e.getMessage(), e);
        }
    }

    private <T> T onConnection(Work<T> work) throws SQLException {
        awaitTurn();
        try (Connection connection = dataSource.getConnection()) {
            T result = work.in(connection);
            connection.commit();
            return result;
        } finally {
            turns.release();
        }
    }

    private void awaitTurn() {
        try {
            if (!turns.tryAcquire(Database.CONNECTION_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new StorageException(
                        "the data base is too slow: nothing was free for %d s, and %d more wait"
                                .formatted(
                                        Database.CONNECTION_WAIT.toSeconds(),
                                        turns.getQueueLength()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StorageException("the wait for the data base was interrupted", e);
        }
    }

    /// Like [#inTransaction], once more where somebody else wrote a row of the same key meanwhile:
    /// the second time it can be seen.
    <T> T inTransactionAgainstOthers(Work<T> work) {
        try {
            return inTransaction(work);
        } catch (DuplicateKey written) {
            return inTransaction(work);
        }
    }

    @Override
    public void close() {
        dataSource.close();
    }

    static <T> List<T> query(Connection connection, String sql, Binding binding, Reading<T> reading)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            binding.bind(statement);
            List<T> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(reading.read(rows));
                }
            }
            return found;
        }
    }

    /// Counts the rows that it changed.
    static int update(Connection connection, String sql, Binding binding) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            binding.bind(statement);
            return statement.executeUpdate();
        }
    }

    /// The same statement for each element, in one go.
    ///
    /// @return how many rows it changed for each
    static <E> int[] updateEach(
            Connection connection, String sql, List<E> elements, BindingOf<? super E> binding)
            throws SQLException {
        if (elements.isEmpty()) {
            return new int[0];
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (E element : elements) {
                binding.bind(statement, element);
                statement.addBatch();
            }
            return statement.executeBatch();
        }
    }

    private static boolean isDuplicate(SQLException e) {
        return UNIQUE_VIOLATION.equals(e.getSQLState());
    }

    /// What people wrote, as every data base can keep it: PostgreSQL knows neither the character 0
    /// nor half a surrogate pair. One such letter must not fail the batch that others are in.
    static String text(String text) {
        return NOT_KEPT.matcher(text).replaceAll("\ufffd");
    }

    static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant instantOrNull(ResultSet row, int column) throws SQLException {
        @Nullable OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
