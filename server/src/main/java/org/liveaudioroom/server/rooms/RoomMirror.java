package org.liveaudioroom.server.rooms;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.PostStop;
import org.apache.pekko.actor.typed.javadsl.AbstractBehavior;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.actor.typed.javadsl.Receive;
import org.apache.pekko.actor.typed.javadsl.TimerScheduler;
import org.liveaudioroom.room.Participant;
import org.liveaudioroom.room.Room;
import org.liveaudioroom.room.RoomCommand;
import org.liveaudioroom.room.RoomEvent;
import org.liveaudioroom.room.RoomId;
import org.liveaudioroom.room.UserId;
import org.liveaudioroom.server.rooms.Attendance.Outcome;
import org.liveaudioroom.server.rooms.Attendance.Said;
import org.liveaudioroom.server.rooms.RoomListener.Ending;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One node's picture of one room, and the way of its people to the room's owner. It follows the
/// owner event by event, tells the people connected here, and answers joins without the owner where
/// the rules change nothing.
///
/// It waits for nobody: neither for the owner ([HostLine] gives every question an end) nor for a
/// listener.
final class RoomMirror extends AbstractBehavior<MirrorMessage> {
    private static final Duration COUNT_EACH = Duration.ofSeconds(1);

    private static final String COUNT = "count";
    private static final String IDLE = "idle";

    private static final Logger LOG = LoggerFactory.getLogger(RoomMirror.class);

    private final TimerScheduler<MirrorMessage> timers;
    private final RoomId id;
    private final MirrorParts parts;
    private final RoomsOptions options;

    private final HostLine line;
    private final Crowd crowd;
    private final Presence presence;
    private final StageAudio audio;
    private final ChatHistory history = new ChatHistory();
    private final Door door;
    private final Exit exit;
    private final Desk desk;
    private final Talk talk;

