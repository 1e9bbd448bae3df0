package org.liveaudioroom.server.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liveaudioroom.server.storage.Retention.Purged;

class HousekeepingTest {
    @TempDir private Path folder;

    @Test
    void deletesAtTheStartAndAgainAfterAWhile() {
        Clock aYearLater = Clock.fixed(Kept.AT.plus(Duration.ofDays(400)), ZoneOffset.UTC);
        try (RoomStore store = Database.embedded(folder)) {
            store.append(List.of(Kept.message(Kept.TEA, 1)));
            try (var _ =
                    Housekeeping.start(
                            store, Retention.DEFAULT, aYearLater, Duration.ofMillis(20))) {
                await().until(() -> store.lastMessages(Kept.TEA, 1).isEmpty());
                store.append(List.of(Kept.message(Kept.TEA, 2)));
                await().until(() -> store.lastMessages(Kept.TEA, 1).isEmpty());
            }
            store.append(List.of(Kept.message(Kept.TEA, 3)));
            assertThat(store.purge(Retention.DEFAULT, aYearLater.instant()))
                    .as("nobody deletes after it was closed")
                    .isEqualTo(new Purged(0, 0, 1, 0, 0, 0));
        }
    }
}
