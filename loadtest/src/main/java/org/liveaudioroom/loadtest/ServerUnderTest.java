package org.liveaudioroom.loadtest;

import static java.nio.charset.StandardCharsets.UTF_8;
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
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The server as `./run` starts it, in a process of its own, with free ports and an empty data
/// folder, on the loopback alone.
final class ServerUnderTest implements AutoCloseable {
    private static final Duration READY_WITHIN = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(5);
    private static final int PORT_ATTEMPTS = 20;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path data;
    private final int port;
    private final Process process;
    private final long startedNanos;
    private Duration startTime = Duration.ZERO;

    private ServerUnderTest(Path repository, List<String> options) {
        try {
            data = Files.createTempDirectory("live-audio-room-bench");
            port = freePort();
            var command = new ArrayList<String>();
            command.add(repository.resolve("run").toString());
            command.addAll(
                    List.of(
                            "--port=" + port,
                            "--media-port=" + freePort(),
                            "--media-address=127.0.0.1",
                            "--data=" + data));
            command.addAll(options);
            startedNanos = System.nanoTime();
            process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(data.resolve("server.log").toFile())
                            .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Starts it and waits until it is ready.
    ///
    /// @param options of its command line, besides ports and folders
    static ServerUnderTest start(Path repository, String... options) {
        var server = new ServerUnderTest(repository, List.of(options));
        try {
            server.awaitReady();
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
        return server;
    }

    String url() {
        return "http://localhost:" + port;
    }

    /// Where page, API and signaling are.
    int port() {
        return port;
    }

    /// The process of the Java server, whatever started it.
    ProcessUsage usage() {
        return new ProcessUsage(
                process.descendants()
                        .filter(child -> child.info().command().orElse("").endsWith("java"))
                        .mapToLong(ProcessHandle::pid)
                        .findFirst()
                        .orElse(process.pid()));
    }

    /// From the start of the process to the first time it said that it was ready.
    Duration startTime() {
        return startTime;
    }

    /// Has the server collect its garbage, so that memory in use can be told from memory not yet
    /// given back.
    void collectGarbage() {
        jcmd("GC.run");
    }

    /// What its heap holds after a full collection.
    long liveHeapBytes() {
        // The last line of the histogram is "Total", instances, bytes.
        String total = jcmd("GC.class_histogram").lines().reduce((_, last) -> last).orElseThrow();
        String[] words = total.strip().split("\\s+", -1);
        if (!words[0].equals("Total")) {
            throw new IllegalStateException("no total in the histogram: " + total);
        }
        return Long.parseLong(words[2]);
    }

    private String jcmd(String order) {
        return run(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                String.valueOf(usage().pid()),
                order);
    }

    private void awaitReady() {
        var request =
                HttpRequest.newBuilder(URI.create(url() + "/readyz"))
                        .timeout(Duration.ofSeconds(2))
                        .build();
        while (!isReady(request)) {
            startTime = Duration.ofNanos(System.nanoTime() - startedNanos);
            if (startTime.compareTo(READY_WITHIN) > 0 || !process.isAlive()) {
                throw new IllegalStateException("The server did not start:\n" + log());
            }
            Waits.pause(POLL);
        }
        startTime = Duration.ofNanos(System.nanoTime() - startedNanos);
    }

    private boolean isReady(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the server starts", e);
        }
    }

    private String log() {
        try {
            return Files.readString(data.resolve("server.log"));
        } catch (IOException e) {
            return "(no log: " + e.getMessage() + ")";
        }
    }

    @Override
    public void close() {
        http.close();
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(10, SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
            try (Stream<Path> files = Files.walk(data)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String run(String... command) {
        try {
            Process tool = new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(tool.getInputStream().readAllBytes(), UTF_8);
            if (tool.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command) + " failed:\n" + said);
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted during " + command[0], e);
        }
    }

    /// Free for TCP and for UDP.
    private static int freePort() throws IOException {
        IOException taken = new IOException("no port is free for TCP and UDP");
        for (int attempt = 0; attempt < PORT_ATTEMPTS; attempt++) {
            try (var tcp = new ServerSocket(0);
                    var udp =
                            new DatagramSocket(
                                    tcp.getLocalPort(), InetAddress.getLoopbackAddress())) {
                return udp.getLocalPort();
            } catch (IOException e) {
                taken.addSuppressed(e);
            }
        }
        throw taken;
    }
}
