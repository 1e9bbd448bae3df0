package org.liveaudioroom.server.rooms;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.PostStop;
import org.apache.pekko.actor.typed.javadsl.AbstractBehavior;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.actor.typed.javadsl.Receive;
import org.apache.pekko.actor.typed.javadsl.TimerScheduler;
import org.apache.pekko.cluster.sharding.typed.javadsl.EntityRef;
import org.liveaudioroom.media.VoiceId;
import org.liveaudioroom.room.Actor;
import org.liveaudioroom.room.Decision;
import org.liveaudioroom.room.Participant;
import org.liveaudioroom.room.Refusal;
import org.liveaudioroom.room.Room;
import org.liveaudioroom.room.RoomCommand;
import org.liveaudioroom.room.RoomEvent;
import org.liveaudioroom.room.RoomId;
import org.liveaudioroom.room.RoomRules;
import org.liveaudioroom.room.RoomStatus;
import org.liveaudioroom.room.UserId;
import org.liveaudioroom.server.rooms.Attendance.Outcome;
import org.liveaudioroom.server.rooms.Attendance.Said;
import org.liveaudioroom.server.rooms.MirrorMessage.Join;
import org.liveaudioroom.server.rooms.RoomListener.Ending;
import org.liveaudioroom.server.rooms.RoomListener.JoinRefusal;
import org.liveaudioroom.server.rooms.Tickets.Waiting;
import org.liveaudioroom.server.storage.StoredMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One node's picture of one room, and the way of its people to the room's owner. It follows the
/// owner event by event, tells the people connected here, and answers joins without the owner where
/// the rules change nothing.
///
/// It waits for nobody: neither for the owner (questions have tickets and an end) nor for a
/// listener.
final class RoomMirror extends AbstractBehavior<MirrorMessage> {
    /// How many of the last chat messages a newcomer is shown.
    static final int HISTORY_MAX = 100;

    static final int TEXT_CODE_POINTS_MAX = 1_000;

    private static final Duration WATCH_AGAIN_MIN = Duration.ofMillis(100);
    private static final Duration WATCH_AGAIN_MAX = Duration.ofSeconds(2);
    private static final Duration COUNT_EACH = Duration.ofSeconds(1);

    /// Whoever the room still remembers after his grace time is looked at again so much later.
    private static final Duration GRACE_AGAIN = Duration.ofSeconds(1);

    private static final String WATCH = "watch";
    private static final String GRACE = "grace";
    private static final String COUNT = "count";
    private static final String ANSWERS = "answers";
    private static final String IDLE = "idle";

    private static final Logger LOG = LoggerFactory.getLogger(RoomMirror.class);

    private final TimerScheduler<MirrorMessage> timers;
    private final RoomId id;
    private final MirrorParts parts;
    private final RoomsOptions options;
    private final Counters counters;
    private final EntityRef<HostMessage> host;

    private final Crowd crowd;
    private final Presence presence;
    private final StageAudio audio;
    private final Deque<StoredMessage> history = new ArrayDeque<>();
    private final Tickets tickets;

    /// Who came before this mirror knew the room.
    private final Tickets early;

    private boolean historyRead;
    private boolean watching;
    private long revision;
    private Duration watchAgain = WATCH_AGAIN_MIN;
    private long received;

    private RoomMirror(
            ActorContext<MirrorMessage> context,
            TimerScheduler<MirrorMessage> timers,
            RoomId id,
            MirrorParts parts) {
        super(context);
        this.timers = timers;
        this.id = id;
        this.parts = parts;
        options = parts.node().options();
        counters = parts.node().counters();
        host = parts.host(id);
        crowd = new Crowd(id, parts.translation(), counters, options.listedMax());
        presence = crowd.presence();
        audio = new StageAudio(parts.gate());
        tickets = new Tickets(options.answerTime());
        early = new Tickets(options.answerTime());
        watchHost();
        readHistory();
        rest();
    }

    static Behavior<MirrorMessage> create(RoomId id, MirrorParts parts) {
        return Behaviors.setup(context ->
                Behaviors.withTimers(timers -> new RoomMirror(context, timers, id, parts)));
    }

    @Override
    public Receive<MirrorMessage> createReceive() {
        return newReceiveBuilder()
                .onAnyMessage(this::handle)
                .onSignal(PostStop.class, _ -> stopped())
                .build();
    }

