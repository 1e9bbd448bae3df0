package org.liveaudioroom.client.core;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.liveaudioroom.client.End;
import org.liveaudioroom.client.JoinOptions;
import org.liveaudioroom.client.ReconnectPolicy;
import org.liveaudioroom.client.RoomFailure;
import org.liveaudioroom.signaling.Answer;
import org.liveaudioroom.signaling.Answer.Joined;
import org.liveaudioroom.signaling.Command;
import org.liveaudioroom.signaling.Event;
import org.liveaudioroom.signaling.FromServer;
import org.liveaudioroom.signaling.Resume;

/// One stay in a room over as many connections as it takes: joins, notices silence, comes back with
/// what it has seen, renews the token. It knows no more of the room than its sequence number.
/// Confined to the mailbox, in which its listener is called too.
final class Session {
    private static final Duration GOODBYE_TIMEOUT = Duration.ofSeconds(2);
    private static final ReconnectPolicy FIRST_JOIN = ReconnectPolicy.standard();

    private final Mailbox mailbox;
    private final JoinOptions options;
    private final Tokens tokens;
    private final Supplier<Map<String, String>> attributes;
    private final Listener listener;
    private final SilenceWatch watch;
    private @Nullable SignalSocket socket;
    private @Nullable Resume resume;
    private boolean inside;
    private boolean over;

    /// Events that came in one breath with the answer to the join: they are told after it.
    private final List<FromServer.Told> early = new ArrayList<>();

    private int attempt;
    private long awaySinceNanos;
    private boolean renewed;
    private Optional<RoomFailure> lastFailure = Optional.empty();
    private Mailbox.@Nullable Alarm retry;
    private Mailbox.@Nullable Alarm limit;

    interface Listener {
        /// Inside, at first and after each return; the events that follow build on it.
        void joined(Joined joined, Duration roundTrip);

        /// The server told something.
        ///
        /// @param seq 0 where the event has none
        void event(Event event, long seq);

        /// Cut off and on the way back.
        void lost();

        /// Over, exactly once, and the last call.
        ///
        /// @param failure where the server or the network is to blame
        void ended(End end, Optional<RoomFailure> failure);

        void problem(String method, RoomFailure failure);
    }

    /// @param attributes what one says of oneself now
    Session(
            Mailbox mailbox,
            JoinOptions options,
            Patience patience,
            Tokens tokens,
            Supplier<Map<String, String>> attributes,
            Listener listener) {
        this.mailbox = mailbox;
        this.options = options;
        this.tokens = tokens;
        this.attributes = attributes;
        this.listener = listener;
        watch = new SilenceWatch(mailbox, patience, () -> inside ? socket : null);
    }

    void start() {
        mailbox.assertOwner();
        awaySinceNanos = System.nanoTime();
        limit = mailbox.after(options.joinTimeout(), this::giveUpJoining);
        Later.on(
                tokens.first(),
                (given, thrown) -> {
                    if (over) {
                        return;
                    }
                    if (thrown == null) {
                        tokens.use(given);
                        connect();
                    } else {
                        end(End.of(End.Reason.TOKEN_EXPIRED), Optional.of(Faults.of(thrown)));
                    }
                });
    }

    <A extends Answer> CompletableFuture<A> command(Command<A> command) {
        mailbox.assertOwner();
        return inside && socket != null
                ? socket.command(command)
                : Faults.stage(new RoomFailure.ConnectionLost());
    }

    CompletableFuture<Answer.Renewed> renew(String fresh) {
        return command(new Command.SessionRenew(fresh))
                .thenApply(answer -> {
                    tokens.use(fresh);
                    return answer;
                });
    }

    /// Says goodbye where there is somebody to say it to, and is over either way.
    void leave() {
        mailbox.assertOwner();
        var last = socket;
        if (!inside || last == null) {
            end(End.of(End.Reason.LOCAL_LEAVE), Optional.empty());
            return;
        }
        socket = null;
        inside = false;
        Later.on(
                last.command(new Command.SessionLeave(), GOODBYE_TIMEOUT),
                (done, thrown) -> {
                    last.abandon(java.net.http.WebSocket.NORMAL_CLOSURE);
                    // Unheard, the server frees the place after the grace time instead.
                    end(
                            End.of(End.Reason.LOCAL_LEAVE),
                            Optional.ofNullable(thrown).map(Faults::of));
                });
    }

    private void connect() {
        early.clear();
        var former = socket;
        socket = null;
        if (former != null) {
            former.abandon(SignalSocket.CUT);
        }
        var next = new Connection();
        socket = next.signal;
        next.signal.open(
                options.http(), ServerAddress.signal(options.server()), options.answerTimeout());
    }

    /// What one connection tells; nothing once another has taken its place.
    private final class Connection implements SignalSocket.Listener {
        final SignalSocket signal = new SignalSocket(mailbox, options.answerTimeout(), this);

        @Override
        public void opened() {
            if (socket == signal) {
                join(signal);
            }
        }

        @Override
        public void told(FromServer.Told told) {
            if (socket == signal) {
                hear(told);
            }
        }

        @Override
        public void closed(int code, Optional<Throwable> thrown) {
            if (socket == signal) {
                socket = null;
                var how = new AfterClose.Closed(code, thrown, resume == null);
                follow(how.next(), how.failure(options.server()));
            }
        }

        @Override
        public void garbled(RoomFailure failure) {
            listener.problem("receive", failure);
        }
    }

