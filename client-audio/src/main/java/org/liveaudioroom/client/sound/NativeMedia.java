package org.liveaudioroom.client.sound;

import dev.onvoid.webrtc.PeerConnectionFactory;
import dev.onvoid.webrtc.media.audio.AudioTrack;
import dev.onvoid.webrtc.media.audio.CustomAudioSource;
import dev.onvoid.webrtc.media.audio.HeadlessAudioDeviceModule;
import java.time.Duration;
import org.liveaudioroom.client.audio.AudioException;
import org.liveaudioroom.client.audio.AudioProblem;

/// What libwebrtc needs for one room: its threads, a clock that drives what is heard, and one track
/// into which the program pushes what it says. One for each room: a second connection that starts
/// to send in the same factory would start its capture under the first.
final class NativeMedia implements AutoCloseable {
    private static final Duration LOADED_WITHIN = Duration.ofSeconds(30);

    private final HeadlessAudioDeviceModule clock;
    private final PeerConnectionFactory factory;
    private final CustomAudioSource source;
    private final AudioTrack track;

    private NativeMedia() {
        clock = new HeadlessAudioDeviceModule();
        factory = new PeerConnectionFactory(clock);
        source = new CustomAudioSource();
        track = factory.createAudioTrack("microphone", source);
    }

    /// Loads the native library at the first call.
    ///
    /// @throws AudioException where it is not for this machine or lacks one of the system's
    static NativeMedia open() {
        try {
            return Limited.call("webrtc", LOADED_WITHIN, NativeMedia::new);
        } catch (AudioException e) {
            throw e;
        } catch (RuntimeException | Error e) {
            throw new AudioException(
                    AudioProblem.of(
                            AudioProblem.Kind.NATIVE_MISSING,
                            "the native library of webrtc-java cannot be loaded: it must be on the"
                                    + " class path with the classifier of this system, the folder"
                                    + " java.io.tmpdir must be writable, and Linux needs more (apt install"
                                    + " libpulse0 libudev1 libx11-6 libxfixes3 libxrandr2"
                                    + " libxcomposite1 libdbus-1-3): "
                                    + reason(e),
                            e));
        }
    }

    /// What a class that could not be loaded says itself is that it could not be loaded.
    private static String reason(Throwable thrown) {
        var innermost = thrown;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        return innermost.toString();
    }

    PeerConnectionFactory factory() {
        return factory;
    }

    AudioTrack track() {
        return track;
    }

    /// A frame for whoever sends the track. Only while nothing is captured: see [#stopCapture].
    void push(byte[] frame) {
        source.pushAudio(frame, 16, Pcm.RATE, 1, Pcm.FRAME);
    }

    /// A connection that starts to send starts the capture of the device module, whose frames go
    /// out too: at the same moment as a frame of ours they end the whole process. It is back when
    /// the capture's thread has ended, and no connection starts it a second time.
    void stopCapture() {
        clock.stopRecording();
    }

    /// After the connections and the pushing. The track is not disposed: the library refuses that
    /// while a closed connection still counts as a holder.
    @Override
    public void close() {
        source.dispose();
        factory.dispose();
        clock.dispose();
    }
}
