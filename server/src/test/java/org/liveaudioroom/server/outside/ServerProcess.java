package org.liveaudioroom.server.outside;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// The server in a process of its own, as `./run` starts it, on free ports of this machine unless
/// its options say otherwise.
public final class ServerProcess implements AutoCloseable {
    private static final Pattern READY = Pattern.compile(" is ready: https?://localhost:(\\d+)");
    private static final long PATIENCE_SECONDS = 60;

    private final Process process;
    private final Path errors;

    private ServerProcess(Process process, Path errors) {
        this.process = process;
        this.errors = errors;
    }

    /// Starts it and does not wait.
    ///
    /// @param folder where its words on standard error are kept
    public static ServerProcess start(Path folder, String... options) throws IOException {
        var errors = Files.createTempFile(folder, "standard", ".error");
        var command = new ArrayList<String>();
        // Whoever is started in the background by a script ignores INT, and so do its children.
        command.addAll(List.of("env", "--default-signal=INT"));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty(
                                "surefire.test.class.path", System.getProperty("java.class.path")),
                        "org.liveaudioroom.server.Main"));
        command.addAll(List.of(options));
        var process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
        return new ServerProcess(process, errors);
    }

    /// Waits until people can come in.
    ///
    /// @return the port of page, API and signaling
    public int awaitReady() throws IOException {
        var output = new BufferedReader(process.inputReader(StandardCharsets.UTF_8));
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            var ready = READY.matcher(line);
            if (ready.find()) {
                return Integer.parseInt(ready.group(1));
            }
        }
        throw new IllegalStateException("it did not start: " + errors());
    }

    /// What it wrote to standard error until now.
    public String errors() throws IOException {
        return Files.readString(errors);
    }

    /// Waits for its end.
    ///
    /// @return its exit code
    public int awaitEnd() throws InterruptedException, IOException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("it does not end: " + errors());
        }
        return process.exitValue();
    }

    /// Sends a signal, such as `TERM`.
    public void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).start().waitFor();
    }

    /// Ends it without a word, as `kill -9` does.
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /// Kills it if it still runs.
    @Override
    public void close() {
        kill();
    }
}
