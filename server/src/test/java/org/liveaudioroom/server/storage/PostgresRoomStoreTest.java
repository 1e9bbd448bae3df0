package org.liveaudioroom.server.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.DriverManager;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.liveaudioroom.room.RoomId;
import org.liveaudioroom.server.outside.PostgresServer;

class PostgresRoomStoreTest extends RoomStoreContract {
    private static final PostgresServer SERVER = PostgresServer.shared();

    private final String database = SERVER.newDatabase();

    @Override
    RoomStore open() {
        return Database.postgres(address(database));
    }

    private static PostgresAddress address(String database) {
        return new PostgresAddress(
                SERVER.jdbcUrl(database), PostgresServer.USER, PostgresServer.PASSWORD);
    }

    @Override
    public void overwriteState(RoomId room, String state, int schemaVersion) throws Exception {
        try (var connection =
                        DriverManager.getConnection(
                                SERVER.jdbcUrl(database),
                                PostgresServer.USER,
                                PostgresServer.PASSWORD);
                var update =
                        connection.prepareStatement(
                                "update room set state = ?, schema_version = ? where room = ?")) {
            update.setString(1, state);
            update.setInt(2, schemaVersion);
            update.setString(3, room.value());
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    @Test
    void opensAgainWithAllThatWasThere() {
        Sample sample = Sample.eventful();
        store().write(Kept.write(0, sample.room(), sample.events()));
        try (RoomStore again = open()) {
            assertThat(again.load(Kept.TEA).orElseThrow().room()).isEqualTo(sample.room());
        }
    }

    @Test
    void ordersRoomsAsTheEmbeddedOneDoes() {
        for (String name : List.of("b", "B", "a", "ä", "_", "A-1", "A 2")) {
            store().write(Kept.write(new RoomId(name), 0, Sample.eventful().room(), true));
        }

        assertThat(store().list("", 10))
                .extracting(room -> room.id().value())
                .containsExactly("A 2", "A-1", "B", "_", "a", "b", "ä");
    }

    @Test
    void saysThatNobodyAnswers() throws Exception {
        int free;
        try (var probe = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            free = probe.getLocalPort();
        }
        assertRefused(
                new PostgresAddress(
                        "jdbc:postgresql://127.0.0.1:" + free + "/rooms", "a", "secret"),
                "127.0.0.1:" + free + "/rooms cannot be reached",
                "see that it runs");
    }

    @Test
    void saysThatThePasswordIsWrong() {
        assertRefused(
                new PostgresAddress(SERVER.jdbcUrl(database), PostgresServer.USER, "secret"),
                "does not let user app in",
                "check user and password");
    }

    @Test
    void saysThatThereIsNoSuchDataBase() {
        assertRefused(address("nowhere"), "/nowhere has no data base by that name", "createdb");
    }

    @Test
    void saysThatTheUserMayMakeNoTables() {
        SERVER.execute("create user guest_" + database + " password 'secret'");

        assertRefused(
                new PostgresAddress(SERVER.jdbcUrl(database + "_x"), "guest_" + database, "secret"),
                "has no data base by that name");
        SERVER.execute("create database " + database + "_x");
        assertRefused(
                new PostgresAddress(SERVER.jdbcUrl(database + "_x"), "guest_" + database, "secret"),
                "does not let user guest_" + database + " make tables",
                "grant him create");
    }

    @Test
    void saysThatTheServerIsTooOld() {
        assertThat(new PostgresDoor(address(database)).tooOld(14))
                .endsWith(database + " is version 14: it must be 15 or newer");
    }

    private static void assertRefused(PostgresAddress address, String... parts) {
        assertThatThrownBy(() -> Database.postgres(address))
                .isInstanceOf(StorageException.class)
                .message()
                .contains(parts)
                .doesNotContain("secret", "\n");
    }
}