    private Behavior<MirrorMessage> handle(MirrorMessage message) {
        switch (message) {
            case MirrorMessage.Routed routed -> {
                received++;
                routed(routed);
            }
            case HostAnswer answer -> answered(answer);
            case MirrorMessage.HistoryRead(var messages) -> historyRead(messages);
            case MirrorMessage.HostGone _ -> hostGone();
            case MirrorMessage.WatchAgain _ -> watchHost();
            case MirrorMessage.GraceDue _ -> graceDue();
            case MirrorMessage.CountDue _ -> crowd.tellCount();
            case MirrorMessage.AnswersDue _ -> answersDue();
            case MirrorMessage.Idle _ -> idle();
            case MirrorMessage.Retire _ -> {
                return retire();
            }
        }
        return this;
    }

    private void routed(MirrorMessage.Routed message) {
        switch (message) {
            case Join join -> join(join, false);
            case MirrorMessage.Look(var answer) -> look(answer);
            case MirrorMessage.Levels(var report) -> crowd.tellLevels(report);
            case MirrorMessage.OfConnection of ->
                    presence.of(of.connection())
                            .ifPresentOrElse(stay -> of(stay, of), () -> ofStranger(of));
        }
    }

    private void of(Stay stay, MirrorMessage.OfConnection message) {
        switch (message) {
            case MirrorMessage.Order order -> order(stay, order);
            case MirrorMessage.Say say -> say(stay, say);
            case MirrorMessage.Page(_, var after, var search, int limit, var answer) ->
                    answer.complete(presence.page(after, search, limit, crowd.room()));
            case MirrorMessage.Now(_, var answer) -> answer.complete(crowd.room());
            case MirrorMessage.Leave(_, var answer) -> leave(stay, answer);
            case MirrorMessage.Lost _ -> lose(stay);
            case MirrorMessage.Renamed(_, var actor) -> rename(stay, actor);
            case MirrorMessage.Peer(_, var peer, var taken) -> {
                audio.peer(stay.user(), peer, crowd.room());
                taken.complete(true);
            }
        }
    }

    private void ofStranger(MirrorMessage.OfConnection message) {
        switch (message) {
            case MirrorMessage.Lost(long connection) -> abandon(connection);
            case MirrorMessage.Leave(long connection, _) -> {
                abandon(connection);
                message.notHere();
            }
            default -> message.notHere();
        }
    }

    private void abandon(long connection) {
        if (!early.abandon(connection)) {
            tickets.abandon(connection);
        }
    }

    // Following the owner.

    private void watchHost() {
        if (watching) {
            return;
        }
        Set<UserId> here = new HashSet<>();
        for (Participant person : crowd.room().people()) {
            presence.of(person.user())
                    .filter(stay -> stay.connection() != null)
                    .ifPresent(stay -> here.add(stay.user()));
        }
        host.tell(new HostMessage.Watch(getContext().getSelf().narrow(), here));
        timers.startSingleTimer(WATCH, new MirrorMessage.WatchAgain(), watchAgain);
        Duration doubled = watchAgain.multipliedBy(2);
        watchAgain = doubled.compareTo(WATCH_AGAIN_MAX) < 0 ? doubled : WATCH_AGAIN_MAX;
    }

    private void hostGone() {
        if (!watching) {
            return;
        }
        watching = false;
        // Whatever was asked of it may have happened or not.
        tickets.takeAll().forEach(this::unavailable);
        watchAgain = WATCH_AGAIN_MIN;
        watchHost();
    }

    private void answered(HostAnswer answer) {
        switch (answer) {
            case HostAnswer.Watching w -> watching(w);
            case HostAnswer.Changed(long to, var events) -> changed(to, events);
            case HostAnswer.Posted(var message) -> posted(message);
            case HostAnswer.Decided(long ticket, var events) ->
                    tickets.redeem(ticket).ifPresent(w -> decided(w, events));
            case HostAnswer.Refused(long ticket, var refusal) ->
                    tickets.redeem(ticket).ifPresent(w -> refused(w, refusal));
            case HostAnswer.Said(long ticket, var message) ->
                    tickets.redeem(ticket).ifPresent(w -> said(w, message));
            case HostAnswer.NotSaid(long ticket) ->
                    tickets.redeem(ticket).ifPresent(this::unavailable);
            case HostAnswer.Seen _ ->
                    throw new IllegalStateException("a mirror never asks to look");
            case HostAnswer.Broken(long ticket) -> broken(ticket);
        }
    }