    private void join(SignalSocket at) {
        long sentAt = System.nanoTime();
        var said = attributes.get();
        var command =
                new Command.SessionJoin(
                        options.room(),
                        tokens.inUse().orElse(""),
                        Optional.ofNullable(resume),
                        // Beside `resume` too: a server that has forgotten one lets one in afresh.
                        said.isEmpty() ? Optional.empty() : Optional.of(said));
        Later.on(
                at.command(command),
                (joined, thrown) -> {
                    if (socket != at) {
                        return;
                    }
                    if (thrown == null) {
                        enter(joined, Duration.ofNanos(System.nanoTime() - sentAt));
                    } else {
                        socket = null;
                        at.abandon(java.net.http.WebSocket.NORMAL_CLOSURE);
                        var failure = Faults.of(thrown);
                        follow(AfterClose.ofJoin(failure, resume == null), failure);
                    }
                });
    }

    private void enter(Joined joined, Duration roundTrip) {
        joined.snapshot()
                .ifPresent(snapshot -> {
                    resume = new Resume(snapshot.you().session(), joined.seq());
                });
        inside = true;
        attempt = 0;
        renewed = false;
        cancel(limit);
        watch.start();
        listener.joined(joined, roundTrip);
        var waited = List.copyOf(early);
        early.clear();
        waited.forEach(this::tell);
    }

    private void hear(FromServer.Told told) {
        if (inside) {
            tell(told);
        } else {
            early.add(told);
        }
    }

    private void tell(FromServer.Told told) {
        if (over) {
            return;
        }
        if (told.seq().isPresent() && resume != null) {
            // What is in the snapshot, or was told before the cut, is not told again.
            if (told.seq().getAsLong() <= resume.seq()) {
                return;
            }
            resume = new Resume(resume.session(), told.seq().getAsLong());
        }
        if (told.event() instanceof Event.TokenExpiring expiring) {
            renewAhead(expiring.seconds());
        }
        listener.event(told.event(), told.seq().orElse(0));
    }

    private void follow(AfterClose next, RoomFailure failure) {
        if (over) {
            return;
        }
        lastFailure = Optional.of(failure);
        if (inside) {
            inside = false;
            watch.stop();
            awaySinceNanos = System.nanoTime();
            if (!(next instanceof AfterClose.Over)) {
                listener.lost();
            }
        }
        switch (next) {
            case AfterClose.Renew ignored -> renewToReturn(failure);
            case AfterClose.Return ignored -> returnLater(failure);
            case AfterClose.Over ended -> end(End.of(ended.reason()), Optional.of(failure));
        }
    }

    private void returnLater(RoomFailure failure) {
        var away = Duration.ofNanos(System.nanoTime() - awaySinceNanos);
        attempt++;
        // A first join ends by its own limit.
        var policy = resume == null ? FIRST_JOIN : options.reconnect();
        var delay = policy.delay(new ReconnectPolicy.Attempt(attempt, away));
        if (delay.isEmpty()) {
            end(End.of(End.Reason.CONNECTION_LOST), Optional.of(failure));
            return;
        }
        cancel(retry);
        retry = mailbox.after(delay.get(), this::connect);
    }

    private void giveUpJoining() {
        if (over || resume != null) {
            return;
        }
        var why =
                lastFailure
                        .filter(last ->
                                last instanceof RoomFailure.CannotConnect
                                        || last instanceof RoomFailure.Refused)
                        .orElseGet(() -> notInTime());
        end(End.of(End.Reason.CONNECTION_LOST), Optional.of(why));
    }

    private RoomFailure notInTime() {
        String within = " within " + options.joinTimeout().toMillis() + " ms";
        return tokens.inUse().isEmpty()
                ? new RoomFailure.NoToken("no token came" + within, Optional.empty())
                : new RoomFailure.CannotConnect(
                        "the server at " + options.server() + " let nobody in" + within,
                        lastFailure.flatMap(RoomFailure::cause));
    }

    private void renewToReturn(RoomFailure failure) {
        // A second refusal in a row means that the new token is no better.
        if (renewed) {
            end(End.of(End.Reason.TOKEN_EXPIRED), Optional.of(failure));
            return;
        }
        renewed = true;
        Later.on(
                tokens.another(0),
                (fresh, thrown) -> {
                    if (over) {
                        return;
                    }
                    if (thrown == null && fresh.isPresent()) {
                        tokens.use(fresh.get());
                        connect();
                    } else {
                        if (thrown != null) {
                            listener.problem("session.renew", Faults.of(thrown));
                        }
                        end(End.of(End.Reason.TOKEN_EXPIRED), Optional.of(failure));
                    }
                });
    }

    private void renewAhead(int seconds) {
        Later.on(
                tokens.another(seconds)
                        .thenCompose(fresh -> {
                            if (fresh.isEmpty() || over) {
                                return CompletableFuture.completedFuture(null);
                            }
                            // Kept also where the connection is away just now: it joins with it
                            // then.
                            tokens.use(fresh.get());
                            return inside
                                    ? renew(fresh.get())
                                    : CompletableFuture.completedFuture(null);
                        }),
                (done, thrown) -> {
                    if (thrown != null && !over) {
                        listener.problem("session.renew", Faults.of(thrown));
                    }
                });
    }

    /// Over, once. Where the server said so its close frame may come later or never.
    void end(End end, Optional<RoomFailure> failure) {
        if (over) {
            return;
        }
        over = true;
        inside = false;
        cancel(retry);
        cancel(limit);
        watch.stop();
        var last = socket;
        socket = null;
        if (last != null) {
            last.abandon(java.net.http.WebSocket.NORMAL_CLOSURE);
        }
        listener.ended(end, failure);
    }

    private static void cancel(Mailbox.@Nullable Alarm alarm) {
        if (alarm != null) {
            alarm.cancel();
        }
    }
}
