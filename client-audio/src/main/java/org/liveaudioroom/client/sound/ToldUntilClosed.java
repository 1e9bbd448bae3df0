package org.liveaudioroom.client.sound;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.liveaudioroom.client.Quality;
import org.liveaudioroom.client.audio.AudioDevice;
import org.liveaudioroom.client.audio.AudioException;
import org.liveaudioroom.client.audio.AudioProblem;
import org.liveaudioroom.client.audio.AudioRoute;
import org.liveaudioroom.client.audio.MicrophoneState;
import org.liveaudioroom.client.audio.MusicState;
import org.liveaudioroom.client.audio.RoomAudio;
import org.liveaudioroom.client.audio.SoundState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hands on what happens until the room is over. What the listener throws ends nothing.
final class ToldUntilClosed implements RoomAudio.Listener {
    private static final Logger LOG = LoggerFactory.getLogger(ToldUntilClosed.class);

    private final RoomAudio.Listener listener;
    private final AtomicBoolean closed = new AtomicBoolean();

    ToldUntilClosed(RoomAudio.Listener listener) {
        this.listener = listener;
    }

    /// Tells nothing any more.
    ///
    /// @return false where it was closed before
    boolean close() {
        return closed.compareAndSet(false, true);
    }

    boolean closed() {
        return closed.get();
    }

    /// The boundary of a thread: one failure is told and must not end the thread's other work. The
    /// library throws plain `Error`s.
    void guarded(String method, Runnable work) {
        try {
            work.run();
        } catch (AudioException e) {
            problem(method, e.problem());
        } catch (RuntimeException | Error e) {
            LOG.warn("{} failed", method, e);
            problem(
                    method,
                    AudioProblem.of(
                            AudioProblem.Kind.CONNECTION_FAILED, method + " failed: " + e, e));
        }
    }

    private void tell(Runnable event) {
        if (closed.get()) {
            return;
        }
        try {
            event.run();
        } catch (RuntimeException e) {
            LOG.warn("a listener of the sound threw", e);
        }
    }

    @Override
    public void sound(SoundState state) {
        tell(() -> listener.sound(state));
    }

    @Override
    public void microphone(MicrophoneState.Access access) {
        tell(() -> listener.microphone(access));
    }

    @Override
    public void quality(Quality quality) {
        tell(() -> listener.quality(quality));
    }

    @Override
    public void output(AudioRoute route, String device) {
        tell(() -> listener.output(route, device));
    }

    @Override
    public void devices(List<AudioDevice> devices) {
        tell(() -> listener.devices(devices));
    }

    @Override
    public void music(MusicState state) {
        tell(() -> listener.music(state));
    }

    @Override
    public void problem(String method, AudioProblem problem) {
        tell(() -> listener.problem(method, problem));
    }
}
