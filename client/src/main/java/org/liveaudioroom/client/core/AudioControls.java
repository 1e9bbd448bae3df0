package org.liveaudioroom.client.core;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.liveaudioroom.client.audio.AudioDevice;
import org.liveaudioroom.client.audio.MusicPlayer;
import org.liveaudioroom.client.audio.MusicPlayer.Repeat;
import org.liveaudioroom.client.audio.RoomAudio;
import org.liveaudioroom.client.control.AudioControl;
import org.liveaudioroom.signaling.Answer.Done;

/// Everything about sound that one can call.
final class AudioControls implements AudioControl {
    private final Calls calls;
    private final Sound sound;
    private final Microphone microphone;
    private final Output output = new Output();
    private final Music music = new Music();

    AudioControls(Calls calls, Sound sound, Microphone microphone) {
        this.calls = calls;
        this.sound = sound;
        this.microphone = microphone;
    }

    @Override
    public MicrophoneControl microphone() {
        return microphone;
    }

    @Override
    public OutputControl output() {
        return output;
    }

    @Override
    public MusicControl music() {
        return music;
    }

    @Override
    public List<AudioDevice> devices() {
        return sound.devices();
    }

    @Override
    public CompletionStage<Done> use(AudioDevice device) {
        return done(audio -> audio.use(device));
    }

    private interface Work {
        CompletionStage<?> on(RoomAudio audio);
    }

    private CompletionStage<Done> done(Work work) {
        return calls.stage(
                () -> sound.inMailbox(work.on(sound.opened())).thenApply(ok -> new Done()));
    }

    private static double gain(double given) {
        if (!(given >= 0 && given <= 2)) {
            throw new IllegalArgumentException("gain is " + given + ", but must be 0 to 2");
        }
        return given;
    }

    private final class Output implements OutputControl {
        @Override
        public void volume(double gain) {
            double checked = gain(gain);
            calls.execute(() -> sound.ifOpen(audio -> audio.volume(checked)));
        }

        @Override
        public void volumeOf(String user, double gain) {
            sound.volumes().setGain(user, gain(gain));
        }

        @Override
        public double volumeOf(String user) {
            return sound.volumes().gainOf(user);
        }

        @Override
        public void muteLocally(String user) {
            sound.volumes().mute(user);
        }

        @Override
        public void unmuteLocally(String user) {
            sound.volumes().unmute(user);
        }

        @Override
        public boolean isMutedLocally(String user) {
            return sound.volumes().isMuted(user);
        }
    }

    private final class Music implements MusicControl {
        @Override
        public CompletionStage<Done> play(Path file, Repeat repeat) {
            return done(audio -> audio.music().play(file, repeat));
        }

        @Override
        public void pause() {
            onPlayer(MusicPlayer::pause);
        }

        @Override
        public void resume() {
            onPlayer(MusicPlayer::resume);
        }

        @Override
        public void stop() {
            onPlayer(MusicPlayer::stop);
        }

        @Override
        public void seek(Duration position) {
            onPlayer(player -> player.seek(position));
        }

        @Override
        public void volume(double gain) {
            double checked = gain(gain);
            onPlayer(player -> player.volume(checked));
        }

        private void onPlayer(Consumer<MusicPlayer> work) {
            calls.execute(() -> sound.ifOpen(audio -> work.accept(audio.music())));
        }
    }
}
