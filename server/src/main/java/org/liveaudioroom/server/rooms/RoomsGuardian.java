package org.liveaudioroom.server.rooms;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.javadsl.AbstractBehavior;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.actor.typed.javadsl.Receive;
import org.jspecify.annotations.Nullable;
import org.liveaudioroom.room.Room;
import org.liveaudioroom.room.RoomId;
import org.liveaudioroom.room.RoomStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Starts a mirror for a room when somebody on this node wants in, and retires it when nobody is
/// left.
final class RoomsGuardian extends AbstractBehavior<RoomsGuardian.Message> {
    sealed interface Message {}

    record ToMirror(RoomId room, MirrorMessage.Routed message) implements Message {}

    /// This mirror has nobody, and had got so many messages from here when it said so.
    record MirrorIdle(RoomId room, ActorRef<MirrorMessage> mirror, long received)
            implements Message {}

    record MirrorGone(RoomId room, ActorRef<MirrorMessage> mirror) implements Message {}

    /// All mirrors let go of their people; answered when the last one has.
    record Farewell(CompletableFuture<Void> done) implements Message {}

    private static final Logger LOG = LoggerFactory.getLogger(RoomsGuardian.class);

    private static final class Mirror {
        private final ActorRef<MirrorMessage> ref;
        private long sent;

        private Mirror(ActorRef<MirrorMessage> ref) {
            this.ref = ref;
        }

        private void tell(MirrorMessage.Routed message) {
            sent++;
            ref.tell(message);
        }
    }

    private final MirrorParts parts;
    private final Map<RoomId, Mirror> mirrors = new HashMap<>();
    private @Nullable CompletableFuture<Void> farewell;

    private RoomsGuardian(ActorContext<Message> context, MirrorParts parts) {
        super(context);
        this.parts = parts;
    }

    static Behavior<Message> create(Function<ActorContext<Message>, MirrorParts> parts) {
        return Behaviors.setup(context -> new RoomsGuardian(context, parts.apply(context)));
    }

    @Override
    public Receive<Message> createReceive() {
        return newReceiveBuilder().onAnyMessage(this::handle).build();
    }

    private Behavior<Message> handle(Message message) {
        switch (message) {
            case ToMirror(var room, var inner) -> route(room, inner);
            case MirrorIdle idle -> retireIfStillIdle(idle);
            case MirrorGone(var room, var ref) -> gone(room, ref);
            case Farewell(var done) -> farewell(done);
        }
        return this;
    }

    private void route(RoomId room, MirrorMessage.Routed message) {
        @Nullable Mirror mirror = mirrors.get(room);
        if (mirror != null) {
            mirror.tell(message);
            return;
        }
        switch (message) {
            case MirrorMessage.Join join -> {
                if (farewell == null) {
                    start(room).tell(join);
                } else {
                    join.listener().refused(new RoomListener.JoinRefusal.Unavailable());
                }
            }
            case MirrorMessage.Look(var answer) -> askHost(room, answer);
            case MirrorMessage.Census census -> census(room, census);
            case MirrorMessage.OfConnection stray -> stray.notHere();
            case MirrorMessage.Levels _ -> {}
        }
    }

    private Mirror start(RoomId room) {
        ActorRef<MirrorMessage> ref = getContext().spawnAnonymous(RoomMirror.create(room, parts));
        getContext().watchWith(ref, new MirrorGone(room, ref));
        Mirror mirror = new Mirror(ref);
        mirrors.put(room, mirror);
        parts.node().counters().roomsMirrored.incrementAndGet();
        return mirror;
    }

    /// Without a mirror nobody is inside: only whether there is such a room is asked.
    private void census(RoomId room, MirrorMessage.Census census) {
        CompletableFuture<Optional<Rooms.Look>> looked = new CompletableFuture<>();
        askHost(room, looked);
        CompletableFuture<Void> _ =
                looked.handle((look, failure) ->
                                failure == null
                                        ? census.answer()
                                                .complete(
                                                        new Attendance.PeoplePage(
                                                                List.of(),
                                                                0,
                                                                null,
                                                                look.map(Rooms.Look::room)
                                                                        .orElse(Room.ABSENT)))
                                        : census.answer().completeExceptionally(failure))
                        .thenAccept(_ -> {});
    }

    private void askHost(RoomId room, CompletableFuture<Optional<Rooms.Look>> answer) {
        Duration answerTime = parts.node().options().answerTime();
        parts.host(room)
                .<HostAnswer>ask(replyTo -> new HostMessage.Look(0, replyTo), answerTime)
                .whenComplete((seen, failure) -> {
                    if (seen instanceof HostAnswer.Seen(_, var found)) {
                        answer.complete(
                                found.life().status() == RoomStatus.ABSENT
                                        ? Optional.empty()
                                        : Optional.of(new Rooms.Look(found, 0)));
                    } else {
                        answer.completeExceptionally(
                                new RoomsException(
                                        "room %s cannot be reached: %s"
                                                .formatted(room.value(), failure)));
                    }
                });
    }

    private void retireIfStillIdle(MirrorIdle idle) {
        @Nullable Mirror mirror = mirrors.get(idle.room());
        // A message that is on its way to the mirror may bring it people.
        if (mirror != null && mirror.ref.equals(idle.mirror()) && mirror.sent == idle.received()) {
            forget(idle.room());
            mirror.ref.tell(new MirrorMessage.Retire());
        }
    }

    private void gone(RoomId room, ActorRef<MirrorMessage> ref) {
        @Nullable Mirror mirror = mirrors.get(room);
        if (mirror != null && mirror.ref.equals(ref)) {
            if (farewell == null) {
                LOG.error(
                        "the mirror of room {} failed; its people are asked to come back",
                        room.value());
            }
            forget(room);
        }
        if (farewell != null && mirrors.isEmpty()) {
            farewell.complete(null);
        }
    }

    private void forget(RoomId room) {
        mirrors.remove(room);
        parts.node().counters().roomsMirrored.decrementAndGet();
    }

    private void farewell(CompletableFuture<Void> done) {
        farewell = done;
        if (mirrors.isEmpty()) {
            done.complete(null);
        }
        List.copyOf(mirrors.values()).forEach(m -> m.ref.tell(new MirrorMessage.Retire()));
    }
}