    private void watching(HostAnswer.Watching now) {
        if (watching) {
            return;
        }
        getContext().watchWith(now.host(), new MirrorMessage.HostGone());
        timers.cancel(WATCH);
        watching = true;
        if (now.revision() != revision) {
            // Something happened that nobody here was told.
            crowd.endAll(new Ending.PictureLost(), clockTime());
        }
        revision = now.revision();
        crowd.room(now.room());
        audio.changed(now.room());
        keepPlaces();
        scheduleGrace();
        letEarlyIn();
    }

    /// Whom the room remembers from before this mirror: their places are shown as theirs.
    private void keepPlaces() {
        for (Participant person : crowd.room().people()) {
            Optional<Stay> known = presence.of(person.user());
            if (known.isPresent()) {
                if (known.get().connection() == null && !person.reconnecting()) {
                    askForMyself(new RoomCommand.LoseConnection(person.user()));
                }
            } else {
                Stay stay =
                        stay(
                                new Actor(
                                        person.user(),
                                        person.name(),
                                        person.avatar(),
                                        person.role()),
                                person.since());
                presence.add(stay);
                presence.lose(stay, clockTime());
            }
        }
    }

    private void changed(long to, List<RoomEvent> events) {
        if (!watching) {
            return;
        }
        if (to != revision + 1) {
            LOG.error("room {} went from revision {} to {} unseen", id.value(), revision, to);
            hostGone();
            return;
        }
        revision = to;
        Room before = crowd.room();
        crowd.room(before.apply(events));
        audio.changed(crowd.room());
        events.forEach(this::note);
        crowd.tell(new News.RoomChanged(events, before));
        events.forEach(this::follow);
    }

    /// What an event says of the people here, before they are told of it.
    private void note(RoomEvent event) {
        switch (event) {
            case RoomEvent.RoleChanged e ->
                    presence.of(e.user())
                            .ifPresent(stay ->
                                    stay.role(crowd.room().standing(stay.actor()), crowd.seq()));
            case RoomEvent.ConnectionLost e ->
                    presence.of(e.user()).ifPresent(stay -> stay.reconnecting(true));
            case RoomEvent.ConnectionReturned e ->
                    presence.of(e.user()).ifPresent(stay -> stay.reconnecting(false));
            default -> {}
        }
    }

    /// What must happen here because of an event, after people were told.
    private void follow(RoomEvent event) {
        switch (event) {
            case RoomEvent.ConnectionLost e ->
                    presence.of(e.user())
                            .filter(stay -> stay.connection() != null)
                            .ifPresent(
                                    _ -> askForMyself(new RoomCommand.ReturnConnection(e.user())));
            case RoomEvent.Left e -> presence.of(e.user()).ifPresent(this::left);
            case RoomEvent.RoomEnded _ -> {
                audio.allGone();
                for (Stay stay : List.copyOf(presence.stays())) {
                    crowd.end(stay, new Ending.RoomOver());
                    presence.remove(stay);
                }
                rest();
            }
            default -> {}
        }
    }

    private void left(Stay stay) {
        if (stay.connection() == null) {
            remove(stay);
        } else {
            // He came back while the room let him go.
            askForMyself(new RoomCommand.Enter(stay.actor(), presence.total() - 1));
        }
    }

    private void remove(Stay stay) {
        audio.gone(stay.user());
        crowd.leave(stay);
        countLater();
        rest();
    }

    private void broken(long ticket) {
        early.takeAll().forEach(this::brokenFor);
        tickets.redeem(ticket).ifPresent(this::brokenFor);
        rest();
    }

    private void brokenFor(Waiting waiting) {
        if (waiting instanceof Waiting.ForJoin(var join, _)) {
            join.listener().refused(new JoinRefusal.Broken());
        } else {
            unavailable(waiting);
        }
    }

    // Asking the owner.

    private void ask(Waiting waiting, RoomCommand command) {
        ask(
                waiting,
                ticket -> new HostMessage.Decide(command, ticket, getContext().getSelf().narrow()));
    }

    private void askForMyself(RoomCommand command) {
        ask(new Waiting.ForNobody(), command);
    }

