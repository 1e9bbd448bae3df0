package org.liveaudioroom.client.audio;

import java.util.List;
import java.util.concurrent.CompletionStage;
import org.liveaudioroom.client.Quality;

/// The sound of one room: one connection after the other, as long as the room lasts.
///
/// The client calls it from one thread at a time, [#level()] from any; no method may block.
/// [Listener] may be called from any thread. Gains are factors: 0 is silence, 1 as it comes, 2 the
/// most.
public interface RoomAudio extends AutoCloseable {
    /// Makes a new connection that can hear `slots` voices at once (1 to 50) with one audio sender,
    /// instead of the one there was; what fails later is tried again with the same negotiation. The
    /// track of the sender is in the first offer, so that taking a seat needs no other.
    void connect(int slots, Negotiation negotiation);

    /// Whether the connection still carries, so that a client that comes back can keep it.
    boolean carries();

    /// The way to the server is gone: negotiate nothing until [#connect], but go on hearing and
    /// sending what still can be.
    void pause();

    /// Opens the microphone; sends nothing yet. Open already: done. Fails with an [AudioException].
    CompletionStage<?> openMicrophone();

    /// Lets the microphone go: the system shows it as unused.
    void closeMicrophone();

    /// Microphone and music go out from now on.
    void send();

    /// Nothing goes out from now on, at once.
    void hold();

    /// How loud the microphone is, RFC 6464: 0 the loudest, 127 silence or closed.
    int level();

    /// How loud all others are heard, 0 to 2.
    void volume(double gain);

    /// How loud one person is heard, 0 to 2.
    ///
    /// @param voice the CSRC that names him in audio packets, `Person.voice()`
    void volumeOf(long voice, double gain);

    /// The microphones and loudspeakers that are there now; empty where the engine has none.
    List<AudioDevice> devices();

    /// Changes to a device of [#devices()]. Fails with an [AudioException].
    CompletionStage<?> use(AudioDevice device);

    /// Background music: it is mixed to the microphone and heard while that is on.
    MusicPlayer music();

    /// Ends all of it; nothing is told afterwards.
    @Override
    void close();

    /// Brings an offer to the server and its answer back; both are SDP.
    @FunctionalInterface
    interface Negotiation {
        /// Fails where the server would not, or is not there.
        CompletionStage<String> answerTo(String offer);
    }

    /// What a room hears of its sound.
    interface Listener {
        /// The connection changed.
        void sound(SoundState state);

        /// The microphone can be used, or not any more.
        void microphone(MicrophoneState.Access access);

        /// The line was measured.
        void quality(Quality quality);

        /// The sound comes out there now.
        void output(AudioRoute route, String device);

        /// Devices came or went.
        void devices(List<AudioDevice> devices);

        /// The music went on.
        void music(MusicState state);

        /// Something failed that nobody waits for.
        ///
        /// @param method what was being done, such as `media.offer`
        void problem(String method, AudioProblem problem);
    }
}
