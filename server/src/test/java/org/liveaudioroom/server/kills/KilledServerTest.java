package org.liveaudioroom.server.kills;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.liveaudioroom.server.outside.PostgresServer;

/// The real server, killed under load at a random moment (`kill -9`), gives back what people were
/// told: seats, microphones, requests, roles, the mode, messages. `-Dkills=200` kills more often
/// and prints figures.
@Tag("slow")
class KilledServerTest {
    private static final int KILLS = Integer.getInteger("kills", 5);

    @TempDir private Path folder;

    @Test
    @Timeout(value = 2, unit = TimeUnit.HOURS)
    void losesNothingOnH2() throws Exception {
        kill(List.of("--data", folder.resolve("data").toString()));
    }

    @Test
    @Timeout(value = 2, unit = TimeUnit.HOURS)
    void losesNothingOnPostgres() throws Exception {
        var server = PostgresServer.shared();
        kill(
                List.of(
                        "--data",
                        folder.resolve("data").toString(),
                        "--database",
                        server.url(server.newDatabase())));
    }

    private void kill(List<String> database) throws Exception {
        var seed = Long.getLong("kill.seed", System.nanoTime());
        try (var server = new KilledServer(folder, database, seed)) {
            for (var kill = 0; kill < KILLS; kill++) {
                server.killOnce();
            }
            assertThat(server.lost()).as("seed %d", seed).isEmpty();
        }
    }
}
