package org.liveaudioroom.client.core;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.liveaudioroom.client.End;
import org.liveaudioroom.client.JoinOptions;
import org.liveaudioroom.client.Phase;
import org.liveaudioroom.client.RoomException;
import org.liveaudioroom.client.RoomFailure;
import org.liveaudioroom.client.RoomState;
import org.liveaudioroom.client.event.Causes.StateReason;
import org.liveaudioroom.client.event.RoomEvent;
import org.liveaudioroom.client.view.LevelTable;
import org.liveaudioroom.client.view.RoomClock;
import org.liveaudioroom.client.view.RoomView;
import org.liveaudioroom.client.view.Told;
import org.liveaudioroom.signaling.Answer;
import org.liveaudioroom.signaling.Answer.Joined;
import org.liveaudioroom.signaling.Command;
import org.liveaudioroom.signaling.ErrorCode;
import org.liveaudioroom.signaling.Event;

/// The local user's stay in one room: makes of what the session brings the state, the events and
/// the sound. Confined to the mailbox.
final class Stay implements Session.Listener {
    private final JoinOptions options;
    private final Mailbox mailbox;
    private final Store store;
    private final RoomClock clock = new RoomClock(System::nanoTime, Instant.now());
    private final Sound sound;
    private final LevelTable levels;
    private final Microphone microphone;
    private final SeatControls seat;
    private final UserControls user;
    private final Outbox outbox;
    private final Questions questions;
    private final Calls calls;
    private final Session session;
    private final Ticker ticker;
    private final Arrival arrival;
    private final SoundLine line;
    private final LastWords lastWords;
    private final CompletableFuture<Void> inside = new CompletableFuture<>();
    private volatile boolean minimized;
    private Consumer<End> ending = this::tellEnded;
    private Optional<RoomFailure> endedBy = Optional.empty();
    private boolean going;

    Stay(JoinOptions options, Belongings with, Store store) {
        this.options = options;
        this.mailbox = with.mailbox();
        this.store = store;
        this.sound = with.sound();
        calls = new Calls(mailbox, with.dispatch(), new ToServer());
        user = new UserControls(store, calls, options.attributes());
        session =
                new Session(
                        mailbox,
                        options,
                        with.patience(),
                        new Tokens(options, store),
                        user::attributes,
                        this);
        microphone = new Microphone(store, calls, sound);
        seat =
                new SeatControls(
                        store,
                        calls,
                        new AudienceControls(store, calls, clock::now),
                        this::satDown);
        arrival = new Arrival(options, store, calls, seat);
        line = new SoundLine(options, with, store, calls);
        lastWords = new LastWords(store, options.defaults(), this::minimized);
        outbox = new Outbox(store, calls, clock::now, options.feedMax());
        questions = new Questions(mailbox, store, options.defaults(), clock::now, new Answers());
        ticker =
                new Ticker(
                        mailbox,
                        this::elapsed,
                        elapsed -> store.tell(new RoomEvent.DurationUpdated(elapsed)));
        levels =
                new LevelTable(
                        new LevelTable.Own(
                                () -> store.state().you().map(you -> you.user()),
                                sound::level,
                                () -> store.state().microphone().on()));
    }

    private final class ToServer implements Calls.Sender {
        @Override
        public <A extends Answer> CompletableFuture<A> send(Command<A> command) {
            return store.state()
                    .end()
                    .map(end -> Faults.<A>stage(new RoomFailure.RoomOver(end)))
                    .orElseGet(() -> session.command(command));
        }
    }

    private final class Answers implements Questions.Replies {
        @Override
        public CompletableFuture<Answer.Done> microphone(String request, boolean consent) {
            return microphone.answer(request, consent);
        }

        @Override
        public CompletableFuture<Answer.Done> move(String request, boolean consent) {
            return seat.answerMove(request, consent);
        }
    }

    Calls calls() {
        return calls;
    }

    Microphone microphone() {
        return microphone;
    }

    SeatControls seat() {
        return seat;
    }

    UserControls user() {
        return user;
    }

    Outbox outbox() {
        return outbox;
    }

    LevelTable levels() {
        return levels;
    }

    /// From any thread.
    Instant serverNow() {
        return clock.now();
    }

    /// From any thread.
    Duration elapsed() {
        return clock.elapsed(store.state());
    }

    LastWords lastWords() {
        return lastWords;
    }

    /// From any thread.
    boolean minimized() {
        return minimized;
    }

    /// From any thread: the page is shown so from now on.
    void show(Page as) {
        minimized = as == Page.MINIMIZED;
    }

    /// How a widget shows the room.
    enum Page {
        WHOLE,
        MINIMIZED
    }

    /// Ends when one is inside, behind the events of that, or fails.
    CompletableFuture<Void> join() {
        mailbox.assertOwner();
        if (inside.isDone()) {
            // Left before it began.
            return inside;
        }
        sound.attach(store, microphone::lost);
        store.follow(this::follow);
        stateChanged(StateReason.LOGGING_IN, Optional.empty());
        line.prepare();
        session.start();
        return inside;
    }

