package org.liveaudioroom.client.sound;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.Mixer;
import javax.sound.sampled.SourceDataLine;
import javax.sound.sampled.TargetDataLine;
import org.liveaudioroom.client.audio.AudioDevice;
import org.liveaudioroom.client.audio.AudioDevice.Kind;
import org.liveaudioroom.client.audio.AudioException;
import org.liveaudioroom.client.audio.AudioProblem;

/// What Java itself knows of the machine's devices.
final class LineEnds implements Ends {
    private static final Duration OPENED_WITHIN = Duration.ofSeconds(5);
    private static final long LOOK_SECONDS = 3;
    private static final int BUFFER = 4 * 2 * Pcm.FRAME;
    private static final DataLine.Info INPUT = new DataLine.Info(TargetDataLine.class, Pcm.FORMAT);
    private static final DataLine.Info OUTPUT = new DataLine.Info(SourceDataLine.class, Pcm.FORMAT);

    private final ScheduledExecutorService looking =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("sound-watch").factory());

    @Override
    public List<AudioDevice> devices() {
        return Limited.call("devices", OPENED_WITHIN, LineEnds::list);
    }

    private static List<AudioDevice> list() {
        var devices = new ArrayList<AudioDevice>();
        for (var info : AudioSystem.getMixerInfo()) {
            var mixer = AudioSystem.getMixer(info);
            for (var kind : Kind.values()) {
                if (mixer.isLineSupported(line(kind))) {
                    // The first one of each kind is what Java takes by itself.
                    boolean first = devices.stream().noneMatch(one -> one.kind() == kind);
                    devices.add(new AudioDevice(kind, info.getName(), info.getName(), first));
                }
            }
        }
        return List.copyOf(devices);
    }

    private static DataLine.Info line(Kind kind) {
        return switch (kind) {
            case MICROPHONE -> INPUT;
            case SPEAKER -> OUTPUT;
        };
    }

    @Override
    public Microphone microphone(Optional<AudioDevice> device, Runnable gone) {
        var line =
                (TargetDataLine) opened(Kind.MICROPHONE, device, AudioProblem.Kind.MICROPHONE_BUSY);
        line.start();
        return new CaptureThread(
                new CaptureThread.Source() {
                    @Override
                    public int read(byte[] into) {
                        return line.read(into, 0, into.length);
                    }

                    @Override
                    public void close() {
                        line.close();
                    }
                },
                gone);
    }

    @Override
    public Speaker speaker(Optional<AudioDevice> device, Consumer<short[]> played, Runnable gone) {
        var line = (SourceDataLine) opened(Kind.SPEAKER, device, AudioProblem.Kind.SPEAKER_MISSING);
        line.start();
        return new PlayThread(
                new PlayThread.Target() {
                    @Override
                    public void write(byte[] frame) {
                        line.write(frame, 0, frame.length);
                    }

                    @Override
                    public void close() {
                        line.close();
                    }
                },
                played,
                gone);
    }

    private static DataLine opened(
            Kind kind, Optional<AudioDevice> device, AudioProblem.Kind refused) {
        return Limited.call(
                "open",
                OPENED_WITHIN,
                () -> {
                    try {
                        var line = (DataLine) found(kind, device);
                        switch (line) {
                            case TargetDataLine input -> input.open(Pcm.FORMAT, BUFFER);
                            case SourceDataLine output -> output.open(Pcm.FORMAT, BUFFER);
                            default -> throw Missing.device(kind, null);
                        }
                        return line;
                    } catch (LineUnavailableException e) {
                        throw Missing.of(
                                refused,
                                "the device could not be opened, another program may hold it: "
                                        + e.getMessage(),
                                e);
                    } catch (SecurityException e) {
                        throw new AudioException(
                                AudioProblem.of(
                                        AudioProblem.Kind.MICROPHONE_DENIED,
                                        "the system does not give the device to this program",
                                        e));
                    }
                });
    }

    private static Object found(Kind kind, Optional<AudioDevice> device)
            throws LineUnavailableException {
        try {
            var mixer = device.flatMap(LineEnds::mixer);
            return mixer.isPresent()
                    ? mixer.get().getLine(line(kind))
                    : AudioSystem.getLine(line(kind));
        } catch (IllegalArgumentException e) {
            throw Missing.device(kind, e);
        }
    }

    private static Optional<Mixer> mixer(AudioDevice device) {
        return Arrays.stream(AudioSystem.getMixerInfo())
                .filter(info -> info.getName().equals(device.id()))
                .findFirst()
                .map(AudioSystem::getMixer);
    }

    /// Java tells nothing of devices that come and go: so they are looked for.
    @Override
    public void watch(Runnable changed) {
        var unused =
                looking.scheduleWithFixedDelay(
                        changed, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public boolean live() {
        return true;
    }

    @Override
    public void close() {
        looking.shutdownNow();
    }
}
