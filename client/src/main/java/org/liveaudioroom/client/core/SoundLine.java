package org.liveaudioroom.client.core;

import java.util.concurrent.CompletableFuture;
import org.liveaudioroom.client.JoinOptions;
import org.liveaudioroom.client.Phase;
import org.liveaudioroom.signaling.Answer;
import org.liveaudioroom.signaling.Command;

/// Brings the sound of a room to the server: asks how many voices one can hear there, and carries
/// the offers of the engine to it.
final class SoundLine {
    private final JoinOptions options;
    private final Mailbox mailbox;
    private final Store store;
    private final Calls calls;
    private final Sound sound;
    private CompletableFuture<Integer> slotsMax = CompletableFuture.completedFuture(0);

    SoundLine(JoinOptions options, Belongings with, Store store, Calls calls) {
        this.options = options;
        this.mailbox = with.mailbox();
        this.sound = with.sound();
        this.store = store;
        this.calls = calls;
    }

    /// Asks, so that it is known by the time that one is inside.
    void prepare() {
        slotsMax =
                ServerAddress.slotsMax(options.http(), options.server(), options.answerTimeout());
    }

    void connect(Sound.Keep keep) {
        Later.on(
                slotsMax,
                (slots, thrown) ->
                        mailbox.execute(() -> {
                            var state = store.state();
                            if (thrown == null && state.phase() == Phase.JOINED) {
                                int heard = Math.max(1, Math.min(slots, state.seats().size()));
                                sound.connect(heard, keep, this::offer);
                            }
                        }));
    }

    /// Called by the engine on any thread.
    private CompletableFuture<String> offer(String sdp) {
        var answered = new CompletableFuture<String>();
        mailbox.execute(() ->
                Later.into(
                        answered,
                        calls.send(new Command.MediaOffer(sdp))
                                .thenApply(Answer.MediaAnswered::sdp),
                        Runnable::run));
        return answered;
    }
}
