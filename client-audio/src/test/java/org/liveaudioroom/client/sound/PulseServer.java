package org.liveaudioroom.client.sound;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/// A PulseAudio of one's own, with a microphone `virtmic` into which `mic` is played, and a
/// loudspeaker `spk`.
final class PulseServer implements AutoCloseable {
    private final Path folder;
    private final List<Process> processes = new CopyOnWriteArrayList<>();

    PulseServer(Path folder) throws IOException {
        this.folder = folder;
        start(
                "pulseaudio",
                "--daemonize=no",
                "-n",
                "--exit-idle-time=-1",
                "--use-pid-file=no",
                "-L",
                "module-native-protocol-unix socket=" + folder + "/native auth-anonymous=1",
                "-L",
                "module-null-sink sink_name=mic",
                "-L",
                "module-remap-source source_name=virtmic master=mic.monitor",
                "-L",
                "module-null-sink sink_name=spk");
        await().atMost(Duration.ofSeconds(20)).until(() -> done("pactl", "info"));
        done("pactl", "set-default-sink", "spk");
        done("pactl", "set-default-source", "virtmic");
    }

    Map<String, String> environment() {
        return Map.of(
                "PULSE_SERVER", "unix:" + folder + "/native", "XDG_RUNTIME_DIR", folder.toString());
    }

    boolean done(String... command) throws IOException {
        try {
            return start(command).waitFor() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    Process start(String... command) throws IOException {
        var builder =
                new ProcessBuilder(new ArrayList<>(List.of(command)))
                        .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment());
        var process = builder.start();
        processes.add(process);
        return process;
    }

    /// Hears what a loudspeaker plays.
    Ears listen(String sink) throws IOException {
        var ears = new Ears();
        var input =
                start(
                                "parec",
                                "--raw",
                                "--format=s16le",
                                "--rate=48000",
                                "--channels=1",
                                "--latency-msec=20",
                                "--device=" + sink + ".monitor")
                        .getInputStream();
        Thread.ofVirtual().start(() -> hear(input, ears));
        return ears;
    }

    private static void hear(InputStream input, Ears ears) {
        byte[] bytes = new byte[2 * Pcm.FRAME];
        short[] frame = new short[Pcm.FRAME];
        try {
            while (input.readNBytes(bytes, 0, bytes.length) == bytes.length) {
                Pcm.samples(bytes, frame);
                ears.heard(frame);
            }
        } catch (IOException e) {
            // Ended by close() in the midst of a read: then nobody listens any more.
            LoggerFactory.getLogger(PulseServer.class).debug("parec ended", e);
        }
    }

    @Override
    public void close() {
        processes.forEach(Process::destroy);
    }
}
