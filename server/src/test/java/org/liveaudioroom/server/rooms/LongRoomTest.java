package org.liveaudioroom.server.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liveaudioroom.server.storage.TestDatabase;

/// However much has happened in a room, it opens at once: it is kept as it is, not as it came to
/// be.
@Tag("slow")
class LongRoomTest {
    private static final Duration AT_ONCE = Duration.ofMillis(200);

    @Test
    void opensAtOnceOnH2(@TempDir Path folder) throws Exception {
        assertThat(LongRoom.openingTime(new TestDatabase.H2(folder))).isLessThan(AT_ONCE);
    }

    @Test
    void opensAtOnceOnPostgres() throws Exception {
        assertThat(LongRoom.openingTime(TestDatabase.Postgres.fresh())).isLessThan(AT_ONCE);
    }
}
