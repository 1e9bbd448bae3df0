package org.liveaudioroom.client.core;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.liveaudioroom.client.Quality;
import org.liveaudioroom.client.RoomFailure;
import org.liveaudioroom.client.audio.AudioDevice;
import org.liveaudioroom.client.audio.AudioEngine;
import org.liveaudioroom.client.audio.AudioException;
import org.liveaudioroom.client.audio.AudioOptions;
import org.liveaudioroom.client.audio.AudioProblem;
import org.liveaudioroom.client.audio.AudioRoute;
import org.liveaudioroom.client.audio.MicrophoneState;
import org.liveaudioroom.client.audio.MicrophoneState.Access;
import org.liveaudioroom.client.audio.MusicState;
import org.liveaudioroom.client.audio.RoomAudio;
import org.liveaudioroom.client.audio.SoundState;
import org.liveaudioroom.client.event.RoomEvent;
import org.liveaudioroom.signaling.Protocol;

/// The sound of a room, whichever engine gives it, or none. Confined to the mailbox but for what
/// says otherwise. It goes with the local user when he switches rooms.
final class Sound {
    private final Mailbox mailbox;
    private final Volumes volumes;
    private @Nullable Store store;
    private Runnable microphoneLost = () -> {};
    private volatile @Nullable RoomAudio audio;
    private Optional<AudioProblem> missing = Optional.empty();
    private volatile List<AudioDevice> devices = List.of();
    private boolean sending;

    Sound(Mailbox mailbox) {
        this.mailbox = mailbox;
        volumes = new Volumes(mailbox, this::setVolume);
    }

    private boolean setVolume(long voice, double gain) {
        ifOpen(now -> now.volumeOf(voice, gain));
        return audio != null;
    }

    Volumes volumes() {
        return volumes;
    }

    /// From now on this room is told what becomes of the sound.
    void attach(Store to, Runnable onMicrophoneLost) {
        store = to;
        microphoneLost = onMicrophoneLost;
        volumes.forgetVoices();
    }

    /// Gets ready; a machine without sound joins all the same, and S3 tells what is missing.
    void open(AudioEngine engine, AudioOptions options) {
        mailbox.assertOwner();
        if (audio != null) {
            return;
        }
        try {
            audio = engine.open(options, new FromEngine());
            devices = opened().devices();
        } catch (RuntimeException | Error thrown) {
            var failure = Faults.of(thrown);
            missing =
                    Optional.of(
                            failure instanceof RoomFailure.SoundFailed known
                                    ? known.problem()
                                    : AudioProblem.of(
                                            AudioProblem.Kind.NATIVE_MISSING,
                                            "the sound engine failed: " + thrown,
                                            thrown));
            audio = AudioEngine.none().open(options, new FromEngine());
            report("audio.open", missing.get());
        }
    }

    /// Makes a connection unless the present one carries and may be kept.
    void connect(int slots, Keep keep, RoomAudio.Negotiation negotiation) {
        var now = opened();
        if (keep == Keep.WHAT_CARRIES && now.carries()) {
            return;
        }
        now.connect(slots, negotiation);
        if (sending) {
            now.send();
        } else {
            now.hold();
        }
    }

    /// What becomes of a connection that is there already.
    enum Keep {
        WHAT_CARRIES,
        NOTHING
    }

    /// The way to the server is gone.
    void pause() {
        ifOpen(RoomAudio::pause);
    }

    void close() {
        var last = audio;
        audio = null;
        store = null;
        if (last != null) {
            last.close();
        }
    }

    CompletableFuture<?> openMicrophone() {
        return missing.<CompletableFuture<?>>map(
                        problem -> CompletableFuture.failedFuture(new AudioException(problem)))
                .orElseGet(() -> inMailbox(opened().openMicrophone()));
    }

    void closeMicrophone() {
        ifOpen(RoomAudio::closeMicrophone);
    }

    /// `true`: the microphone goes out. `false`: nothing goes out, at once.
    void setSending(boolean out) {
        if (sending == out || audio == null) {
            return;
        }
        sending = out;
        if (out) {
            opened().send();
        } else {
            opened().hold();
        }
    }

    /// From any thread.
    int level() {
        var now = audio;
        return now == null ? Protocol.SILENCE : now.level();
    }

    /// From any thread.
    List<AudioDevice> devices() {
        return devices;
    }

    /// There once the room was joined.
    RoomAudio opened() {
        var now = audio;
        if (now == null) {
            throw new AudioException(
                    AudioProblem.of(AudioProblem.Kind.CONNECTION_FAILED, "the room is over"));
        }
        return now;
    }

    /// A stage of the engine may end on any thread.
    <T> CompletableFuture<T> inMailbox(CompletionStage<T> stage) {
        var here = new CompletableFuture<T>();
        Later.into(here, stage, mailbox);
        return here;
    }

    void ifOpen(Consumer<RoomAudio> work) {
        var now = audio;
        if (now != null) {
            work.accept(now);
        }
    }

    private void report(String method, AudioProblem problem) {
        if (store != null) {
            store.report(method, new RoomFailure.SoundFailed(problem));
        }
    }

    private void changed(Consumer<Store> change) {
        mailbox.execute(() -> {
            if (store != null) {
                change.accept(store);
            }
        });
    }

    /// Called by the engine on any thread.
    private final class FromEngine implements RoomAudio.Listener {
        @Override
        public void sound(SoundState state) {
            changed(to -> to.change(draft -> draft.sound(state)));
        }

        @Override
        public void microphone(Access access) {
            changed(to -> {
                boolean wasOpen = to.state().microphone().access() == Access.OPEN;
                setAccess(to, access);
                if (wasOpen && access != Access.OPEN && access != Access.CLOSED) {
                    microphoneLost.run();
                }
            });
        }

        @Override
        public void quality(Quality quality) {
            changed(to -> {
                var before = to.state().quality();
                to.change(draft -> draft.quality(Optional.of(quality)));
                if (before.filter(one -> one.score() == quality.score()).isEmpty()) {
                    to.tell(new RoomEvent.QualityChanged(quality));
                }
            });
        }

        @Override
        public void output(AudioRoute route, String device) {
            changed(to -> to.tell(new RoomEvent.AudioOutputChanged(route, device)));
        }

        @Override
        public void devices(List<AudioDevice> present) {
            devices = List.copyOf(present);
        }

        @Override
        public void music(MusicState state) {
            changed(to -> {
                var before = to.state().music();
                to.change(draft -> draft.music(state));
                // The position alone goes on with every frame.
                if (before.status() != state.status() || !before.file().equals(state.file())) {
                    to.tell(new RoomEvent.MusicChanged(state));
                }
            });
        }

        @Override
        public void problem(String method, AudioProblem problem) {
            changed(to -> report(method, problem));
        }
    }

    /// What is known of the device.
    static void setAccess(Store to, Access access) {
        var now = to.state().microphone();
        to.change(draft ->
                draft.microphone(
                        new MicrophoneState(now.on(), now.pending(), now.locked(), access)));
    }
}
