package org.liveaudioroom.client.core;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.liveaudioroom.client.audio.AudioDevice;
import org.liveaudioroom.client.audio.AudioEngine;
import org.liveaudioroom.client.audio.AudioException;
import org.liveaudioroom.client.audio.AudioOptions;
import org.liveaudioroom.client.audio.AudioProblem;
import org.liveaudioroom.client.audio.MusicPlayer;
import org.liveaudioroom.client.audio.MusicState;
import org.liveaudioroom.client.audio.RoomAudio;

/// An engine that makes no sound and remembers what it was asked for.
final class RecordingAudio implements AudioEngine, RoomAudio {
    final List<String> asked = new CopyOnWriteArrayList<>();
    volatile Optional<AudioProblem> refusal = Optional.empty();
    volatile Optional<AudioProblem> missing = Optional.empty();
    volatile boolean carries;

    /// What throws when it is asked for.
    volatile List<String> breaksOn = List.of();

    private volatile Optional<Listener> listener = Optional.empty();

    Listener listener() {
        return listener.orElseThrow();
    }

    @Override
    public RoomAudio open(AudioOptions options, Listener to) {
        missing.ifPresent(problem -> {
            throw new AudioException(problem);
        });
        ask("open");
        listener = Optional.of(to);
        return this;
    }

    @Override
    public void connect(int slots, Negotiation negotiation) {
        ask("connect " + slots);
    }

    @Override
    public boolean carries() {
        ask("carries");
        return carries;
    }

    @Override
    public void pause() {
        ask("pause");
    }

    @Override
    public CompletionStage<?> openMicrophone() {
        ask("openMicrophone");
        return refusal.<CompletionStage<?>>map(
                        problem -> CompletableFuture.failedFuture(new AudioException(problem)))
                .orElseGet(() -> CompletableFuture.completedFuture("open"));
    }

    @Override
    public void closeMicrophone() {
        ask("closeMicrophone");
    }

    @Override
    public void send() {
        ask("send");
    }

    @Override
    public void hold() {
        ask("hold");
    }

    @Override
    public int level() {
        return 30;
    }

    @Override
    public void volume(double gain) {
        ask("volume " + gain);
    }

    @Override
    public void volumeOf(long voice, double gain) {
        ask("volumeOf " + voice + " " + gain);
    }

    @Override
    public List<AudioDevice> devices() {
        return List.of(new AudioDevice(AudioDevice.Kind.MICROPHONE, "m", "Headset", true));
    }

    @Override
    public CompletionStage<?> use(AudioDevice device) {
        ask("use " + device.name());
        return CompletableFuture.completedFuture("used");
    }

    @Override
    public MusicPlayer music() {
        return new Player();
    }

    @Override
    public void close() {
        ask("close");
    }

    private void ask(String what) {
        asked.add(what);
        if (breaksOn.contains(what)) {
            throw new IllegalStateException("the engine breaks on " + what);
        }
    }

    private final class Player implements MusicPlayer {
        @Override
        public CompletionStage<?> play(Path file, Repeat repeat) {
            ask("play " + file + " " + repeat);
            return CompletableFuture.completedFuture("plays");
        }

        @Override
        public void pause() {
            ask("music pause");
        }

        @Override
        public void resume() {
            ask("music resume");
        }

        @Override
        public void stop() {
            ask("music stop");
        }

        @Override
        public void seek(Duration position) {
            ask("music seek " + position);
        }

        @Override
        public void volume(double gain) {
            ask("music volume " + gain);
        }

        @Override
        public MusicState state() {
            return MusicState.NONE;
        }
    }
}
