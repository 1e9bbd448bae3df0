package org.liveaudioroom.server.rooms;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.LongFunction;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.javadsl.TimerScheduler;
import org.apache.pekko.cluster.sharding.typed.javadsl.EntityRef;
import org.liveaudioroom.room.RoomCommand;
import org.liveaudioroom.room.UserId;

/// A mirror's line to the room's owner, wherever that is now: nobody waits longer than the answer
/// time, and a line that broke is taken up again. Confined to the mirror.
final class HostLine {
    private static final Duration WATCH_AGAIN_MIN = Duration.ofMillis(100);
    private static final Duration WATCH_AGAIN_MAX = Duration.ofSeconds(2);
    private static final String WATCH = "watch";
    private static final String ANSWERS = "answers";

    private final EntityRef<HostMessage> host;
    private final ActorRef<HostAnswer> self;
    private final TimerScheduler<MirrorMessage> timers;
    private final Duration answerTime;
    private final Counters counters;
    private final Tickets tickets;

    /// Who came before the owner had answered for the first time.
    private final Tickets early;

    private boolean watching;
    private Duration watchAgain = WATCH_AGAIN_MIN;

    HostLine(
            EntityRef<HostMessage> host,
            ActorRef<HostAnswer> self,
            TimerScheduler<MirrorMessage> timers,
            Duration answerTime,
            Counters counters) {
        this.host = host;
        this.self = self;
        this.timers = timers;
        this.answerTime = answerTime;
        this.counters = counters;
        tickets = new Tickets(answerTime);
        early = new Tickets(answerTime);
    }

    boolean isWatching() {
        return watching;
    }

    boolean isQuiet() {
        return tickets.isEmpty() && early.isEmpty();
    }

    /// Asks to be told everything, again and again until [#watched].
    ///
    /// @param here who is connected to this mirror of those whom the room remembers
    void watch(Set<UserId> here) {
        host.tell(new HostMessage.Watch(self, here));
        timers.startSingleTimer(WATCH, new MirrorMessage.WatchAgain(), watchAgain);
        Duration doubled = watchAgain.multipliedBy(2);
        watchAgain = doubled.compareTo(WATCH_AGAIN_MAX) < 0 ? doubled : WATCH_AGAIN_MAX;
    }

    void watched() {
        timers.cancel(WATCH);
        watching = true;
    }

    /// The owner is gone: whatever was asked of it may have happened or not.
    void broke() {
        watching = false;
        watchAgain = WATCH_AGAIN_MIN;
        tickets.takeAll().forEach(this::turnAway);
    }

    /// Asks without waiting for the answer.
    void tell(RoomCommand command) {
        ask(new Waiting.ForNobody(), command);
    }

    void ask(Waiting waiting, RoomCommand command) {
        ask(waiting, ticket -> new HostMessage.Decide(command, ticket, self));
    }

    void ask(Waiting waiting, LongFunction<HostMessage> question) {
        OptionalLong ticket =
                watching ? tickets.issue(waiting, System.nanoTime()) : OptionalLong.empty();
        if (ticket.isPresent()) {
            host.tell(question.apply(ticket.getAsLong()));
            expireLater();
        } else {
            turnAway(waiting);
        }
    }

    void post(Stay by, MirrorMessage.Say say) {
        ask(
                new Waiting.ForSay(say.answer()),
                ticket ->
                        new HostMessage.Post(
                                by.actor(),
                                by.user(),
                                by.actor().name(),
                                say.clientId(),
                                say.text(),
                                ticket,
                                self));
    }

    void delete(Stay by, MirrorMessage.Delete delete) {
        ask(
                new Waiting.ForOutcome(delete.answer()),
                ticket -> new HostMessage.Delete(by.actor(), delete.message(), ticket, self));
    }

    /// Nobody waits for it, and what cannot be told now is not told.
    void relay(HostAnswer.Passing passing) {
        if (watching) {
            host.tell(new HostMessage.Relay(passing));
        }
    }

    void count(int people) {
        if (watching) {
            host.tell(new HostMessage.Counted(self, people));
        }
    }

    Optional<Waiting> redeem(long ticket) {
        return tickets.redeem(ticket);
    }

    void waitEarly(Waiting waiting) {
        if (early.issue(waiting, System.nanoTime()).isPresent()) {
            expireLater();
        } else {
            turnAway(waiting);
        }
    }

    List<Waiting> takeEarly() {
        return early.takeAll();
    }

    /// A connection has gone before its join was answered.
    void abandon(long connection) {
        if (!early.abandon(connection)) {
            tickets.abandon(connection);
        }
    }

    private void expireLater() {
        if (!timers.isTimerActive(ANSWERS)) {
            timers.startSingleTimer(
                    ANSWERS, new MirrorMessage.AnswersDue(), answerTime.dividedBy(4));
        }
    }

    void expire() {
        long now = System.nanoTime();
        early.expired(now).forEach(this::turnAway);
        tickets.expired(now).forEach(this::turnAway);
        if (!isQuiet()) {
            expireLater();
        }
    }

    void turnAllAway() {
        early.takeAll().forEach(this::turnAway);
        tickets.takeAll().forEach(this::turnAway);
    }

    void turnAway(Waiting waiting) {
        counters.unavailable.increment();
        waiting.unavailable();
    }
}
