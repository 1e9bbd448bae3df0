package org.liveaudioroom.client.sound;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;
import org.liveaudioroom.client.audio.AudioDevice;
import org.liveaudioroom.client.audio.AudioDevice.Kind;
import org.liveaudioroom.client.audio.AudioException;
import org.liveaudioroom.client.audio.AudioProblem;
import org.liveaudioroom.client.audio.DevicePolicy;
import org.liveaudioroom.client.audio.MicrophoneState.Access;

/// Opens and changes microphone and loudspeaker, on a thread of its own: devices are slow.
final class DeviceControl implements AutoCloseable {
    private final Ends ends;
    private final DevicePolicy policy;
    private final Voice voice;
    private final Cleaning cleaning;
    private final ToldUntilClosed listener;
    private final CallsUntilClosed calls;
    private final ExecutorService slow = Threads.devices();
    private volatile List<AudioDevice> present = List.of();
    private volatile @Nullable Speaker speaker;
    private @Nullable Microphone microphone;
    private Optional<AudioDevice> wantedMicrophone = Optional.empty();
    private Optional<AudioDevice> wantedSpeaker = Optional.empty();
    private Optional<AudioDevice> usedMicrophone = Optional.empty();
    private Optional<AudioDevice> usedSpeaker = Optional.empty();
    private boolean listening;
    private String output = "";

    DeviceControl(
            Ends ends,
            DevicePolicy policy,
            Voice voice,
            Cleaning cleaning,
            ToldUntilClosed listener,
            CallsUntilClosed calls) {
        this.ends = ends;
        this.policy = policy;
        this.voice = voice;
        this.cleaning = cleaning;
        this.listener = listener;
        this.calls = calls;
        slow.execute(() ->
                listener.guarded(
                        "devices",
                        () -> {
                            ends.watch(() -> later("devices", this::compare));
                            present = ends.devices();
                        }));
    }

    private void later(String method, Runnable work) {
        slow.execute(() -> listener.guarded(method, work));
    }

    List<AudioDevice> present() {
        return present;
    }

    /// Takes what is heard. From the thread that hears; without a loudspeaker it goes nowhere.
    void play(short[] frame) {
        var open = speaker;
        if (open != null) {
            open.play(frame);
        }
    }

    /// Opens the loudspeaker, once; a missing one is told.
    void listen() {
        later(
                "speaker",
                () -> {
                    if (!listening) {
                        listening = true;
                        openSpeaker();
                    }
                });
    }

    CompletionStage<?> openMicrophone() {
        return calls.run(
                () -> {
                    if (microphone == null) {
                        takeMicrophone();
                    }
                },
                slow);
    }

    void closeMicrophone() {
        later(
                "microphone",
                () -> {
                    if (microphone != null) {
                        letMicrophoneGo();
                        listener.microphone(Access.CLOSED);
                    }
                });
    }

    CompletionStage<?> use(Optional<AudioDevice> device, Kind kind) {
        return calls.run(
                () -> {
                    switch (kind) {
                        case MICROPHONE -> {
                            wantedMicrophone = device;
                            if (microphone != null) {
                                letMicrophoneGo();
                                takeMicrophone();
                            }
                        }
                        case SPEAKER -> {
                            wantedSpeaker = device;
                            openSpeaker();
                        }
                    }
                },
                slow);
    }

    private void takeMicrophone() {
        listener.microphone(Access.OPENING);
        try {
            var device = chosen(Kind.MICROPHONE, wantedMicrophone);
            var opened = ends.microphone(device, this::microphoneGone);
            usedMicrophone = device;
            microphone = opened;
            voice.microphone(opened);
            listener.microphone(Access.OPEN);
        } catch (AudioException e) {
            listener.microphone(Access.after(e.problem()));
            throw e;
        }
    }

    private void letMicrophoneGo() {
        voice.microphone(null);
        if (microphone != null) {
            microphone.close();
            microphone = null;
        }
    }

    private void microphoneGone() {
        later(
                "microphone",
                () -> {
                    if (microphone == null) {
                        return;
                    }
                    letMicrophoneGo();
                    wantedMicrophone = Optional.empty();
                    // Another one may be there; else everybody should see that it is gone.
                    takeMicrophone();
                });
    }

    private void openSpeaker() {
        var old = speaker;
        var device = chosen(Kind.SPEAKER, wantedSpeaker);
        speaker = ends.speaker(device, cleaning::heard, this::speakerGone);
        usedSpeaker = device;
        if (old != null) {
            old.close();
        }
        tellOutput(device);
    }

    private void speakerGone() {
        later(
                "speaker",
                () -> {
                    var old = speaker;
                    speaker = null;
                    if (old != null) {
                        old.close();
                        wantedSpeaker = Optional.empty();
                        openSpeaker();
                    }
                });
    }

    private void tellOutput(Optional<AudioDevice> device) {
        var used =
                device.or(() ->
                        present.stream()
                                .filter(one -> one.kind() == Kind.SPEAKER)
                                .filter(AudioDevice::isDefault)
                                .findFirst());
        used.filter(one -> !one.id().equals(output))
                .ifPresent(one -> {
                    output = one.id();
                    listener.output(Routes.of(one.name()), one.name());
                });
    }

    private Optional<AudioDevice> chosen(Kind kind, Optional<AudioDevice> wanted) {
        var there = present.stream().filter(one -> one.kind() == kind).toList();
        var still = wanted.filter(one -> there.stream().anyMatch(has -> same(has, one)));
        return still.isPresent() || there.isEmpty() ? still : policy.choose(kind, there);
    }

    private static boolean same(AudioDevice one, AudioDevice other) {
        return one.kind() == other.kind() && one.id().equals(other.id());
    }

    private void compare() {
        var now = ends.devices();
        var was = present;
        present = now;
        if (Objects.equals(was, now)) {
            return;
        }
        listener.devices(now);
        wantedMicrophone.filter(one -> gone(one, was, now)).ifPresent(this::tellGone);
        wantedSpeaker.filter(one -> gone(one, was, now)).ifPresent(this::tellGone);
        follow(now);
    }

    /// Takes what is wanted, or what the policy takes of what is there now.
    private void follow(List<AudioDevice> now) {
        boolean audible = now.stream().anyMatch(one -> one.kind() == Kind.SPEAKER);
        var nextSpeaker = chosen(Kind.SPEAKER, wantedSpeaker);
        if (listening && audible && (speaker == null || !sameId(nextSpeaker, usedSpeaker))) {
            openSpeaker();
        } else if (listening && speaker != null) {
            tellOutput(nextSpeaker);
        }
        if (microphone != null
                && !sameId(chosen(Kind.MICROPHONE, wantedMicrophone), usedMicrophone)) {
            letMicrophoneGo();
            takeMicrophone();
        }
    }

    private static boolean sameId(Optional<AudioDevice> one, Optional<AudioDevice> other) {
        return one.map(AudioDevice::id).equals(other.map(AudioDevice::id));
    }

    private static boolean gone(AudioDevice one, List<AudioDevice> was, List<AudioDevice> now) {
        return was.stream().anyMatch(has -> same(has, one))
                && now.stream().noneMatch(has -> same(has, one));
    }

    private void tellGone(AudioDevice device) {
        listener.problem(
                "devices",
                AudioProblem.of(
                        AudioProblem.Kind.DEVICE_GONE,
                        device.name() + " is gone: the system's default is used"));
    }

    @Override
    public void close() {
        slow.execute(() -> {
            letMicrophoneGo();
            var open = speaker;
            speaker = null;
            if (open != null) {
                open.close();
            }
            ends.close();
        });
        slow.shutdown();
    }
}
