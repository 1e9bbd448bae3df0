package org.liveaudioroom.server.rooms;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.PostStop;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.actor.typed.javadsl.TimerScheduler;
import org.apache.pekko.cluster.sharding.typed.javadsl.ClusterSharding;
import org.apache.pekko.cluster.sharding.typed.javadsl.EntityContext;
import org.apache.pekko.cluster.sharding.typed.javadsl.EntityTypeKey;
import org.apache.pekko.persistence.typed.state.RecoveryCompleted;
import org.apache.pekko.persistence.typed.state.javadsl.CommandHandler;
import org.apache.pekko.persistence.typed.state.javadsl.DurableStateBehavior;
import org.apache.pekko.persistence.typed.state.javadsl.Effect;
import org.apache.pekko.persistence.typed.state.javadsl.SignalHandler;
import org.liveaudioroom.room.Deadline;
import org.liveaudioroom.room.Deadlines;
import org.liveaudioroom.room.Decision;
import org.liveaudioroom.room.Room;
import org.liveaudioroom.room.RoomCommand;
import org.liveaudioroom.room.RoomEvent;
import org.liveaudioroom.room.RoomId;
import org.liveaudioroom.room.RoomRules;
import org.liveaudioroom.room.RoomStatus;
import org.liveaudioroom.room.UserId;
import org.liveaudioroom.server.rooms.HostState.Kept;

/// The owner of one room, the only one in the cluster: it decides, stores, and only then tells.
/// Whatever fails in between ends this owner, and the next message makes a new one that reads what
/// is true from the store.
final class RoomHost extends DurableStateBehavior<HostMessage, HostState> {
    /// The engine's timers know no time beyond some 248 days.
    private static final Duration TIMER_MAX = Duration.ofDays(100);

    static final EntityTypeKey<HostMessage> TYPE = EntityTypeKey.create(HostMessage.class, "room");

    private static final String DEADLINE = "deadline";
    private static final String IDLE = "idle";

    private final ActorContext<HostMessage> context;
    private final TimerScheduler<HostMessage> timers;
    private final ActorRef<ClusterSharding.ShardCommand> shard;
    private final RoomId id;
    private final NodeParts parts;
    private final Homes homes = new Homes();
    private final ChatDesk chat;

    private Instant now = Instant.EPOCH;
    private Instant recoveredAt = Instant.EPOCH;
    private long revision;
    private boolean isResident;

    private RoomHost(
            ActorContext<HostMessage> context,
            TimerScheduler<HostMessage> timers,
            EntityContext<HostMessage> entity,
            NodeParts parts,
            ChatLog chatLog) {
        super(DurableRooms.persistenceId(TYPE.name(), entity.getEntityId()));
        this.context = context;
        this.timers = timers;
        this.shard = entity.getShard();
        this.id = new RoomId(entity.getEntityId());
        this.parts = parts;
        chat = new ChatDesk(id, context, parts, chatLog);
    }

    static Behavior<HostMessage> create(
            EntityContext<HostMessage> entity, NodeParts parts, ChatLog chatLog) {
        return Behaviors.setup(context ->
                Behaviors.withTimers(
                        timers -> new RoomHost(context, timers, entity, parts, chatLog)));
    }

    @Override
    public String durableStateStorePluginId() {
        return DurableRooms.PLUGIN;
    }

    @Override
    public HostState emptyState() {
        return Kept.NOTHING;
    }

    @Override
    public SignalHandler<HostState> signalHandler() {
        return newSignalHandlerBuilder()
                .onSignal(RecoveryCompleted.class, (state, _) -> recovered(state))
                .onSignal(PostStop.class, (_, _) -> stopped())
                .build();
    }

    private void recovered(HostState state) {
        isResident = true;
        parts.counters().roomsResident.incrementAndGet();
        recoveredAt = clockTime();
        revision = lastSequenceNumber(context);
        rest();
        if (state instanceof Kept(var room, _, _)) {
            schedule(room);
            if (!room.people().isEmpty()) {
                context.getSelf().tell(new HostMessage.Reconcile());
            }
            chat.open();
        }
    }

    private void stopped() {
        if (isResident) {
            parts.counters().roomsResident.decrementAndGet();
        }
    }

    @Override
    public CommandHandler<HostMessage, HostState> commandHandler() {
        return (state, message) ->
                switch (state) {
                    case Kept kept -> handle(kept, message);
                    case HostState.Unreadable _ -> refuse(message);
                };
    }

