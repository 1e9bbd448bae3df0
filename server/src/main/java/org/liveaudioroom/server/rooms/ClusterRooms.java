package org.liveaudioroom.server.rooms;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.pekko.actor.BootstrapSetup;
import org.apache.pekko.actor.setup.ActorSystemSetup;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.cluster.sharding.typed.javadsl.ClusterSharding;
import org.apache.pekko.cluster.sharding.typed.javadsl.Entity;
import org.apache.pekko.cluster.sharding.typed.javadsl.EntityRef;
import org.apache.pekko.cluster.typed.Cluster;
import org.apache.pekko.cluster.typed.Join;
import org.jspecify.annotations.Nullable;
import org.liveaudioroom.media.LevelReport;
import org.liveaudioroom.media.StageId;
import org.liveaudioroom.room.Actor;
import org.liveaudioroom.room.RoomCommand;
import org.liveaudioroom.room.RoomEvent;
import org.liveaudioroom.room.RoomId;
import org.liveaudioroom.room.Settings;
import org.liveaudioroom.room.UserId;
import org.liveaudioroom.server.rooms.Attendance.Outcome;
import org.liveaudioroom.server.rooms.Attendance.PeoplePage;
import org.liveaudioroom.server.rooms.Attendance.Said;
import org.liveaudioroom.server.storage.RoomStore;
import org.liveaudioroom.server.storage.RoomStore.RoomSummary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The rooms in a Pekko cluster. One machine is a cluster of one, on the same code.
final class ClusterRooms implements Rooms {
    private static final Logger LOG = LoggerFactory.getLogger(ClusterRooms.class);
    private static final String EXIT_WHEN_DOWNED =
            "pekko.coordinated-shutdown.reason-overrides"
                    + ".\"org.apache.pekko.actor.CoordinatedShutdown$ClusterDowningReason$\".exit-jvm";
    private static final Duration FAREWELL = Duration.ofSeconds(3);
    private static final Duration SHUTDOWN = Duration.ofSeconds(7);

    private final NodeParts node;
    private final ChatLog chatLog;
    private final VoiceGate gate;
    private final ActorSystem<RoomsGuardian.Message> system;
    private final ClusterSharding sharding;
    private final ExecutorService blocking;
    private final AtomicLong connections = new AtomicLong();

    /// The store is opened while the cluster starts.
    ///
    /// @param overrides wins over `rooms.conf`; tests use it
    ClusterRooms(
            RoomsOptions options,
            Supplier<RoomStore> store,
            Translation translation,
            VoiceGate gate,
            Config overrides) {
        this.gate = gate;
        blocking = Executors.newVirtualThreadPerTaskExecutor();
        CompletableFuture<RoomStore> opening = CompletableFuture.supplyAsync(store, blocking);
        node = new NodeParts(opening, options, new Counters(), blocking);
        chatLog = new ChatLog(node);
        system =
                ActorSystem.create(
                        RoomsGuardian.create(context -> mirrorParts(context, translation, gate)),
                        "rooms",
                        ActorSystemSetup.create(
                                BootstrapSetup.create(configuration(options, overrides)), node));
        sharding = ClusterSharding.get(system);
        sharding.init(
                Entity.of(RoomHost.TYPE, entity -> RoomHost.create(entity, node, chatLog))
                        .withStopMessage(new HostMessage.Stop()));
        Cluster cluster = Cluster.get(system);
        cluster.manager().tell(Join.create(cluster.selfMember().address()));
        awaitOpen();
        blocking.execute(this::wakeRooms);
    }

    private void awaitOpen() {
        try {
            node.opening().join();
        } catch (CompletionException e) {
            close();
            if (e.getCause() instanceof RuntimeException unusable) {
                throw unusable;
            }
            throw e;
        }
    }

    private static Config configuration(RoomsOptions options, Config overrides) {
        return overrides
                .withFallback(
                        ConfigFactory.parseMap(
                                Map.of(EXIT_WHEN_DOWNED, options.exitJvm() ? "on" : "off")))
                .withFallback(
                        ConfigFactory.parseResources(
                                ClusterRooms.class.getClassLoader(),
                                "org/liveaudioroom/server/rooms/rooms.conf"))
                .withFallback(ConfigFactory.defaultReference())
                .resolve();
    }

    private MirrorParts mirrorParts(
            ActorContext<RoomsGuardian.Message> context, Translation translation, VoiceGate gate) {
        return new MirrorParts(
                node,
                ClusterSharding.get(context.getSystem()),
                translation,
                gate,
                new SecureRandom(),
                context.getSelf());
    }

    /// Rooms in which somebody sat or something ran when the process ended: their owners start, and
    /// free in time the places of those who do not come back.
    private void wakeRooms() {
        try {
            List<RoomId> rooms = node.store().toWake();
            for (RoomId room : rooms) {
                sharding.entityRefFor(RoomHost.TYPE, room.value())
                        .tell(new HostMessage.Look(0, system.ignoreRef()));
            }
            if (!rooms.isEmpty()) {
                LOG.info("{} rooms go on where they were", rooms.size());
            }
        } catch (RuntimeException e) {
            LOG.error("rooms with people in them could not be found: each wakes when asked for", e);
        }
    }

    @Override
    public CompletionStage<Outcome> create(RoomId room, Settings settings) {
        return decide(room, new RoomCommand.CreateRoom(settings, UUID.randomUUID().toString()));
    }

    @Override
    public CompletionStage<Outcome> act(RoomId room, RoomCommand.OfUser command) {
        if (!command.by().ofServer()) {
            throw new IllegalArgumentException(command.by() + " is not the server");
        }
        return decide(room, command);
    }

