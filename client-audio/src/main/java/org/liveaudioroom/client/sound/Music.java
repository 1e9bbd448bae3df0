package org.liveaudioroom.client.sound;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.liveaudioroom.client.audio.MusicPlayer;
import org.liveaudioroom.client.audio.MusicState;
import org.liveaudioroom.client.audio.MusicState.Status;

/// A file that is mixed to what goes out. While the microphone is held it goes on, for the one who
/// plays it alone.
final class Music implements MusicPlayer {
    private static final double GAIN_MAX = 2;
    private static final int TOLD_EACH_FRAMES = 100;

    private final Executor reading;
    private final CallsUntilClosed calls;
    private final Consumer<MusicState> told;
    private @Nullable Path file;
    private short[] samples = {};
    private int at;
    private Status status = Status.NONE;
    private Repeat repeat = Repeat.ONCE;
    private double gain = MusicState.NONE.volume();
    private int frames;
    private long plays;

    /// @param told on any thread, must not block
    Music(Executor reading, CallsUntilClosed calls, Consumer<MusicState> told) {
        this.reading = reading;
        this.calls = calls;
        this.told = told;
    }

    @Override
    public CompletionStage<?> play(Path next, Repeat again) {
        long play = begun();
        return calls.run(() -> start(play, next, SoundFile.read(next), again), reading);
    }

    private synchronized long begun() {
        return ++plays;
    }

    private void start(long play, Path next, short[] read, Repeat again) {
        change(() -> {
            // Another one was asked for, or it was stopped, while this one was read.
            if (play == plays) {
                file = next;
                samples = read;
                at = 0;
                repeat = again;
                status = read.length == 0 ? Status.ENDED : Status.PLAYING;
            }
        });
    }

    @Override
    public void pause() {
        change(() -> {
            if (status == Status.PLAYING) {
                status = Status.PAUSED;
            }
        });
    }

    @Override
    public void resume() {
        change(() -> {
            if (status == Status.PAUSED) {
                status = Status.PLAYING;
            }
        });
    }

    @Override
    public void stop() {
        change(() -> {
            plays++;
            file = null;
            samples = new short[0];
            at = 0;
            status = Status.NONE;
        });
    }

    @Override
    public void seek(Duration position) {
        change(() -> {
            at = Math.clamp(position.toMillis() * (Pcm.RATE / 1000), 0, samples.length);
            if (status == Status.ENDED && at < samples.length) {
                status = Status.PLAYING;
            }
        });
    }

    @Override
    public void volume(double wanted) {
        change(() -> gain = Math.clamp(wanted, 0, GAIN_MAX));
    }

    @Override
    public synchronized MusicState state() {
        var name = file == null ? null : file.getFileName();
        return new MusicState(
                status,
                lengthOf(at),
                file == null ? Optional.empty() : Optional.of(lengthOf(samples.length)),
                gain,
                name == null ? "" : name.toString());
    }

    private static Duration lengthOf(int count) {
        return Duration.ofMillis(count / (Pcm.RATE / 1000));
    }

    /// Fills a frame with the next 10 ms. On the thread of [Voice].
    ///
    /// @return false where no music plays: the frame is silent
    boolean read(short[] frame) {
        boolean tell;
        synchronized (this) {
            Arrays.fill(frame, (short) 0);
            if (status != Status.PLAYING) {
                return false;
            }
            for (int i = 0; i < frame.length && status == Status.PLAYING; i++) {
                frame[i] = Pcm.limited(gain * samples[at++]);
                if (at == samples.length) {
                    ended();
                }
            }
            tell = ++frames % TOLD_EACH_FRAMES == 0 || status == Status.ENDED;
        }
        if (tell) {
            told.accept(state());
        }
        return true;
    }

    private void ended() {
        switch (repeat) {
            case ONCE -> status = Status.ENDED;
            case FOR_EVER -> at = 0;
        }
    }

    private void change(Runnable change) {
        synchronized (this) {
            change.run();
        }
        told.accept(state());
    }
}
