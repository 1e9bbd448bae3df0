package org.liveaudioroom.client.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.liveaudioroom.testkit.TestServer;

/// A machine for which there is no native library, as another process without it.
@Timeout(120)
class NativeMissingTest {
    private static final String NATIVE = "webrtc-java-\\S+-(linux|windows|macos)-\\S+\\.jar";

    @TempDir Path folder;

    private final TestServer server = TestServer.shared();

    @Test
    void saysWhatToDoAndJoinsWithoutTheLibrary() throws Exception {
        String paths =
                paths().filter(path -> !Path.of(path).getFileName().toString().matches(NATIVE))
                        .collect(Collectors.joining(File.pathSeparator));

        joinsInAProcessOfItsOwn(paths, folder);
    }

    @Test
    void saysWhatToDoAndJoinsWhereItCannotBeUnpacked() throws Exception {
        String paths = paths().collect(Collectors.joining(File.pathSeparator));

        joinsInAProcessOfItsOwn(paths, folder.resolve("not-there"));
    }

    private void joinsInAProcessOfItsOwn(String paths, Path temporary) throws Exception {
        String room = server.newRoom();
        var process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-Djava.io.tmpdir=" + temporary,
                                "-cp",
                                paths,
                                WithoutNative.class.getName(),
                                server.address().toString(),
                                room,
                                server.token(room, "ann", "host"))
                        .redirectErrorStream(true)
                        .start();
        var said =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> line.matches("(joined|told): .*"))
                        .toList();

        assertThat(said).hasSize(4);
        assertThat(List.of(said.get(0), said.get(2))).containsOnly("joined: JOINED");
        assertThat(List.of(said.get(1), said.get(3)))
                .allSatisfy(line ->
                        assertThat(line)
                                .startsWith("told: audio.open media.unavailable ")
                                .contains("classifier of this system", "java.io.tmpdir")
                                .contains("apt install libpulse0"));
    }

    private static Stream<String> paths() {
        return Stream.of("jdk.module.path", "java.class.path")
                .map(name -> System.getProperty(name, ""))
                .flatMap(path -> Stream.of(path.split(File.pathSeparator)))
                .filter(path -> !path.isEmpty());
    }
}
