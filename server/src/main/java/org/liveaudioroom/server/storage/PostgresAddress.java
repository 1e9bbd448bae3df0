package org.liveaudioroom.server.storage;

/// Where a PostgreSQL server is, and as whom it is entered.
///
/// @param jdbcUrl `jdbc:postgresql://HOST:PORT/NAME`, without user and password
/// @param user empty: the one that this process runs as
/// @param password empty: none
public record PostgresAddress(String jdbcUrl, String user, String password) {
    /// Without the secret: `HOST:PORT/NAME`.
    @Override
    public String toString() {
        String place = jdbcUrl.substring(jdbcUrl.indexOf("//") + 2);
        return place.contains("?") ? place.substring(0, place.indexOf('?')) : place;
    }
}
