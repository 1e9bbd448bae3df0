package org.liveaudioroom.server.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.liveaudioroom.room.RoomId;
import org.liveaudioroom.server.storage.RoomStore.StoredEvent;
import org.liveaudioroom.server.storage.RoomStore.StoredRoom;

/// A process that dies without a word (`kill -9`) loses nothing that it acknowledged.
/// `-Dkill.loops=200` kills more often.
@Tag("slow")
class KilledProcessTest {
    private static final int LOOPS = Integer.getInteger("kill.loops", 10);

    @TempDir private Path folder;

    @Test
    @Timeout(value = 30L * 200, unit = java.util.concurrent.TimeUnit.SECONDS)
    void losesNothingThatWasAcknowledged() throws Exception {
        long seed = Long.getLong("kill.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int loop = 0; loop < LOOPS; loop++) {
            Map<String, Long> acknowledged = killAfter(1 + random.nextInt(60));
            try (RoomStore store = Database.embedded(folder)) {
                acknowledged.forEach((room, revision) ->
                        assertThat(kept(store, new RoomId(room)))
                                .as("room %s, seed %d", room, seed)
                                .isGreaterThanOrEqualTo(revision));
            }
        }
    }

    /// The newest revision of which the row, the events and the message that followed are all
    /// there.
    private static long kept(RoomStore store, RoomId room) {
        long revision = store.load(room).map(StoredRoom::revision).orElse(0L);
        if (revision == 0) {
            return 0;
        }
        List<StoredEvent> events = store.eventsSince(room, revision - 1, 1);
        assertThat(events).as("room %s: the events of revision %d", room, revision).isNotEmpty();
        List<StoredMessage> messages = store.lastMessages(room, 1);
        return messages.isEmpty() ? 0 : Long.parseLong(messages.getFirst().text());
    }

    /// Lets a process write until it has acknowledged so often, and kills it.
    ///
    /// @return the last acknowledged revision of each room
    private Map<String, Long> killAfter(int acknowledgements)
            throws IOException, InterruptedException {
        String classPath =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                classPath,
                                AcknowledgingWriter.class.getName(),
                                folder.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        Map<String, Long> acknowledged = new HashMap<>();
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            for (int seen = 0; ; ) {
                String line = output.readLine();
                if (line == null) {
                    break;
                }
                if (line.startsWith("ack ")) {
                    int space = line.lastIndexOf(' ');
                    acknowledged.put(
                            line.substring("ack ".length(), space),
                            Long.parseLong(line.substring(space + 1)));
                    if (++seen == acknowledgements) {
                        // SIGKILL: no hook, no flush. What it printed until it died counts too, so
                        // its output must stay open, which Process.destroyForcibly would close.
                        process.toHandle().destroyForcibly();
                    }
                }
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        assertThat(acknowledged).as("the process wrote").isNotEmpty();
        return acknowledged;
    }
}