    @Override
    public CompletionStage<Outcome> forget(RoomId room, UserId user) {
        return decide(room, new RoomCommand.Forget(user));
    }

    private CompletionStage<Outcome> decide(RoomId room, RoomCommand command) {
        return outcome(room, ask(room, replyTo -> new HostMessage.Decide(command, 0, replyTo)));
    }

    /// What the owner decided, with the room as it is after it.
    private CompletionStage<Outcome> outcome(RoomId room, CompletionStage<HostAnswer> asked) {
        return asked.thenCompose(answer ->
                        switch (answer) {
                            case HostAnswer.Decided(_, var events) ->
                                    ask(room, replyTo -> new HostMessage.Look(0, replyTo))
                                            .thenApply(seen -> accepted(events, seen));
                            case HostAnswer.Refused(_, var refusal) ->
                                    CompletableFuture.completedStage(new Outcome.Refused(refusal));
                            case HostAnswer.Unknown _ ->
                                    CompletableFuture.completedStage(new Outcome.Unknown());
                            default -> CompletableFuture.completedStage(new Outcome.Unavailable());
                        })
                .exceptionally(failure -> {
                    LOG.warn("room {} did not answer", room.value(), failure);
                    return new Outcome.Unavailable();
                });
    }

    private static Outcome accepted(List<RoomEvent> events, HostAnswer seen) {
        return seen instanceof HostAnswer.Seen(_, var room)
                ? new Outcome.Accepted(events, room)
                : new Outcome.Unavailable();
    }

    private CompletionStage<HostAnswer> ask(
            RoomId room, Function<ActorRef<HostAnswer>, HostMessage> question) {
        return host(room).<HostAnswer>ask(question::apply, node.options().answerTime());
    }

    private EntityRef<HostMessage> host(RoomId room) {
        return sharding.entityRefFor(RoomHost.TYPE, room.value());
    }

    @Override
    public CompletionStage<Said> post(
            RoomId room, UserId user, String name, String clientId, String text) {
        Optional<Said> refusal = TextRules.refusal(text);
        if (refusal.isPresent()) {
            return CompletableFuture.completedStage(refusal.get());
        }
        return ask(
                        room,
                        replyTo ->
                                new HostMessage.Post(
                                        Actor.SERVER, user, name, clientId, text, 0, replyTo))
                .handle((answer, failure) ->
                        switch (answer) {
                            case HostAnswer.Said(_, var message) -> new Said.Posted(message);
                            case HostAnswer.Refused(_, var refused) -> new Said.Refused(refused);
                            case null, default -> {
                                LOG.warn("room {} posted nothing", room.value(), failure);
                                yield new Said.Unavailable();
                            }
                        });
    }

    @Override
    public CompletionStage<Outcome> delete(RoomId room, String message) {
        return outcome(
                room,
                ask(room, replyTo -> new HostMessage.Delete(Actor.SERVER, message, 0, replyTo)));
    }

    @Override
    public void send(RoomId room, @Nullable Set<UserId> to, String name, String body) {
        host(room).tell(new HostMessage.Relay(new HostAnswer.CommandSent(null, to, name, body)));
    }

    @Override
    public CompletionStage<PeoplePage> people(RoomId room, String after, String search, int limit) {
        CompletableFuture<PeoplePage> answer = new CompletableFuture<>();
        system.tell(
                new RoomsGuardian.ToMirror(
                        room, new MirrorMessage.Census(after, search, limit, answer)));
        return answer;
    }

    @Override
    public RoomStore store() {
        return node.store();
    }

    @Override
    public Attendance join(
            RoomId room,
            Actor by,
            Map<String, String> attributes,
            @Nullable Resume resume,
            RoomListener listener) {
        long connection = connections.incrementAndGet();
        system.tell(
                new RoomsGuardian.ToMirror(
                        room,
                        new MirrorMessage.Join(connection, by, attributes, resume, listener)));
        return new RoomAttendance(system, room, connection, gate);
    }

    @Override
    public CompletionStage<Optional<Look>> look(RoomId room) {
        CompletableFuture<Optional<Look>> answer = new CompletableFuture<>();
        system.tell(new RoomsGuardian.ToMirror(room, new MirrorMessage.Look(answer)));
        return answer;
    }

    @Override
    public List<RoomSummary> list(String after, int limit) {
        return node.store().list(after, limit);
    }

    @Override
    public void levels(StageId stage, LevelReport levels) {
        system.tell(
                new RoomsGuardian.ToMirror(
                        new RoomId(stage.name()), new MirrorMessage.Levels(levels)));
    }

    @Override
    public RoomsStatistics statistics() {
        return node.counters().statistics();
    }

    @Override
    public CompletionStage<Boolean> ready() {
        // Nobody creates a room by this name; its owner answers once the cluster is up and the
        // store has answered.
        return look(new RoomId("readiness")).handle((_, failure) -> failure == null);
    }

    @Override
    public void close() {
        CompletableFuture<Void> farewell = new CompletableFuture<>();
        system.tell(new RoomsGuardian.Farewell(farewell));
        await(farewell, FAREWELL, "letting people go");
        system.terminate();
        await(system.getWhenTerminated(), SHUTDOWN, "leaving the cluster");
        chatLog.close();
        if (!node.opening().isCompletedExceptionally()) {
            node.store().close();
        }
        blocking.shutdown();
    }

    private static void await(CompletionStage<?> stage, Duration limit, String what) {
        try {
            stage.toCompletableFuture().get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException e) {
            LOG.warn("{} took longer than {}; going on", what, limit);
        } catch (ExecutionException e) {
            LOG.warn("{} failed; going on", what, e);
        }
    }
}