    void leave() {
        going = true;
        session.leave();
    }

    /// He is on his way out, or out.
    boolean leaves() {
        return going || store.state().phase() == Phase.ENDED;
    }

    /// Leaves for another room, without a word to the app. The sound stays open.
    ///
    /// @param then called when the former room is done with
    void moveOn(Runnable then) {
        ending = end -> then.run();
        leave();
    }

    CompletableFuture<Answer.Renewed> renew(String token) {
        return session.renew(token);
    }

    private void follow(RoomState state) {
        sound.volumes().follow(state);
        microphone.follow(state);
    }

    private void satDown() {
        switch (options.microphone()) {
            case ON_WITH_SEAT -> microphone.taken();
            case OFF -> {}
        }
    }

    @Override
    public void joined(Joined joined, Duration roundTrip) {
        var before = store.state();
        boolean returned = before.phase() == Phase.RECONNECTING;
        clock.set(joined.now(), roundTrip);
        sound.open(options.audio(), options.sound());
        store.set(RoomView.withJoined(before, joined, clock.now(), options.feedMax()));
        levels.clear();
        stateChanged(returned ? StateReason.RECONNECTED : StateReason.LOGGED_IN, Optional.empty());
        if (!joined.resumed()) {
            Told.ofSnapshot(before, store.state()).forEach(store::tell);
            questions.put(before);
        }
        ticker.start(untilStart());
        line.connect(joined.resumed() ? Sound.Keep.WHAT_CARRIES : Sound.Keep.NOTHING);
        microphone.resume();
        outbox.resume();
        inside.complete(null);
        arrival.settleIn();
    }

    private Duration untilStart() {
        return store.state()
                .room()
                .map(room -> Duration.between(clock.now(), Instant.ofEpochMilli(room.startedAt())))
                .orElse(Duration.ZERO);
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // What did not change is the same object.
    public void event(Event event, long seq) {
        if (event instanceof Event.Speaking speaking) {
            levels.update(speaking.levels());
        }
        var before = store.state();
        var after = RoomView.withEvent(before, event, seq, clock.now(), options.feedMax());
        store.set(after);
        if (before.people() != after.people()) {
            levels.keepHeard(after.people());
        }
        Told.of(before, event, after).forEach(store::tell);
        outbox.settle();
        questions.put(before);
        after.end().ifPresent(end -> session.end(end, whyEnded(event)));
    }

    private static Optional<RoomFailure> whyEnded(Event event) {
        if (event instanceof Event.YouReplaced) {
            return Optional.of(Faults.refused(ErrorCode.USER_ELSEWHERE));
        }
        if (event instanceof Event.YouRemoved removed && removed.banned()) {
            return Optional.of(Faults.refused(ErrorCode.USER_BANNED));
        }
        return event instanceof Event.RoomEnded
                ? Optional.of(Faults.refused(ErrorCode.ROOM_ENDED))
                : Optional.empty();
    }

    @Override
    public void problem(String method, RoomFailure failure) {
        store.report(method, failure);
    }

    @Override
    public void lost() {
        sound.pause();
        levels.clear();
        store.change(draft -> draft.phase(Phase.RECONNECTING));
        stateChanged(StateReason.RECONNECTING, Optional.empty());
    }

    @Override
    public void ended(End end, Optional<RoomFailure> failure) {
        ticker.stop();
        questions.stop();
        levels.clear();
        if (!inside.isDone()) {
            joinFailed(end, failure.orElseGet(RoomFailure.JoinCancelled::new));
            return;
        }
        endedBy = failure;
        try {
            store.set(RoomView.ended(store.state(), end));
            outbox.fail(new RoomFailure.RoomOver(end));
        } finally {
            // Whatever a sound engine throws when its microphone is taken away.
            ending.accept(store.state().end().orElse(end));
        }
    }

    private void joinFailed(End end, RoomFailure failure) {
        store.set(RoomView.ended(store.state(), end));
        sound.close();
        store.tellLast(
                new RoomEvent.StateChanged(
                        StateReason.LOGIN_FAILED, Optional.of(failure.code()), Map.of()),
                ignored -> {});
        inside.completeExceptionally(new RoomException(failure));
    }

    private void tellEnded(End end) {
        try {
            sound.close();
        } finally {
            stateChanged(LastWords.reason(end, endedBy), endedBy.map(RoomFailure::code));
            lastWords.tell(end);
        }
    }

    private void stateChanged(StateReason reason, Optional<String> errorCode) {
        var session =
                reason == StateReason.LOGGED_IN
                        ? store.state().room().map(room -> room.session())
                        : Optional.<String>empty();
        store.tell(
                new RoomEvent.StateChanged(
                        reason,
                        errorCode,
                        session.map(id -> Map.of("room_session_id", id)).orElse(Map.of())));
    }
}
