package org.liveaudioroom.client.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.liveaudioroom.testkit.TestServer;

/// A native failure ends the process, so that these tests run at all is what they show.
@Tag("slow")
@Timeout(300)
class SoakTest {
    private static final int ROUNDS = 50;
    private static final long GROWTH_MAX_KB = 150 * 1024;

    @TempDir Path folder;

    private final TestServer server = TestServer.shared();
    private final String room = server.newRoom();

    @Test
    @EnabledOnOs(OS.LINUX)
    void comesAndGoesFiftyTimes() throws Exception {
        var ears = new Ears();
        var file = Wav.tone(folder, 500, 0.3);
        try (var bob = new Guest(server, room, "bob", SilentAudio.hearing(ears))) {
            bob.connected();
            comeAndGo(file, ears, 5);
            long before = residentKb();

            comeAndGo(file, ears, ROUNDS);

            long growth = residentKb() - before;
            System.out.println("Grew by " + growth / ROUNDS + " KB a round.");
            assertThat(growth).isLessThan(GROWTH_MAX_KB);
        }
    }

    private void comeAndGo(Path file, Ears ears, int rounds) {
        for (int round = 0; round < rounds; round++) {
            try (var ann = new Guest(server, room, "ann", FileAudio.of(file))) {
                ann.connected().speaking(0);
                await().atMost(Duration.ofSeconds(20)).until(() -> ears.loudness(500) > 0.1);
            }
            await().atMost(Duration.ofSeconds(20)).until(() -> ears.loudness(500) < 0.01);
        }
    }

    private static long residentKb() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }
}