    private Effect<HostState> handle(Kept kept, HostMessage message) {
        return switch (message) {
            case HostMessage.Decide decide -> decide(kept, decide);
            case HostMessage.Watch watch -> watch(kept, watch);
            case HostMessage.MirrorGone(var mirror) -> mirrorGone(kept, mirror);
            case HostMessage.Look(long ticket, var replyTo) ->
                    reply(replyTo, new HostAnswer.Seen(ticket, kept.room()));
            case HostMessage.Reconcile _ -> reconcile(kept);
            case HostMessage.DeadlineReached _ -> deadlineReached(kept);
            case HostMessage.OfChat ofChat -> chat(kept.room(), ofChat);
            case HostMessage.Relay(var passing) -> {
                homes.tell(passing);
                yield Effect().none();
            }
            case HostMessage.Counted(var mirror, int people) -> {
                homes.count(mirror, people);
                yield change(kept, homes.occupancy(kept.room()));
            }
            case HostMessage.Idle _ -> idle(kept);
            case HostMessage.Stop _ -> Effect().stop();
        };
    }

    private Effect<HostState> refuse(HostMessage message) {
        switch (message) {
            case HostMessage.Decide d -> d.replyTo().tell(new HostAnswer.Broken(d.ticket()));
            case HostMessage.Watch w -> w.mirror().tell(new HostAnswer.Broken(0));
            case HostMessage.Post p -> p.replyTo().tell(new HostAnswer.NotSaid(p.ticket()));
            case HostMessage.Delete d -> d.replyTo().tell(new HostAnswer.Broken(d.ticket()));
            case HostMessage.Look l -> l.replyTo().tell(new HostAnswer.Broken(l.ticket()));
            case HostMessage.Idle _ ->
                    shard.tell(new ClusterSharding.Passivate<>(context.getSelf()));
            case HostMessage.Stop _ -> {
                return Effect().stop();
            }
            default -> {}
        }
        return Effect().none();
    }

    // Deciding.

    private Effect<HostState> decide(Kept kept, HostMessage.Decide asked) {
        return switch (RoomRules.decide(kept.room(), asked.command(), clockTime())) {
            case Decision.Refused(var refusal) -> {
                parts.counters().commandsRefused.increment();
                yield reply(asked.replyTo(), new HostAnswer.Refused(asked.ticket(), refusal));
            }
            case Decision.Accepted(var events) -> {
                parts.counters().commandsAccepted.increment();
                homes.note(asked.command(), asked.replyTo());
                HostAnswer answer = new HostAnswer.Decided(asked.ticket(), events);
                yield events.isEmpty()
                        ? reply(asked.replyTo(), answer)
                        : store(kept.room(), events, () -> asked.replyTo().tell(answer));
            }
        };
    }

    /// Does what the server itself wants done, in one write.
    private Effect<HostState> change(Kept kept, List<RoomCommand> commands) {
        Room room = kept.room();
        List<RoomEvent> events = new ArrayList<>();
        for (RoomCommand command : commands) {
            if (RoomRules.decide(room, command, clockTime())
                    instanceof Decision.Accepted(var followed)) {
                events.addAll(followed);
                room = room.apply(followed);
            }
        }
        if (events.isEmpty()) {
            schedule(room);
            return Effect().none();
        }
        parts.counters().commandsAccepted.increment();
        return store(kept.room(), events, () -> {});
    }

    private Effect<HostState> store(Room before, List<RoomEvent> events, Runnable then) {
        return Effect()
                .persist(new Kept(before.apply(events), events, now))
                .thenRun(state -> {
                    revision++;
                    boolean over = ((Kept) state).room().life().status() == RoomStatus.ENDED;
                    if (over) {
                        // Everybody is let go of with the news: whoever asked for it must have
                        // heard his answer.
                        then.run();
                    }
                    homes.tell(new HostAnswer.Changed(revision, events));
                    if (!over) {
                        then.run();
                    }
                    schedule(((Kept) state).room());
                });
    }

    private Effect<HostState> reply(ActorRef<HostAnswer> to, HostAnswer answer) {
        to.tell(answer);
        return Effect().none();
    }