    private void ask(Waiting waiting, LongFunction<HostMessage> question) {
        OptionalLong ticket =
                watching ? tickets.issue(waiting, System.nanoTime()) : OptionalLong.empty();
        if (ticket.isEmpty()) {
            unavailable(waiting);
            return;
        }
        host.tell(question.apply(ticket.getAsLong()));
        answerLater();
    }

    private void answerLater() {
        if (!timers.isTimerActive(ANSWERS)) {
            timers.startSingleTimer(
                    ANSWERS, new MirrorMessage.AnswersDue(), options.answerTime().dividedBy(4));
        }
    }

    private void answersDue() {
        long now = System.nanoTime();
        early.expired(now).forEach(this::unavailable);
        tickets.expired(now).forEach(this::unavailable);
        if (!early.isEmpty() || !tickets.isEmpty()) {
            answerLater();
        } else {
            rest();
        }
    }

    private void decided(Waiting waiting, List<RoomEvent> events) {
        switch (waiting) {
            case Waiting.ForJoin(var join, boolean abandoned) -> admit(join, abandoned);
            case Waiting.ForOrder(var answer) ->
                    answer.complete(new Outcome.Accepted(events, crowd.room()));
            case Waiting.ForLeave(_, var answer) ->
                    answer.complete(new Outcome.Accepted(events, crowd.room()));
            case Waiting.ForSay _, Waiting.ForLook _, Waiting.ForNobody _ -> {}
        }
    }

    private void refused(Waiting waiting, Refusal refusal) {
        switch (waiting) {
            case Waiting.ForJoin(var join, _) ->
                    join.listener().refused(new JoinRefusal.ByRules(refusal));
            case Waiting.ForOrder(var answer) -> answer.complete(new Outcome.Refused(refusal));
            case Waiting.ForLeave(_, var answer) -> answer.complete(new Outcome.Refused(refusal));
            case Waiting.ForSay _, Waiting.ForLook _, Waiting.ForNobody _ -> {}
        }
    }

    private void unavailable(Waiting waiting) {
        counters.unavailable.increment();
        switch (waiting) {
            case Waiting.ForJoin(var join, _) ->
                    join.listener().refused(new JoinRefusal.Unavailable());
            case Waiting.ForOrder(var answer) -> answer.complete(new Outcome.Unavailable());
            case Waiting.ForLeave(_, var answer) -> answer.complete(new Outcome.Unavailable());
            case Waiting.ForSay(var answer) -> answer.complete(new Said.Unavailable());
            case Waiting.ForLook(var answer) ->
                    answer.completeExceptionally(
                            new RoomsException("room " + id.value() + " cannot be reached"));
            case Waiting.ForNobody _ -> {}
        }
    }

    // Joining.

    private boolean ready() {
        return watching && historyRead;
    }

    private void join(Join join, boolean abandoned) {
        if (!ready()) {
            queueEarly(new Waiting.ForJoin(join, abandoned));
            return;
        }
        if (abandoned) {
            return;
        }
        boolean isHere = presence.of(join.by().user()).isPresent();
        RoomCommand enter = new RoomCommand.Enter(join.by(), presence.total() - (isHere ? 1 : 0));
        switch (RoomRules.decide(crowd.room(), enter, clockTime())) {
            case Decision.Refused(var refusal) ->
                    join.listener().refused(new JoinRefusal.ByRules(refusal));
            case Decision.Accepted(var events) -> {
                if (events.isEmpty()) {
                    admit(join, false);
                } else {
                    ask(new Waiting.ForJoin(join, false), enter);
                }
            }
        }
    }

    private void queueEarly(Waiting waiting) {
        if (early.issue(waiting, System.nanoTime()).isPresent()) {
            answerLater();
        } else {
            unavailable(waiting);
        }
    }

    private void letEarlyIn() {
        if (!ready()) {
            return;
        }
        for (Waiting waiting : early.takeAll()) {
            switch (waiting) {
                case Waiting.ForJoin(var join, boolean abandoned) -> join(join, abandoned);
                case Waiting.ForLook(var answer) -> look(answer);
                default -> throw new IllegalStateException(waiting + " never comes early");
            }
        }
    }

    private void admit(Join join, boolean abandoned) {
        Stay.Connection connection = new Stay.Connection(join.connection(), join.listener());
        presence.of(join.by().user())
                .ifPresentOrElse(
                        stay -> readmit(stay, join, connection), () -> admitNew(join, connection));
        if (abandoned) {
            presence.of(join.connection()).ifPresent(this::lose);
        }
    }

