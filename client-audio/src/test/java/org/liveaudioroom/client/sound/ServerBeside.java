package org.liveaudioroom.client.sound;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.liveaudioroom.testkit.TestServer;

/// The server in a process of its own, so that what is measured here is the client alone.
final class ServerBeside implements AutoCloseable {
    private static final Duration ENDS_WITHIN = Duration.ofSeconds(20);

    private final Process process;
    private final URI address;

    private ServerBeside(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    static ServerBeside start() {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command =
                List.of(
                        java,
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ServerBeside.class.getName());
        try {
            var process =
                    new ProcessBuilder(command)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            return new ServerBeside(process, URI.create(addressFrom(process.inputReader())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String addressFrom(BufferedReader said) throws IOException {
        String line;
        do {
            line = Objects.requireNonNull(said.readLine(), "the server ended before it was ready");
        } while (!line.startsWith("http://"));
        return line;
    }

    URI address() {
        return address;
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close(); // It ends when nobody speaks to it any more.
            if (!process.waitFor(ENDS_WITHIN.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }

    /// The other process.
    public static void main(String[] arguments) throws IOException {
        var builder =
                TestServer.builder().with("commands", "10000").with("custom-commands", "1000,1");
        try (var server = builder.start()) {
            System.out.println(server.address());
            while (System.in.read() >= 0) {
                // Until whoever started it lets go.
            }
        }
    }
}
