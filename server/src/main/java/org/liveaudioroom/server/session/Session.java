package org.liveaudioroom.server.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.liveaudioroom.room.RoomId;
import org.liveaudioroom.server.rooms.Attendance;
import org.liveaudioroom.server.rooms.Frame;
import org.liveaudioroom.server.rooms.RoomListener;
import org.liveaudioroom.server.rooms.Rooms;
import org.liveaudioroom.server.rooms.SessionId;
import org.liveaudioroom.server.tokens.Grant;
import org.liveaudioroom.server.tokens.Revocations;
import org.liveaudioroom.server.tokens.Verdict;
import org.liveaudioroom.signaling.Answer;
import org.liveaudioroom.signaling.CloseCode;
import org.liveaudioroom.signaling.Command;
import org.liveaudioroom.signaling.ErrorCode;
import org.liveaudioroom.signaling.Event;
import org.liveaudioroom.signaling.Failure;
import org.liveaudioroom.signaling.FromClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One signaling connection, from its opening to its end. What the client says comes in by
/// [#received], one message at a time; everything else may come from any thread.
public final class Session {
    private static final Logger LOG = LoggerFactory.getLogger(Session.class);

    /// How long before its end a client is told to renew its token.
    static final Duration RENEW_BEFORE = Duration.ofSeconds(30);

    /// Malformed messages that a connection may send at once, and each minute: a client in
    /// development makes some, a fuzzer makes more.
    static final int MALFORMED_BURST = 30;

    private static final double MALFORMED_PER_SECOND = 0.5;

    private final Surroundings around;
    private final Outbox outbox;
    private final Replies replies;
    private final Allowance commands;
    private final Allowance malformed;
    private final Goings goings = new Goings();
    private final Bearer bearer = new Bearer();
    private Phase phase = new Phase.Waiting();
    private @Nullable Future<?> timer;

    /// Where a connection stands.
    private sealed interface Phase {
        /// Nobody has joined yet.
        record Waiting() implements Phase {}

        /// The room was asked, and has not answered.
        record Entering(Attendance attendance) implements Phase {}

        record Inside(Stay stay) implements Phase {}

        /// Nothing more is done for this connection.
        record Over() implements Phase {}
    }

    private Session(Channel channel, Surroundings around) {
        this.around = around;
        var limits = around.limits();
        outbox = new Outbox(channel, limits.queueBytesMax(), this::tooSlow);
        replies = new Replies(around.codec(), outbox, around.metrics());
        commands =
                new Allowance(
                        limits.commandsPerSecond(),
                        2.0 * limits.commandsPerSecond(),
                        System::nanoTime);
        malformed = new Allowance(MALFORMED_PER_SECOND, MALFORMED_BURST, System::nanoTime);
    }

    /// Begins with a connection that has a limited time to join.
    public static Session open(Channel channel, Surroundings around) {
        var session = new Session(channel, around);
        session.schedule(around.limits().joinWithin(), session::notJoinedInTime);
        return session;
    }

    /// The client said something. Never throws: a fault of ours ends with this answer.
    public void received(String text) {
        switch (around.codec().readCommand(text)) {
            case FromClient.Malformed(var id, var failure) -> malformed(id, failure);
            case FromClient.Asked(var id, var command) -> asked(id, command);
        }
    }

    /// The socket is gone: the room keeps the place for the grace time.
    public synchronized void lost() {
        outbox.drop();
        giveUp();
    }

    private void malformed(long id, Failure failure) {
        if (malformed.take()) {
            replies.malformed(id, failure);
        } else {
            end(CloseCode.TOO_MANY_MALFORMED);
        }
    }

    private void asked(long id, Command<?> command) {
        if (!commands.take()) {
            replies.fail(id, command, Failures.tooFast(commands.untilNext()));
            return;
        }
        try {
            perform(id, command);
        } catch (RuntimeException fault) { // The boundary of this connection.
            LOG.error("{} failed", command.wire(), fault);
            replies.fail(id, command, Failure.of(ErrorCode.INTERNAL));
        }
    }

