package org.liveaudioroom.e2e;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/// The server as `./run` starts it: the built distribution in a process of its own, on ports and in
/// a data folder of its own, so that it can be killed and started again under its people.
final class ServerProcess implements AutoCloseable {
    private static final Duration READY_WITHIN = Duration.ofSeconds(60);

    private final Path data;
    private final int httpPort;
    private final int mediaPort;
    private final List<String> options;
    private Process process;

    private ServerProcess(Path data, List<String> options) {
        this.data = data;
        this.options = options;
        this.httpPort = freePort();
        this.mediaPort = freePort();
        this.process = launch();
    }

    /// Its audio stays on the loopback, which the browsers of the tests are told to use.
    static ServerProcess start(Path data) {
        var server = new ServerProcess(data, List.of("--media-address=127.0.0.1"));
        server.awaitReady();
        return server;
    }

    String url() {
        return "http://localhost:" + httpPort;
    }

    int mediaPort() {
        return mediaPort;
    }

    /// The address that joins a room at once, as development mode offers it.
    String join(String room, String name, String role) {
        return url() + "/?room=" + room + "&name=" + name + "&role=" + role;
    }

    /// `kill -9`: nothing is said, nothing is flushed.
    void kill() {
        process.destroyForcibly();
        awaitExit();
    }

    /// Starts it again with the same ports and data, and waits until it answers.
    void restart() {
        process = launch();
        awaitReady();
    }

    /// The metrics page as text.
    String metrics() {
        return get("/metrics").body();
    }

    HttpResponse<String> get(String path) {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create(url() + path))
                            .timeout(Duration.ofSeconds(5))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking " + path, e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private Process launch() {
        try {
            Files.createDirectories(data);
            return new ProcessBuilder(command(data, httpPort, mediaPort, options))
                    .redirectErrorStream(true)
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(data.resolve("server.log").toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The command line that starts the distribution.
    static List<String> command(Path data, int httpPort, int mediaPort, List<String> options) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Xmx512m",
                        "-cp",
                        distribution().resolve("lib") + "/*",
                        "org.liveaudioroom.server.Main",
                        "--port=" + httpPort,
                        "--media-port=" + mediaPort,
                        "--data=" + data));
        command.addAll(options);
        return command;
    }

    private void awaitReady() {
        Awaitility.await("the server on " + url() + ", log in " + data.resolve("server.log"))
                .atMost(READY_WITHIN)
                .pollInterval(Duration.ofMillis(100))
                .ignoreExceptions()
                .failFast("the server ended, see its log", () -> !process.isAlive())
                .until(() -> get("/readyz").statusCode() == 200);
    }

    private void awaitExit() {
        Awaitility.await("the end of the server").until(() -> !process.isAlive());
    }

    private static Path distribution() {
        for (Path folder = Path.of("").toAbsolutePath();
                folder != null;
                folder = folder.getParent()) {
            Path found = folder.resolve("server/target/dist");
            if (Files.isDirectory(found)) {
                return found;
            }
        }
        throw new IllegalStateException(
                "no server/target/dist above the working directory: build the server first");
    }

    private static int freePort() {
        // Free for TCP and for UDP: media listens on both.
        @Nullable IOException taken = null;
        for (int attempt = 0; attempt < 20; attempt++) {
            try (var tcp = new ServerSocket(0);
                    var udp =
                            new DatagramSocket(
                                    tcp.getLocalPort(), InetAddress.getLoopbackAddress())) {
                return udp.getLocalPort();
            } catch (IOException e) {
                taken = e;
            }
        }
        throw new IllegalStateException("no port is free for TCP and UDP, 20 tried", taken);
    }
}
