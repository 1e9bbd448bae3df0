package org.liveaudioroom.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.liveaudioroom.server.outside.ServerProcess;

/// A start that cannot be: one sentence on standard error that says what to do, and an exit code.
@Timeout(240)
@Tag("slow")
class MisconfiguredStartTest {
    private static final int EXIT_MISCONFIGURED = 2;

    @TempDir private Path folder;

    /// What is wrong, and what the sentence names.
    ///
    /// @param mentions parts of the sentence: what is wrong, and what to do about it
    private record Case(List<String> options, List<String> mentions) {}

    @Test
    void isToldInOneSentence() throws Exception {
        var taken = InetAddress.ofLiteral("127.0.0.1");
        try (var web = new ServerSocket(0, 1, taken);
                var audio = new DatagramSocket(new InetSocketAddress(taken, 0))) {
            var webPort = String.valueOf(web.getLocalPort());
            var audioPort = String.valueOf(audio.getLocalPort());
            var file = Files.writeString(folder.resolve("a-file"), "Hello").toString();
            var nowhere = folder.resolve("nowhere").toString();
            var broken =
                    Files.writeString(
                                    folder.resolve("broken.pem"),
                                    """
                                    -----BEGIN CERTIFICATE-----
                                    MIIBszCCARygAwIBAgIBADANBgkq
                                    -----END CERTIFICATE-----
                                    """)
                            .toString();

            assertEach(
                    List.of(
                            new Case(
                                    List.of("--port", webPort),
                                    List.of(webPort, "in use", "--port")),
                            new Case(
                                    List.of("--media-port", audioPort),
                                    List.of(audioPort, "in use", "--media-port")),
                            new Case(List.of("--data", file), List.of(file, "is a file", "--data")),
                            new Case(
                                    List.of("--data", file + "/below"),
                                    List.of(file, "cannot be written", "--data")),
                            new Case(
                                    List.of("--data", "/proc/live-audio-room"),
                                    List.of("/proc", "cannot be written", "--data")),
                            new Case(List.of("--prot", "80"), List.of("--prot", "--help")),
                            new Case(List.of("--port"), List.of("--port", "--help")),
                            new Case(List.of("--port", "http"), List.of("--port", "\"http\"")),
                            new Case(List.of("--grace", "soon"), List.of("--grace", "\"soon\"")),
                            new Case(List.of("--rows", "100"), List.of("--rows", "1 to 50")),
                            new Case(List.of("--config", nowhere), List.of(nowhere, "config file")),
                            new Case(
                                    List.of("--tls-cert", nowhere, "--tls-key", nowhere),
                                    List.of("--tls-cert", nowhere)),
                            new Case(
                                    List.of("--tls-cert", file, "--tls-key", file),
                                    List.of("certificate", file)),
                            new Case(
                                    List.of("--tls-cert", broken, "--tls-key", broken),
                                    List.of("certificate", broken)),
                            new Case(
                                    List.of("--database", "postgresql://a:b@127.0.0.1:1/rooms"),
                                    List.of(
                                            "--database",
                                            "127.0.0.1:1/rooms",
                                            "cannot be reached")),
                            new Case(
                                    List.of("--database", "mysql://a:b@127.0.0.1/rooms"),
                                    List.of("--database", "postgresql://USER")),
                            new Case(
                                    List.of("--keep-chat", "long"),
                                    List.of("--keep-chat", "\"long\"")),
                            new Case(
                                    List.of("--host", "0.0.0.0"),
                                    List.of("--api-key", "--development"))));
        }
    }

    @Test
    void aDataFolderInUseIsToldInOneSentence() throws Exception {
        var data = folder.resolve("data").toString();
        try (var first =
                ServerProcess.start(folder, "--port", "0", "--media-port", "0", "--data", data)) {
            first.awaitReady();

            assertEach(
                    List.of(
                            new Case(
                                    List.of("--data", data),
                                    List.of(data, "end the other server", "--data"))));
        }
    }

    /// All at once, for each takes a second or two of which most is waiting.
    private void assertEach(List<Case> cases) throws IOException, InterruptedException {
        var processes = new ArrayList<ServerProcess>();
        for (var wrong : cases) {
            var options = new ArrayList<>(wrong.options());
            for (var usual :
                    List.of(
                            List.of("--port", "0"),
                            List.of("--media-port", "0"),
                            List.of("--data", folder.resolve("d" + processes.size()).toString()))) {
                if (!options.contains(usual.getFirst())) {
                    options.addAll(usual);
                }
            }
            processes.add(ServerProcess.start(folder, options.toArray(String[]::new)));
        }
        for (var i = 0; i < cases.size(); i++) {
            try (var process = processes.get(i)) {
                var wrong = cases.get(i);
                assertThat(process.awaitEnd())
                        .as("%s", wrong.options())
                        .isEqualTo(EXIT_MISCONFIGURED);
                assertThat(process.errors().lines().filter(line -> !isOfTheLog(line)))
                        .as("%s", wrong.options())
                        .singleElement()
                        .asString()
                        .contains(wrong.mentions())
                        .matches(".*[.?]")
                        .doesNotContain("Exception", "java.", "\tat ");
            }
        }
    }

    private static boolean isOfTheLog(String line) {
        return line.matches("\\d\\d:\\d\\d:\\d\\d\\.\\d{3} INFO .*");
    }
}
