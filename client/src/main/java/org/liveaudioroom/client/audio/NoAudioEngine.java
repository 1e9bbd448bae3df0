package org.liveaudioroom.client.audio;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/// A room without sound.
final class NoAudioEngine implements AudioEngine {
    @Override
    public RoomAudio open(AudioOptions options, RoomAudio.Listener listener) {
        return new Silence();
    }

    private static final class Silence implements RoomAudio {
        private static <T> CompletionStage<T> missing() {
            return CompletableFuture.failedFuture(
                    new AudioException(
                            AudioProblem.of(
                                    AudioProblem.Kind.NO_ENGINE,
                                    "this program has no sound engine: add the module"
                                            + " client-audio, or name one in JoinOptions.audio")));
        }

        @Override
        public void connect(int slots, Negotiation negotiation) {}

        @Override
        public boolean carries() {
            return false;
        }

        @Override
        public void pause() {}

        @Override
        public CompletionStage<?> openMicrophone() {
            return missing();
        }

        @Override
        public void closeMicrophone() {}

        @Override
        public void send() {}

        @Override
        public void hold() {}

        @Override
        public int level() {
            return 127;
        }

        @Override
        public void volume(double gain) {}

        @Override
        public void volumeOf(long voice, double gain) {}

        @Override
        public List<AudioDevice> devices() {
            return List.of();
        }

        @Override
        public CompletionStage<?> use(AudioDevice device) {
            return missing();
        }

        @Override
        public MusicPlayer music() {
            return new NoMusic();
        }

        @Override
        public void close() {}
    }

    private static final class NoMusic implements MusicPlayer {
        @Override
        public CompletionStage<?> play(java.nio.file.Path file, Repeat repeat) {
            return Silence.missing();
        }

        @Override
        public void pause() {}

        @Override
        public void resume() {}

        @Override
        public void stop() {}

        @Override
        public void seek(java.time.Duration position) {}

        @Override
        public void volume(double gain) {}

        @Override
        public MusicState state() {
            return MusicState.NONE;
        }
    }
}