    private long revision;
    private long received;
    private boolean toldHere;

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
        Counters counters = parts.node().counters();
        line =
                new HostLine(
                        parts.host(id),
                        context.getSelf().narrow(),
                        timers,
                        options.answerTime(),
                        counters);
        crowd = new Crowd(id, parts.translation(), counters, options.listedMax());
        presence = crowd.presence();
        audio = new StageAudio(parts.gate());
        door = new Door(crowd, audio, line, history, parts);
        exit = new Exit(crowd, audio, line, timers, options);
        Paces paces = new Paces(options.pacing());
        talk = new Talk(crowd, line, paces, timers);
        desk = new Desk(crowd, audio, line, exit, talk, paces, parts.node());
        watchHost();
        readHistory();
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
            case MirrorMessage.HistoryRead(var messages) -> {
                history.read(messages);
                door.letEarlyIn(now());
            }
            case MirrorMessage.HostGone _ -> hostGone();
            case MirrorMessage.WatchAgain _ -> watchHost();
            case MirrorMessage.GraceDue _ -> exit.graceDue();
            case MirrorMessage.CountDue _ -> crowd.tellCount();
            case MirrorMessage.ReactionsDue _ -> talk.reactionsDue();
            case MirrorMessage.AnswersDue _ -> line.expire();
            case MirrorMessage.Idle _ -> idle();
            case MirrorMessage.Retire _ -> {
                crowd.endAll(new Ending.ServerLeaving(), now());
                return Behaviors.stopped();
            }
        }
        if (crowd.countIsDue() && !timers.isTimerActive(COUNT)) {
            timers.startSingleTimer(COUNT, new MirrorMessage.CountDue(), COUNT_EACH);
        }
        tellOwnerWhetherSomebodyIsHere();
        if (isIdle() && !timers.isTimerActive(IDLE)) {
            timers.startSingleTimer(IDLE, new MirrorMessage.Idle(), options.idleTime());
        }
        return this;
    }

    /// The owner ends a room that is empty for too long, and counts only those whom it remembers.
    private void tellOwnerWhetherSomebodyIsHere() {
        boolean here = presence.total() > 0;
        if (here != toldHere && line.isWatching()) {
            toldHere = here;
            line.count(presence.total());
        }
    }

    private void routed(MirrorMessage.Routed message) {
        switch (message) {
            case MirrorMessage.Join join -> door.knock(new Waiting.ForJoin(join, false), now());
            case MirrorMessage.Look(var answer) -> door.look(answer);
            case MirrorMessage.Census census -> door.census(census);
            case MirrorMessage.Levels(var report) -> crowd.tellLevels(report);
            case MirrorMessage.OfConnection asked ->
                    presence.of(asked.connection())
                            .ifPresentOrElse(
                                    stay -> desk.asked(stay, asked, now()),
                                    () -> ofStranger(asked));
        }
    }

    private void ofStranger(MirrorMessage.OfConnection message) {
        if (message instanceof MirrorMessage.Lost || message instanceof MirrorMessage.Leave) {
            line.abandon(message.connection());
        }
        message.notHere();
    }

    // Following the owner.

    private void watchHost() {
        if (line.isWatching()) {
            return;
        }
        Set<UserId> here = new HashSet<>();
        for (Participant person : crowd.room().people()) {
            presence.of(person.user())
                    .filter(stay -> stay.connection() != null)
                    .ifPresent(stay -> here.add(stay.user()));
        }
        line.watch(here);
    }

    private void hostGone() {
        if (line.isWatching()) {
            line.broke();
            watchHost();
        }
    }

    private void answered(HostAnswer answer) {
        switch (answer) {
            case HostAnswer.Watching w -> watching(w);
            case HostAnswer.Changed(long to, var events) -> changed(to, events);
            case HostAnswer.Posted(var message) -> {
                history.add(message);
                crowd.tell(new News.MessagePosted(message));
            }
            case HostAnswer.Deleted(var message, var author, var by) -> {
                history.delete(message);
                crowd.tell(new News.MessageDeleted(message, author, by));
            }
            case HostAnswer.Passing passing -> talk.passing(passing);
            case HostAnswer.Unknown(long ticket) -> {
                if (line.redeem(ticket).orElse(null) instanceof Waiting.ForOutcome(var answered)) {
                    answered.complete(new Outcome.Unknown());
                }
            }
            case HostAnswer.Decided(long ticket, var events) ->
                    line.redeem(ticket).ifPresent(waiting -> decided(waiting, events));
            case HostAnswer.Refused(long ticket, var refusal) ->
                    line.redeem(ticket).ifPresent(waiting -> waiting.refused(refusal));
            case HostAnswer.Said(long ticket, var message) -> {
                if (line.redeem(ticket).orElse(null) instanceof Waiting.ForSay(var said)) {
                    said.complete(new Said.Posted(message));
                }
            }
            case HostAnswer.NotSaid(long ticket) -> line.redeem(ticket).ifPresent(line::turnAway);
            case HostAnswer.Seen _ ->
                    throw new IllegalStateException("a mirror never asks to look");
            case HostAnswer.Broken(long ticket) -> {
                line.takeEarly().forEach(Waiting::broken);
                line.redeem(ticket).ifPresent(Waiting::broken);
            }
        }
    }

    private void decided(Waiting waiting, List<RoomEvent> events) {
        switch (waiting) {
            case Waiting.ForJoin join -> {
                door.admit(join, now());
                if (join.abandoned()) {
                    presence.of(join.join().connection()).ifPresent(exit::lose);
                }
            }
            case Waiting.ForOutcome(var answer) ->
                    answer.complete(new Outcome.Accepted(events, crowd.room()));
            case Waiting.ForSay _, Waiting.ForLook _, Waiting.ForCensus _, Waiting.ForNobody _ -> {}
        }
    }

    private void watching(HostAnswer.Watching answer) {
        if (line.isWatching()) {
            return;
        }
        getContext().watchWith(answer.host(), new MirrorMessage.HostGone());
        line.watched();
        toldHere = false;
        if (answer.revision() != revision) {
            // Something happened that nobody here was told.
            crowd.endAll(new Ending.PictureLost(), now());
        }
        revision = answer.revision();
        crowd.room(answer.room());
        audio.changed(answer.room());
        for (Participant person : answer.room().people()) {
            keepPlace(person);
        }
        exit.scheduleGrace();
        door.letEarlyIn(now());
    }

    private void keepPlace(Participant person) {
        Optional<Stay> known = presence.of(person.user());
        if (known.isEmpty()) {
            door.keepPlace(person, now());
        } else if (known.get().connection() == null && !person.reconnecting()) {
            line.tell(new RoomCommand.LoseConnection(person.user()));
        }
    }

    private void changed(long to, List<RoomEvent> events) {
        if (!line.isWatching()) {
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
        // Voices first: who is not to be heard any more is silent before anybody reads why.
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
            case RoomEvent.Renamed e ->
                    presence.of(e.user()).ifPresent(stay -> stay.renamed(e.name(), e.avatar()));
            case RoomEvent.ConnectionLost e ->
                    presence.of(e.user()).ifPresent(stay -> stay.reconnecting(true));
            case RoomEvent.ConnectionReturned e ->
                    presence.of(e.user()).ifPresent(stay -> stay.reconnecting(false));
            default -> {}
        }
    }

    /// What must happen here because of an event, after people were told of it.
    private void follow(RoomEvent event) {
        switch (event) {
            case RoomEvent.ConnectionLost e ->
                    presence.of(e.user())
                            .filter(stay -> stay.connection() != null)
                            .ifPresent(_ -> line.tell(new RoomCommand.ReturnConnection(e.user())));
            case RoomEvent.Left e when e.cause() != RoomEvent.LeaveCause.REMOVED ->
                    presence.of(e.user()).ifPresent(exit::left);
            case RoomEvent.RemovedFromRoom e ->
                    presence.of(e.user()).ifPresent(stay -> exit.sendOut(stay, removed(e)));
            case RoomEvent.RoomEnded _ -> {
                audio.allGone();
                crowd.clear(new Ending.RoomOver());
            }
            default -> {}
        }
    }

    private Ending removed(RoomEvent.RemovedFromRoom e) {
        return new Ending.Removed(
                e.by(), e.reason(), crowd.room().moderation().banOf(e.user(), now()).orElse(null));
    }

    // Beginning and end.

    private void readHistory() {
        getContext()
                .pipeToSelf(
                        CompletableFuture.supplyAsync(
                                () -> parts.node().store().lastMessages(id, ChatHistory.SHOWN_MAX),
                                parts.node().blocking()),
                        (messages, failure) -> {
                            if (failure != null) {
                                LOG.warn("room {} shows no earlier messages", id.value(), failure);
                                return new MirrorMessage.HistoryRead(List.of());
                            }
                            return new MirrorMessage.HistoryRead(messages);
                        });
    }

    private boolean isIdle() {
        return presence.total() == 0 && line.isQuiet();
    }

    private void idle() {
        if (isIdle()) {
            parts.guardian()
                    .tell(new RoomsGuardian.MirrorIdle(id, getContext().getSelf(), received));
        }
    }

    /// Also after a failure: nobody is left with a connection that hears nothing any more.
    private Behavior<MirrorMessage> stopped() {
        // First: whoever comes back at once must come to a new mirror, not to this one.
        parts.guardian().tell(new RoomsGuardian.MirrorGone(id, getContext().getSelf()));
        crowd.clear(new Ending.PictureLost());
        line.turnAllAway();
        audio.allGone();
        return Behaviors.same();
    }

    private Instant now() {
        return options.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