    private synchronized void perform(long id, Command<?> command) {
        switch (phase) {
            case Phase.Waiting() when command instanceof Command.SessionJoin join -> join(id, join);
            case Phase.Waiting() -> replies.fail(id, command, Failure.of(ErrorCode.NOT_JOINED));
            case Phase.Entering _ when command instanceof Command.SessionJoin ->
                    replies.fail(id, command, Failure.of(ErrorCode.ALREADY_JOINED));
            case Phase.Entering _ -> replies.fail(id, command, Failure.of(ErrorCode.NOT_JOINED));
            case Phase.Inside(var stay) -> new Inside(stay, replies, goings).perform(id, command);
            case Phase.Over() -> {}
        }
    }

    // Coming in.

    private void join(long id, Command.SessionJoin join) {
        var verdict = around.tokens().verify(join.token(), join.room(), now());
        switch (verdict) {
            case Verdict.Accepted(var grant) -> enter(id, join, grant);
            case Verdict.Refused refused -> refuse(id, join, Failures.of(refused));
        }
    }

    private void refuse(long id, Command<?> command, Failure failure) {
        around.metrics().refusedCredential(failure.code().wire());
        replies.fail(id, command, failure);
    }

    /// The room may answer on its own thread before this returns: its answer waits for the lock.
    private void enter(long id, Command.SessionJoin join, Grant grant) {
        var resume =
                join.resume()
                        .map(r ->
                                new Rooms.Resume(
                                        new SessionId(r.session()),
                                        r.seq(),
                                        outbox.bytesAtOnceMax()))
                        .orElse(null);
        var room = new RoomId(join.room());
        var ear = new Ear(id, join, room, grant);
        var attributes = join.attributes().orElse(Map.of());
        phase =
                new Phase.Entering(
                        around.rooms().join(room, Stay.actor(grant), attributes, resume, ear));
    }

    /// What the room says to this connection.
    private final class Ear implements RoomListener {
        private final long id;
        private final Command.SessionJoin join;
        private final RoomId room;
        private final Grant grant;

        Ear(long id, Command.SessionJoin join, RoomId room, Grant grant) {
            this.id = id;
            this.join = join;
            this.room = room;
            this.grant = grant;
        }

        @Override
        public void joined(Joined joined) {
            synchronized (Session.this) {
                if (!(phase instanceof Phase.Entering(var attendance))) {
                    return; // The socket was lost meanwhile, and the room knows.
                }
                var limit = grant.permissions();
                around.tokenLimits().set(joined.you().session(), limit);
                phase =
                        new Phase.Inside(
                                new Stay(
                                        room,
                                        attendance,
                                        grant,
                                        joined.you(),
                                        replies,
                                        around.media()));
                replies.ok(id, join, answer(joined));
                watchToken(grant);
                around.revocations().watch(bearer);
            }
        }

        private Answer.Joined answer(Joined joined) {
            var now = now().toEpochMilli();
            return switch (joined) {
                case Joined.Resumed(var _, var seq) ->
                        new Answer.Joined(true, seq, now, Optional.empty());
                case Joined.Fresh fresh ->
                        new Answer.Joined(
                                false,
                                fresh.seq(),
                                now,
                                Optional.of(Shapes.snapshot(room, fresh, grant.permissions())));
            };
        }

        @Override
        public void refused(JoinRefusal refusal) {
            synchronized (Session.this) {
                if (phase instanceof Phase.Entering) {
                    phase = new Phase.Waiting();
                    replies.fail(id, join, Failures.refused(refusal));
                }
            }
        }

        @Override
        public void deliver(Frame frame) {
            replies.deliver(frame);
        }

        @Override
        public void ended(long seq, Ending ending) {
            switch (ending) {
                case Ending.Replaced() -> {
                    replies.tell(seq, new Event.YouReplaced());
                    end(CloseCode.REPLACED);
                }
                case Ending.Removed(var by, var reason, var ban) -> {
                    replies.tell(seq, Shapes.removed(by, reason, ban));
                    end(CloseCode.REMOVED);
                }
                case Ending.RoomOver() -> end(CloseCode.ROOM_ENDED);
                case Ending.ServerLeaving() -> {
                    replies.tell(seq, new Event.ServerLeaving("The server is stopping."));
                    end(CloseCode.SERVER_LEAVING);
                }
                case Ending.PictureLost() -> end(CloseCode.TOO_SLOW);
            }
        }
    }

    // Going on, and going.

