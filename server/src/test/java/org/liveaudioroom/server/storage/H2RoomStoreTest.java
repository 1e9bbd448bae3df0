package org.liveaudioroom.server.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liveaudioroom.room.RoomId;
import org.liveaudioroom.server.storage.RoomStore.RoomWrite;

class H2RoomStoreTest extends RoomStoreContract {
    @TempDir private Path folder;

    @Override
    RoomStore open() {
        return Database.embedded(folder);
    }

    @Override
    public void overwriteState(RoomId room, String state, int schemaVersion) throws Exception {
        // H2 lets one process open the same file twice as long as the settings are the same.
        try (Connection connection = DriverManager.getConnection(Database.embeddedUrl(folder));
                PreparedStatement update =
                        connection.prepareStatement(
                                "update room set state = ?, schema_version = ? where room = ?")) {
            update.setString(1, state);
            update.setInt(2, schemaVersion);
            update.setString(3, room.value());
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    @Test
    void opensAgainWithAllThatWasThere(@TempDir Path other) {
        Sample sample = Sample.eventful();
        try (RoomStore store = Database.embedded(other)) {
            store.write(
                    new RoomWrite(
                            new RoomId("tea"),
                            0,
                            sample.room(),
                            sample.events(),
                            List.of(),
                            true,
                            Sample.NOW));
        }
        try (RoomStore store = Database.embedded(other)) {
            assertThat(store.load(new RoomId("tea")).orElseThrow().room()).isEqualTo(sample.room());
            assertThat(store.list("", 10)).hasSize(1);
        }
    }

    @Test
    void makesTheFolderWhenItIsNotThere(@TempDir Path other) {
        Path deep = other.resolve("not").resolve("there yet");
        try (RoomStore store = Database.embedded(deep)) {
            assertThat(store.list("", 10)).isEqualTo(List.of());
        }
        assertThat(deep.resolve("rooms.mv.db")).isRegularFile();
    }

    @Test
    void saysWhichFolderCannotBeUsed(@TempDir Path other) throws Exception {
        Path file = Files.createFile(other.resolve("file"));

        assertThatThrownBy(() -> Database.embedded(file))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining(file.toString());
    }
}
