package org.liveaudioroom.client.core;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.liveaudioroom.client.Received;
import org.liveaudioroom.client.RoomDefaults;
import org.liveaudioroom.client.RoomFailure;
import org.liveaudioroom.client.RoomState;
import org.liveaudioroom.client.event.RoomEvent;
import org.liveaudioroom.signaling.Answer.Done;

/// What waits for an answer of the local user: asked once each, and gone when its time is over.
final class Questions {
    /// The server says itself that a time is over; this is for when it cannot.
    private static final Duration GRACE = Duration.ofSeconds(1);

    private final Mailbox mailbox;
    private final Store store;
    private final RoomDefaults defaults;
    private final Supplier<Instant> now;
    private final Replies replies;
    private final List<Mailbox.Alarm> ends = new ArrayList<>();

    /// The answers, as the controls give them, inside the mailbox.
    interface Replies {
        CompletableFuture<Done> microphone(String request, boolean consent);

        CompletableFuture<Done> move(String request, boolean consent);
    }

    Questions(
            Mailbox mailbox,
            Store store,
            RoomDefaults defaults,
            Supplier<Instant> now,
            Replies replies) {
        this.mailbox = mailbox;
        this.store = store;
        this.defaults = defaults;
        this.now = now;
        this.replies = replies;
    }

    /// Puts what was not there before.
    void put(RoomState before) {
        var after = store.state();
        after.invitation()
                .filter(one -> !before.invitation().map(was -> isSame(was, one)).orElse(false))
                .ifPresent(this::invite);
        after.microphoneQuestion()
                .filter(one ->
                        before.microphoneQuestion()
                                .filter(was -> was.request().equals(one.request()))
                                .isEmpty())
                .ifPresent(this::askForMicrophone);
        after.moveQuestion()
                .filter(one ->
                        before.moveQuestion()
                                .filter(was -> was.request().equals(one.request()))
                                .isEmpty())
                .ifPresent(this::askToMove);
    }

    private static boolean isSame(Received.SeatInvitation one, Received.SeatInvitation other) {
        return one.by().userId().equals(other.by().userId())
                && one.endsAt().equals(other.endsAt())
                && one.seat().equals(other.seat());
    }

    private void invite(Received.SeatInvitation invitation) {
        store.tell(event(invitation), defaults::invitationReceived);
        atEnd(
                invitation,
                () -> {
                    if (store.state()
                            .invitation()
                            .filter(one -> isSame(one, invitation))
                            .isPresent()) {
                        store.change(draft -> draft.invitation(Optional.empty()));
                    }
                });
    }

    private RoomEvent.TakingInvitationReceived event(Received.SeatInvitation invitation) {
        return new RoomEvent.TakingInvitationReceived(
                invitation.by(),
                invitation.seat(),
                invitation.endsAt(),
                () -> defaults.invitationReceived(event(invitation)));
    }

    private void askForMicrophone(Received.MicrophoneQuestion question) {
        String request = question.request();
        atEnd(
                question,
                () -> {
                    if (isOpen(question)) {
                        store.change(draft -> draft.microphoneQuestion(Optional.empty()));
                    }
                });
        Later.on(
                store.ask(
                        new RoomEvent.MicrophoneTurnOnAsked(
                                Optional.empty(), question.by(), request, question.endsAt()),
                        defaults::confirmMicrophone),
                (consent, thrown) -> {
                    reportThrown("confirmMicrophone", thrown);
                    if (isOpen(question)) {
                        reported(
                                "microphone.answer",
                                replies.microphone(request, thrown == null && consent));
                    }
                });
    }

    private boolean isOpen(Received.MicrophoneQuestion question) {
        return store.state()
                .microphoneQuestion()
                .filter(one -> one.request().equals(question.request()))
                .isPresent();
    }

    private void askToMove(Received.MoveQuestion question) {
        String request = question.request();
        atEnd(
                question,
                () -> {
                    if (isOpen(question)) {
                        store.change(draft -> draft.moveQuestion(Optional.empty()));
                    }
                });
        Later.on(
                store.ask(
                        new RoomEvent.MoveAsked(
                                question.by(), question.seat(), request, question.endsAt()),
                        defaults::confirmMove),
                (consent, thrown) -> {
                    reportThrown("confirmMove", thrown);
                    if (isOpen(question)) {
                        reported(
                                "seat.answerMove",
                                replies.move(request, thrown == null && consent));
                    }
                });
    }

    private boolean isOpen(Received.MoveQuestion question) {
        return store.state()
                .moveQuestion()
                .filter(one -> one.request().equals(question.request()))
                .isPresent();
    }

    private void atEnd(Received question, Runnable work) {
        ends.removeIf(Mailbox.Alarm::isOver);
        ends.add(mailbox.after(Duration.between(now.get(), question.endsAt()).plus(GRACE), work));
    }

    /// The room is over: nothing waits any more.
    void stop() {
        ends.forEach(Mailbox.Alarm::cancel);
        ends.clear();
    }

    private void reportThrown(String name, @Nullable Throwable thrown) {
        if (thrown != null) {
            store.report(name, new RoomFailure.CallbackFailed(name, Faults.unwrapped(thrown)));
        }
    }

    private void reported(String method, CompletableFuture<Done> answer) {
        Later.on(
                answer,
                (done, thrown) -> {
                    if (thrown != null) {
                        store.report(method, Faults.of(thrown));
                    }
                });
    }
}
