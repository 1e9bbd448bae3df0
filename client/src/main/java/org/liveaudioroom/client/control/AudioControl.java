package org.liveaudioroom.client.control;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.liveaudioroom.client.audio.AudioDevice;
import org.liveaudioroom.client.audio.MusicPlayer.Repeat;
import org.liveaudioroom.signaling.Answer.Done;

/// Everything about sound.
public interface AudioControl {
    /// The own microphone.
    MicrophoneControl microphone();

    /// What is heard of others, by the local user alone.
    OutputControl output();

    /// Background music onto the own seat.
    MusicControl music();

    /// The microphones and loudspeakers that are there now.
    List<AudioDevice> devices();

    /// Changes to a device of [#devices()]; it fails with `RoomFailure.SoundFailed`.
    CompletionStage<Done> use(AudioDevice device);

    /// The own microphone.
    interface MicrophoneControl {
        /// Opens the device where needed, and lets others hear it. Only on a seat.
        CompletionStage<Done> on();

        /// Nothing goes out from this call on, whatever the server does; others are told.
        CompletionStage<Done> off();

        /// On when off, off when on.
        CompletionStage<Done> toggle();

        /// Answers a host's question: for who did not answer S23 itself.
        ///
        /// @param request of the event or the state
        CompletionStage<Done> answer(String request, Consent consent);
    }

    /// What is heard of others, by the local user alone. Gains are 0 to 2: 0 is silence, 1 as it
    /// comes.
    interface OutputControl {
        /// How loud all are.
        void volume(double gain);

        /// How loud one is; kept while he is away.
        void volumeOf(String user, double gain);

        /// How loud one is.
        double volumeOf(String user);

        /// Hears one no more.
        void muteLocally(String user);

        /// Hears him again, as loud as before.
        void unmuteLocally(String user);

        /// Whether one was muted here.
        boolean isMutedLocally(String user);
    }

    /// Background music onto the own seat: it is heard while the microphone is on.
    interface MusicControl {
        /// Plays from the beginning. It fails with `RoomFailure.SoundFailed` where the file is
        /// none.
        CompletionStage<Done> play(Path file, Repeat repeat);

        /// Stops where it is.
        void pause();

        /// Goes on from there.
        void resume();

        /// Ends it.
        void stop();

        /// Goes on from there.
        void seek(Duration position);

        /// How loud it is in the room, 0 to 2; 0.3 at first.
        void volume(double gain);
    }
}