    private void admitNew(Join join, Stay.Connection connection) {
        counters.joins.increment();
        Stay stay = stay(join.by(), clockTime());
        crowd.enter(stay);
        countLater();
        crowd.welcome(stay, connection, List.copyOf(history));
    }

    private void readmit(Stay stay, Join join, Stay.Connection connection) {
        boolean shown = stay.reconnecting();
        Rooms.Resume resume = join.resume();
        crowd.end(stay, new Ending.Replaced());
        boolean renamed = stay.becomes(join.by());
        stay.role(crowd.room().standing(join.by()), crowd.seq());
        stay.reconnecting(false);
        if (shown || renamed) {
            crowd.tellChanged(stay);
        }
        if (resume != null && crowd.canResume(stay, resume)) {
            counters.resumes.increment();
            crowd.welcomeBack(stay, connection, resume.seq());
            return;
        }
        if (resume != null) {
            counters.resumesTooOld.increment();
        } else {
            counters.joins.increment();
        }
        // A new session sends its own microphone.
        audio.gone(stay.user());
        stay.session(SessionId.random(parts.random()));
        crowd.welcome(stay, connection, List.copyOf(history));
    }

    private Stay stay(Actor actor, Instant at) {
        VoiceId voice;
        do {
            voice = parts.voice();
        } while (presence.isTaken(voice));
        return new Stay(
                actor,
                SessionId.random(parts.random()),
                voice,
                crowd.room().standing(actor),
                crowd.seq(),
                at);
    }

    private void look(CompletableFuture<Optional<Rooms.Look>> answer) {
        if (!ready()) {
            queueEarly(new Waiting.ForLook(answer));
            return;
        }
        answer.complete(
                crowd.room().life().status() == RoomStatus.ABSENT
                        ? Optional.empty()
                        : Optional.of(new Rooms.Look(crowd.room(), presence.total())));
    }

    // Being here.

    private void order(Stay stay, MirrorMessage.Order order) {
        if (!order.command().by().user().equals(stay.user())) {
            order.answer()
                    .completeExceptionally(
                            new IllegalArgumentException(
                                    "%s gave a command of %s"
                                            .formatted(stay.user(), order.command().by().user())));
            return;
        }
        Waiting waiting = new Waiting.ForOrder(order.answer());
        switch (order.command()) {
            case RoomCommand.Invite c ->
                    withPerson(
                            c.guest(),
                            waiting,
                            guest -> new RoomCommand.Invite(c.by(), guest, c.seat(), c.timeout()));
            case RoomCommand.SetRole c ->
                    withPerson(
                            c.user(),
                            waiting,
                            user -> new RoomCommand.SetRole(c.by(), user, c.role()));
            default -> ask(waiting, order.command());
        }
    }

    /// Only the mirror knows the plain audience: whom a command names is put in from here.
    private void withPerson(Actor named, Waiting waiting, Function<Actor, RoomCommand> command) {
        presence.of(named.user())
                .map(Stay::actor)
                .ifPresentOrElse(
                        actor -> ask(waiting, command.apply(actor)),
                        () -> refused(waiting, new Refusal.UserUnknown(named.user())));
    }

    private void rename(Stay stay, Actor actor) {
        if (stay.becomes(actor)) {
            crowd.tellChanged(stay);
        }
    }

    private void leave(Stay stay, CompletableFuture<Outcome> answer) {
        presence.disconnect(stay);
        audio.gone(stay.user());
        if (crowd.room().person(stay.user()).isPresent()) {
            presence.lose(stay, clockTime());
            scheduleGrace();
            ask(new Waiting.ForLeave(stay.user(), answer), new RoomCommand.Leave(stay.actor()));
        } else {
            remove(stay);
            answer.complete(new Outcome.Accepted(List.of(), crowd.room()));
        }
    }

    private void lose(Stay stay) {
        presence.lose(stay, clockTime());
        scheduleGrace();
        if (crowd.room().person(stay.user()).isPresent()) {
            askForMyself(new RoomCommand.LoseConnection(stay.user()));
        } else {
            crowd.tellChanged(stay);
        }
    }

