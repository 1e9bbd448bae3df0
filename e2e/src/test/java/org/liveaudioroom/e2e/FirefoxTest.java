package org.liveaudioroom.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Firefox and Chromium as anybody has them, and the server as `./run` starts it, hear each other
/// in one room. Neither browser takes a loopback address for its own end, so all of it runs in a
/// network of its own with a card: a machine where somebody tries it has one too.
@Tag("browser")
class FirefoxTest {
    private static final Path SCRIPTS = Path.of("firefox").toAbsolutePath();

    @TempDir Path folder;

    @Test
    void firefoxJoinsHearsAndSpeaks() throws Exception {
        Path shots = Files.createDirectories(Path.of("target/shots/firefox")).toAbsolutePath();
        var command = new ArrayList<String>();
        command.add(SCRIPTS.resolve("alone-in-a-network.sh").toString());
        command.add(Chromium.onPath("node"));
        command.add(SCRIPTS.resolve("join-hear-speak.mjs").toString());
        command.add(Speech.file(folder, "en-gb").toString());
        command.addAll(ServerProcess.command(folder.resolve("data"), 8080, 10000, List.of()));
        var builder = new ProcessBuilder(command);
        builder.environment().put("SHOTS", shots.toString());
        builder.environment().put("FIREFOX", Chromium.onPath("firefox-esr"));
        builder.environment().put("CHROMIUM", Chromium.onPath("chromium"));
        Path log = shots.resolveSibling("firefox.log");
        Process process = builder.redirectError(log.toFile()).start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).as("ended in time").isTrue();
        assertThat(process.exitValue()).as("see " + log).isZero();

        JsonNode heard = new ObjectMapper().readTree(said);
        assertHeard(heard.get("cleoHeard"));
        assertHeard(heard.get("fayHeard"));
        assertThat(heard.at("/cleoHeardAfterMute/packets").asLong())
                .as("packets after Fay muted")
                .isLessThan(10);
    }

    private static void assertHeard(JsonNode heard) {
        assertThat(heard.get("packets").asLong()).isGreaterThan(150);
        assertThat(heard.get("energy").asDouble()).isGreaterThan(0.001);
        double audible = heard.get("concealed").asDouble() - heard.get("silent").asDouble();
        assertThat(audible / heard.get("samples").asDouble()).isLessThan(0.01);
    }
}