    /// Time never goes back for the rules, whatever the machine's clock does. Whole milliseconds:
    /// what is kept in memory and what comes back from the store are then the same.
    private Instant clockTime() {
        Instant read = parts.options().clock().instant().truncatedTo(ChronoUnit.MILLIS);
        if (read.isAfter(now)) {
            now = read;
        }
        return now;
    }

    // Deadlines.

    private void schedule(Room room) {
        Deadlines.next(room)
                .ifPresentOrElse(
                        deadline ->
                                timers.startSingleTimer(
                                        DEADLINE,
                                        new HostMessage.DeadlineReached(),
                                        untilThen(deadline.at())),
                        () -> timers.cancel(DEADLINE));
    }

    private Duration untilThen(Instant at) {
        Duration left = Duration.between(parts.options().clock().instant(), at);
        if (left.compareTo(TIMER_MAX) > 0) {
            return TIMER_MAX; // Nothing is due then, and it is set again.
        }
        // Not before the whole millisecond: the timer must not come back to a deadline not yet due.
        return left.isNegative() ? Duration.ofMillis(1) : left.plusMillis(1);
    }

    private Effect<HostState> deadlineReached(Kept kept) {
        List<RoomCommand> due =
                Deadlines.next(kept.room())
                        .filter(deadline -> !deadline.at().isAfter(clockTime()))
                        .map(Deadline::command)
                        .<List<RoomCommand>>map(List::of)
                        .orElse(List.of());
        return change(kept, due);
    }

    // Mirrors, and who is connected to them.

    private Effect<HostState> watch(Kept kept, HostMessage.Watch watch) {
        ActorRef<HostAnswer> mirror = watch.mirror();
        if (homes.add(mirror, watch.here())) {
            context.watchWith(mirror, new HostMessage.MirrorGone(mirror));
        }
        timers.cancel(IDLE);
        mirror.tell(new HostAnswer.Watching(context.getSelf(), revision, kept.room()));
        return reconcile(kept);
    }

    private Effect<HostState> reconcile(Kept kept) {
        return change(kept, homes.reconciliation(kept.room(), recoveredAt));
    }

    private Effect<HostState> mirrorGone(Kept kept, ActorRef<HostAnswer> mirror) {
        List<RoomCommand> changes = new ArrayList<>(homes.remove(mirror));
        changes.addAll(homes.occupancy(kept.room()));
        rest();
        return change(kept, changes);
    }

    // Going to sleep.

    private void rest() {
        if (homes.isEmpty()) {
            timers.startSingleTimer(IDLE, new HostMessage.Idle(), parts.options().idleTime());
        }
    }

    private Effect<HostState> idle(Kept kept) {
        if (!homes.isEmpty()) {
            return Effect().none();
        }
        List<RoomCommand> occupancy = homes.occupancy(kept.room());
        if (!occupancy.isEmpty()) {
            rest();
            return change(kept, occupancy);
        }
        if (chat.isQuiet() && Deadlines.next(kept.room()).isEmpty()) {
            shard.tell(new ClusterSharding.Passivate<>(context.getSelf()));
        } else {
            rest();
        }
        return Effect().none();
    }

    private Effect<HostState> chat(Room room, HostMessage.OfChat message) {
        switch (message) {
            case HostMessage.Post post -> chat.post(room, post, clockTime());
            case HostMessage.MessagesRead(var messages) -> chat.read(room, messages, clockTime());
            case HostMessage.MessageStored(var post, var stored) -> {
                homes.tell(new HostAnswer.Posted(stored));
                chat.stored(post, stored);
            }
            case HostMessage.MessageRepeated(var post, var stored) -> chat.repeated(post, stored);
            case HostMessage.MessageNotStored(var post, var cause) -> chat.notStored(post, cause);
            case HostMessage.Delete delete -> chat.find(delete);
            case HostMessage.ToDelete(var delete, var found) ->
                    chat.delete(room, delete, found, clockTime());
            case HostMessage.Deleted(var delete, var deleted) -> {
                UserId by = delete.by().user();
                boolean own = delete.by().ofServer() || by.equals(deleted.user());
                homes.tell(
                        new HostAnswer.Deleted(deleted.message(), deleted.user(), own ? null : by));
                chat.deleted(delete, deleted);
            }
            case HostMessage.NotDeleted(var delete, var cause) -> chat.notDeleted(delete, cause);
        }
        return Effect().none();
    }
}