    private void scheduleGrace() {
        presence.nextGraceEnd(crowd.room().settings().grace())
                .ifPresent(at -> {
                    Duration left = Duration.between(clockTime(), at);
                    timers.startSingleTimer(
                            GRACE,
                            new MirrorMessage.GraceDue(),
                            left.isNegative() ? Duration.ZERO : left.plusMillis(1));
                });
    }

    private void graceDue() {
        List<Stay> ended = presence.graceEnded(crowd.room().settings().grace(), clockTime());
        boolean again = false;
        for (Stay stay : ended) {
            if (crowd.room().person(stay.user()).isEmpty()) {
                remove(stay);
            } else {
                // The owner ends it; should the room forget him otherwise, this mirror does.
                presence.overdue(stay);
                again = true;
            }
        }
        if (again) {
            timers.startSingleTimer(GRACE, new MirrorMessage.GraceDue(), GRACE_AGAIN);
        } else {
            scheduleGrace();
        }
    }

    private void countLater() {
        if (crowd.countIsDue() && !timers.isTimerActive(COUNT)) {
            timers.startSingleTimer(COUNT, new MirrorMessage.CountDue(), COUNT_EACH);
        }
    }

    // Chat.

    private void readHistory() {
        getContext()
                .pipeToSelf(
                        CompletableFuture.supplyAsync(
                                () -> parts.node().store().lastMessages(id, HISTORY_MAX),
                                parts.node().blocking()),
                        (messages, failure) -> {
                            if (failure != null) {
                                LOG.warn("room {} shows no earlier messages", id.value(), failure);
                                return new MirrorMessage.HistoryRead(List.of());
                            }
                            return new MirrorMessage.HistoryRead(messages);
                        });
    }

    private void historyRead(List<StoredMessage> messages) {
        List<StoredMessage> since = List.copyOf(history);
        history.clear();
        history.addAll(messages);
        // What was told while the store was read may be in both.
        since.stream().filter(message -> !messages.contains(message)).forEach(this::keep);
        historyRead = true;
        letEarlyIn();
    }

    private void keep(StoredMessage message) {
        history.addLast(message);
        if (history.size() > HISTORY_MAX) {
            history.removeFirst();
        }
    }

    private void posted(StoredMessage message) {
        keep(message);
        crowd.tell(new News.MessagePosted(message));
    }

    private void say(Stay stay, MirrorMessage.Say say) {
        int codePoints = say.text().codePointCount(0, say.text().length());
        if (say.text().isBlank()) {
            say.answer().complete(new Said.Empty());
        } else if (codePoints > TEXT_CODE_POINTS_MAX) {
            say.answer().complete(new Said.TooLong(codePoints, TEXT_CODE_POINTS_MAX));
        } else {
            Duration wait = stay.pace().pass(clockTime());
            if (wait.isPositive()) {
                say.answer().complete(new Said.TooFast(wait));
                return;
            }
            ask(
                    new Waiting.ForSay(say.answer()),
                    ticket ->
                            new HostMessage.Post(
                                    stay.user(),
                                    stay.actor().name(),
                                    say.clientId(),
                                    say.text(),
                                    ticket,
                                    getContext().getSelf().narrow()));
        }
    }

    private static void said(Waiting waiting, StoredMessage message) {
        if (waiting instanceof Waiting.ForSay(var answer)) {
            answer.complete(new Said.Posted(message));
        }
    }

    // The end.

    private boolean isIdle() {
        return presence.total() == 0 && tickets.isEmpty() && early.isEmpty();
    }

    private void rest() {
        if (isIdle()) {
            timers.startSingleTimer(IDLE, new MirrorMessage.Idle(), options.idleTime());
        }
    }

    private void idle() {
        if (isIdle()) {
            parts.guardian()
                    .tell(new RoomsGuardian.MirrorIdle(id, getContext().getSelf(), received));
            rest();
        }
    }

    private Behavior<MirrorMessage> retire() {
        crowd.endAll(new Ending.ServerLeaving(), clockTime());
        return Behaviors.stopped();
    }

    /// Also after a failure: nobody is left with a connection that hears nothing any more.
    private Behavior<MirrorMessage> stopped() {
        crowd.endAll(new Ending.PictureLost(), clockTime());
        early.takeAll().forEach(this::unavailable);
        tickets.takeAll().forEach(this::unavailable);
        audio.allGone();
        for (Stay stay : List.copyOf(presence.stays())) {
            presence.remove(stay);
        }
        return Behaviors.same();
    }

    private Instant clockTime() {
        return options.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
