package org.liveaudioroom.client.core;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.liveaudioroom.client.Phase;
import org.liveaudioroom.client.RoomFailure;
import org.liveaudioroom.client.RoomState;
import org.liveaudioroom.client.audio.AudioProblem;
import org.liveaudioroom.client.audio.MicrophoneState;
import org.liveaudioroom.client.audio.MicrophoneState.Access;
import org.liveaudioroom.client.control.AudioControl.MicrophoneControl;
import org.liveaudioroom.client.control.Consent;
import org.liveaudioroom.signaling.Answer.Done;
import org.liveaudioroom.signaling.Command;

/// Keeps the microphone in step with the room: open on a seat, let go off it, going out only while
/// the server says that it is on and the user has not turned it off here.
final class Microphone implements MicrophoneControl {
    private final Store store;
    private final Calls calls;
    private final Sound sound;
    private boolean seated;

    /// Turned off here and not yet confirmed: nothing goes out, whatever the server says.
    private boolean silenced;

    private int underWay;

    Microphone(Store store, Calls calls, Sound sound) {
        this.store = store;
        this.calls = calls;
        this.sound = sound;
    }

    @Override
    public CompletionStage<Done> on() {
        return calls.stage(this::turnOn);
    }

    @Override
    public CompletionStage<Done> off() {
        return calls.stage(this::turnOff);
    }

    @Override
    public CompletionStage<Done> toggle() {
        return calls.stage(() -> {
            boolean goesOut = store.state().microphone().on() && !silenced;
            return goesOut ? turnOff() : turnOn();
        });
    }

    @Override
    public CompletionStage<Done> answer(String request, Consent consent) {
        return calls.stage(() -> answer(request, consent == Consent.YES));
    }

    /// Called after each change of the state.
    void follow(RoomState state) {
        boolean nowSeated = state.phase() != Phase.ENDED && state.isSpeaker();
        if (!state.microphone().on()) {
            silenced = false;
        }
        sound.setSending(state.microphone().on() && !silenced);
        if (nowSeated == seated) {
            return;
        }
        seated = nowSeated;
        if (seated) {
            // Behind the change that is being told: opening changes the state itself.
            calls.execute(this::open);
        } else {
            sound.closeMicrophone();
        }
    }

    /// Back in the room: says again what the server may have missed.
    void resume() {
        if (silenced) {
            inBackground("microphone.off", turnOff());
        }
    }

    /// He took the seat himself, to speak.
    void taken() {
        inBackground("microphone.on", turnOn());
    }

    /// The device is gone: another one may be there, else others should see that it is off.
    void lost() {
        if (seated) {
            open();
        }
    }

    /// Inside the mailbox.
    CompletableFuture<Done> answer(String request, boolean consent) {
        CompletableFuture<?> opened =
                consent ? openDevice() : CompletableFuture.completedFuture(null);
        return opened.handle((ignored, thrown) -> Optional.ofNullable(thrown))
                .thenCompose(refused ->
                        // Who says yes and has no microphone to give has said no to the asker.
                        calls.send(
                                        new Command.MicrophoneReply(
                                                request, consent && refused.isEmpty()))
                                .thenCompose(done -> {
                                    forget(request);
                                    return refused.<CompletableFuture<Done>>map(
                                                    CompletableFuture::failedFuture)
                                            .orElseGet(
                                                    () -> CompletableFuture.completedFuture(done));
                                }));
    }

    private void forget(String request) {
        var question = store.state().microphoneQuestion();
        if (question.filter(one -> one.request().equals(request)).isPresent()) {
            store.change(draft -> draft.microphoneQuestion(Optional.empty()));
        }
    }

    /// The seat asks for the device, so that turning it on takes no time later.
    private void open() {
        if (!seated) {
            return;
        }
        Later.on(
                openDevice(),
                (ignored, thrown) -> {
                    if (thrown == null || !seated) {
                        return;
                    }
                    store.report("microphone.open", Faults.of(thrown));
                    if (store.state().microphone().on()) {
                        inBackground("microphone.off", turnOff());
                    }
                });
    }

    private CompletableFuture<?> openDevice() {
        return sound.openMicrophone()
                .whenComplete((ignored, thrown) -> {
                    if (thrown != null
                            && Faults.of(thrown)
                                    instanceof RoomFailure.SoundFailed(AudioProblem problem)) {
                        Sound.setAccess(store, Access.after(problem));
                    } else if (thrown == null && !seated) {
                        // He got up while the device was being opened.
                        sound.closeMicrophone();
                    }
                });
    }

    private CompletableFuture<Done> turnOn() {
        return pending(() ->
                openDevice()
                        .thenCompose(ignored -> calls.send(new Command.MicrophoneSet(true)))
                        .thenApply(done -> {
                            silenced = false;
                            follow(store.state());
                            return done;
                        }));
    }

    private CompletableFuture<Done> turnOff() {
        silenced = true;
        sound.setSending(false);
        return pending(() -> calls.send(new Command.MicrophoneSet(false)));
    }

    private CompletableFuture<Done> pending(Supplier<CompletableFuture<Done>> work) {
        underWay++;
        showPending();
        return work.get()
                .whenComplete((done, thrown) -> {
                    underWay--;
                    showPending();
                });
    }

    private void showPending() {
        var now = store.state().microphone();
        boolean pending = underWay > 0 && store.state().phase() != Phase.ENDED;
        store.change(draft ->
                draft.microphone(
                        new MicrophoneState(now.on(), pending, now.locked(), now.access())));
    }

    private void inBackground(String method, CompletableFuture<Done> work) {
        Later.on(
                work,
                (done, thrown) -> {
                    if (thrown == null || !seated) {
                        return;
                    }
                    var failure = Faults.of(thrown);
                    // A cut connection is told as such, and a missing device by who opens it for
                    // the seat.
                    if (!(failure instanceof RoomFailure.ConnectionLost)
                            && !(failure instanceof RoomFailure.SoundFailed)) {
                        store.report(method, failure);
                    }
                });
    }
}
