package org.liveaudioroom.client.sound;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.liveaudioroom.client.audio.AudioDevice;
import org.liveaudioroom.client.audio.AudioDevice.Kind;

/// PulseAudio and PipeWire, by the programs that come with them: a program can be given a device by
/// name and ended when it hangs, which the library in our process cannot.
final class PulseEnds implements Ends {
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(3);
    private static final List<String> FORMAT =
            List.of("--raw", "--format=s16le", "--rate=" + Pcm.RATE, "--channels=1");
    private static final String CLIENT = "--client-name=Live Audio Room";

    private final Map<String, String> environment;
    private @Nullable Process watching;

    /// @param environment of the programs, beside that of this process
    PulseEnds(Map<String, String> environment) {
        this.environment = environment;
    }

    /// Whether there is a server, and the programs to talk to it.
    boolean answers() {
        return !ask("info").isEmpty();
    }

    @Override
    public List<AudioDevice> devices() {
        var all = new ArrayList<AudioDevice>();
        all.addAll(
                PulseList.read(
                        Kind.MICROPHONE, ask("list", "sources"), first(ask("get-default-source"))));
        all.addAll(
                PulseList.read(Kind.SPEAKER, ask("list", "sinks"), first(ask("get-default-sink"))));
        return List.copyOf(all);
    }

    @Override
    public Microphone microphone(Optional<AudioDevice> device, Runnable gone) {
        requireOne(Kind.MICROPHONE);
        var recording = start(Kind.MICROPHONE, "parec", "--latency-msec=20", device);
        var input = recording.getInputStream();
        return new CaptureThread(
                new CaptureThread.Source() {
                    @Override
                    public int read(byte[] into) throws IOException {
                        return input.readNBytes(into, 0, into.length);
                    }

                    @Override
                    public void close() {
                        recording.destroy();
                    }
                },
                gone);
    }

    @Override
    public Speaker speaker(Optional<AudioDevice> device, Consumer<short[]> played, Runnable gone) {
        requireOne(Kind.SPEAKER);
        var playing = start(Kind.SPEAKER, "pacat", "--latency-msec=60", device);
        OutputStream output = playing.getOutputStream();
        return new PlayThread(
                new PlayThread.Target() {
                    @Override
                    public void write(byte[] frame) throws IOException {
                        output.write(frame);
                        output.flush();
                    }

                    @Override
                    public void close() {
                        playing.destroy();
                    }
                },
                played,
                gone);
    }

    private void requireOne(Kind kind) {
        if (devices().stream().noneMatch(device -> device.kind() == kind)) {
            throw Missing.device(kind, null);
        }
    }

    private Process start(Kind kind, String program, String latency, Optional<AudioDevice> device) {
        var command = new ArrayList<>(List.of(program, latency, CLIENT));
        command.addAll(FORMAT);
        device.ifPresent(one -> command.add("--device=" + one.id()));
        try {
            return program(command).start();
        } catch (IOException e) {
            throw Missing.device(kind, e);
        }
    }

    @Override
    public void watch(Runnable changed) {
        try {
            var subscribed = pactl(List.of("subscribe")).start();
            watching = subscribed;
            Thread.ofVirtual().name("sound-watch").start(() -> follow(subscribed, changed));
        } catch (IOException e) {
            throw Missing.device(Kind.SPEAKER, e);
        }
    }

    private static void follow(Process subscribed, Runnable changed) {
        try (BufferedReader lines = subscribed.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (PulseList.isChange(line)) {
                    changed.run();
                }
            }
        } catch (IOException e) {
            org.slf4j.LoggerFactory.getLogger(PulseEnds.class)
                    .debug("devices are not watched any more", e);
        }
    }

    private ProcessBuilder pactl(List<String> arguments) {
        var command = new ArrayList<>(List.of("pactl"));
        command.addAll(arguments);
        return program(command);
    }

    private ProcessBuilder program(List<String> command) {
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        // What it says is translated otherwise.
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder;
    }

    /// What it says; nothing where it fails, is not there, or takes too long.
    private List<String> ask(String... arguments) {
        try {
            var process = pactl(Arrays.asList(arguments)).start();
            // It ends the reading below too.
            var limit =
                    Thread.ofVirtual()
                            .start(() -> {
                                try {
                                    if (!process.waitFor(
                                            ANSWER_WITHIN.toMillis(), TimeUnit.MILLISECONDS)) {
                                        process.destroyForcibly();
                                    }
                                } catch (InterruptedException e) {
                                    Thread.currentThread().interrupt();
                                }
                            });
            try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
                var said = lines.lines().toList();
                boolean well = process.waitFor() == 0;
                limit.interrupt();
                return well ? said : List.of();
            }
        } catch (IOException e) {
            return List.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    private static String first(List<String> lines) {
        return lines.isEmpty() ? "" : lines.getFirst();
    }

    @Override
    public boolean live() {
        return true;
    }

    @Override
    public void close() {
        if (watching != null) {
            watching.destroy();
        }
    }
}