    private final class Goings implements Inside.Goings {
        @Override
        public void renew(long id, Command.SessionRenew renew, Stay stay) {
            switch (around.tokens().verify(renew.token(), stay.room().value(), now())) {
                case Verdict.Accepted(var grant) when !grant.user().equals(stay.grant().user()) ->
                        refuse(id, renew, Failure.of(ErrorCode.TOKEN_OTHER_USER));
                case Verdict.Accepted(var grant) -> {
                    var renewed = stay.withGrant(grant);
                    phase = new Phase.Inside(renewed);
                    around.tokenLimits().set(stay.you().session(), grant.permissions());
                    stay.attendance().renamed(renewed.me());
                    replies.ok(id, renew, new Answer.Renewed(grant.expiresAt().toEpochMilli()));
                    watchToken(grant);
                    around.revocations().watch(bearer);
                }
                case Verdict.Refused refused -> refuse(id, renew, Failures.of(refused));
            }
        }

        @Override
        public void pong(long id, Command.SessionPing ping) {
            replies.ok(id, ping, new Answer.Pong(now().toEpochMilli()));
        }

        @Override
        public void leave(long id, Command.SessionLeave leave, Stay stay) {
            phase = new Phase.Over();
            stopTimer();
            forget(stay);
            stay.answer(
                    stay.attendance().leave(),
                    id,
                    leave,
                    _ -> {
                        replies.ok(id, leave, new Answer.Done());
                        replies.close(CloseCode.LEFT);
                    });
        }
    }

    /// Knows this session while it is inside.
    private final class Bearer implements Revocations.Bearer {
        @Override
        public Optional<Grant> grant() {
            synchronized (Session.this) {
                return phase instanceof Phase.Inside(var stay)
                        ? Optional.of(stay.grant())
                        : Optional.empty();
            }
        }

        /// Whoever may not come back needs no place to be kept.
        @Override
        public void tokenRevoked() {
            synchronized (Session.this) {
                if (phase instanceof Phase.Inside(var stay)
                        && around.revocations().revokes(stay.grant())) {
                    phase = new Phase.Over();
                    stopTimer();
                    forget(stay);
                    stay.attendance().leave();
                    replies.close(CloseCode.TOKEN_REVOKED);
                }
            }
        }
    }

    private void watchToken(Grant grant) {
        var left = Duration.between(now(), grant.expiresAt());
        schedule(left.minus(RENEW_BEFORE), () -> tokenExpiring(grant));
    }

    private synchronized void tokenExpiring(Grant grant) {
        if (phase instanceof Phase.Inside(var stay) && stay.grant().equals(grant)) {
            var left = Duration.between(now(), grant.expiresAt());
            replies.tell(new Event.TokenExpiring((int) Math.max(0, left.toSeconds())));
            schedule(left, () -> tokenEnded(grant));
        }
    }

    private synchronized void tokenEnded(Grant grant) {
        if (phase instanceof Phase.Inside(var stay) && stay.grant().equals(grant)) {
            end(CloseCode.TOKEN_ENDED);
        }
    }

    private synchronized void notJoinedInTime() {
        if (phase instanceof Phase.Waiting || phase instanceof Phase.Entering) {
            end(CloseCode.NOT_JOINED);
        }
    }

    /// Says goodbye; whoever was in the room keeps the place for the grace time.
    private synchronized void end(CloseCode code) {
        giveUp();
        replies.close(code);
    }

    /// The outbox has closed the connection already.
    private void tooSlow() {
        around.metrics().closed(CloseCode.TOO_SLOW.name());
        synchronized (this) {
            giveUp();
        }
    }

    private void giveUp() {
        var last = phase;
        phase = new Phase.Over();
        stopTimer();
        switch (last) {
            case Phase.Entering(var attendance) -> attendance.lost();
            case Phase.Inside(var stay) -> {
                forget(stay);
                stay.attendance().lost();
            }
            case Phase.Waiting(), Phase.Over() -> {}
        }
    }

    private void forget(Stay stay) {
        around.tokenLimits().forget(stay.you().session());
        around.revocations().forget(bearer);
    }

    private synchronized void schedule(Duration delay, Runnable task) {
        stopTimer();
        timer =
                around.timers()
                        .schedule(task, Math.max(0, delay.toMillis()), TimeUnit.MILLISECONDS);
    }

    private void stopTimer() {
        var pending = timer;
        if (pending != null) {
            pending.cancel(false);
            timer = null;
        }
    }

    private Instant now() {
        return around.clock().instant();
    }
}
