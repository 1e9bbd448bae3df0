package org.liveaudioroom.server.http;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.liveaudioroom.media.OfferRefusedException;
import org.liveaudioroom.media.PeerId;
import org.liveaudioroom.media.StageId;
import org.liveaudioroom.room.Actor;
import org.liveaudioroom.room.Refusal;
import org.liveaudioroom.room.RoomCommand;
import org.liveaudioroom.room.RoomId;
import org.liveaudioroom.room.Seat;
import org.liveaudioroom.room.UserId;
import org.liveaudioroom.server.endpoint.Call;
import org.liveaudioroom.server.endpoint.Problem;
import org.liveaudioroom.server.rooms.Attendance;
import org.liveaudioroom.server.rooms.Attendance.Outcome;
import org.liveaudioroom.server.rooms.Frame;
import org.liveaudioroom.server.rooms.RoomListener;
import org.liveaudioroom.server.rooms.Rooms;
import org.liveaudioroom.server.session.Failures;
import org.liveaudioroom.server.session.MediaDoor;
import org.liveaudioroom.server.session.Rights;
import org.liveaudioroom.server.tokens.Grant;
import org.liveaudioroom.server.tokens.Revocations;
import org.liveaudioroom.signaling.ErrorCode;
import org.liveaudioroom.signaling.Failure;

/// People who are in a room by WHIP or WHEP: they have a media connection and no signaling. They
/// are in the room like anybody else, and leave it when their media or their token ends: there is
/// no way to bring a new one.
///
/// Any thread; what waits for a room runs on the caller's.
public final class WebRtcGuests {
    private final Rooms rooms;
    private final MediaDoor media;
    private final ScheduledExecutorService timers;
    private final Revocations revocations;
    private final Clock clock;
    private final Map<String, Guest> bySession = new ConcurrentHashMap<>();
    private final Map<PeerId, Guest> byPeer = new ConcurrentHashMap<>();

    /// @param timers runs short tasks: the ends of tokens
    public WebRtcGuests(
            Rooms rooms,
            MediaDoor media,
            ScheduledExecutorService timers,
            Revocations revocations,
            Clock clock) {
        this.rooms = rooms;
        this.media = media;
        this.timers = timers;
        this.revocations = revocations;
        this.clock = clock;
    }

    /// What a guest comes for.
    enum Purpose {
        SPEAK,
        LISTEN
    }

    /// Somebody who came in.
    ///
    /// @param session names him in the address of his session
    record Arrived(String session, String sdpAnswer) {}

    private record Guest(
            String session,
            RoomId room,
            UserId user,
            Attendance attendance,
            PeerId peer,
            Future<?> tokenEnd,
            Bearer bearer) {}

    /// His token is all that keeps him here.
    private final class Bearer implements Revocations.Bearer {
        private final Grant grant;
        private final PeerId peer;

        Bearer(Grant grant, PeerId peer) {
            this.grant = grant;
            this.peer = peer;
        }

        @Override
        public Optional<Grant> grant() {
            return Optional.of(grant);
        }

        @Override
        public void tokenRevoked() {
            over(peer);
        }
    }

    /// How many there are.
    public int count() {
        return bySession.size();
    }

    /// Brings somebody in, to a seat if he wants to speak.
    ///
    /// @throws Problem when the room, its rules or the media path refuse
    Arrived enter(RoomId room, Grant grant, Purpose purpose, String sdpOffer) {
        if (purpose == Purpose.SPEAK) {
            requireRights(grant, "seat.take", "microphone.set");
        }
        var actor =
                new Actor(grant.user(), grant.name(), grant.avatar().orElse(null), grant.role());
        var ear = new Ear();
        var attendance = rooms.join(room, actor, Map.of(), null, ear);
        try {
            var you = Call.await(ear.answer).you();
            var connection = media.connect(new StageId(room.value()), you.voice(), sdpOffer);
            attendance.peer(connection.peer());
            var guest =
                    new Guest(
                            you.session().value(),
                            room,
                            grant.user(),
                            attendance,
                            connection.peer(),
                            atTokenEnd(grant, connection.peer()),
                            new Bearer(grant, connection.peer()));
            ear.guest = Optional.of(guest);
            bySession.put(guest.session(), guest);
            byPeer.put(guest.peer(), guest);
            revocations.watch(guest.bearer());
            if (purpose == Purpose.SPEAK) {
                sit(attendance, actor);
            }
            return new Arrived(guest.session(), connection.sdpAnswer());
        } catch (OfferRefusedException refused) {
            attendance.leave();
            throw new Problem(Failures.of(refused));
        } catch (Problem problem) {
            forget(ear);
            attendance.leave();
            throw problem;
        }
    }

    private Future<?> atTokenEnd(Grant grant, PeerId peer) {
        var left = Duration.between(clock.instant(), grant.expiresAt());
        return timers.schedule(() -> over(peer), left.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Whoever speaks does what others do by these commands, so his token must allow them.
    private static void requireRights(Grant grant, String... commands) {
        for (var command : commands) {
            if (!Rights.within(grant.permissions(), command)) {
                throw Problem.of(ErrorCode.NOT_ALLOWED);
            }
        }
    }

    /// Ends a session by its name.
    ///
    /// @throws Problem when there is none in this room, or it is another user's
    void leave(RoomId room, String session, UserId user) {
        var guest = bySession.get(session);
        if (guest == null || !guest.room().equals(room)) {
            throw Problem.of(ErrorCode.MEDIA_UNKNOWN);
        }
        if (!guest.user().equals(user)) {
            throw Problem.of(ErrorCode.TOKEN_OTHER_USER);
        }
        forget(guest);
        Call.await(guest.attendance().leave());
    }

    /// His media connection is gone, so he is.
    public void mediaClosed(PeerId peer) {
        over(peer);
    }

    private void over(PeerId peer) {
        var guest = byPeer.get(peer);
        if (guest != null) {
            forget(guest);
            guest.attendance().leave();
        }
    }

    private void forget(Ear ear) {
        ear.guest.ifPresent(this::forget);
    }

    private void forget(Guest guest) {
        bySession.remove(guest.session());
        byPeer.remove(guest.peer());
        guest.tokenEnd().cancel(false);
        revocations.forget(guest.bearer());
    }

    /// Takes the first seat that the rules let him take, and opens his microphone.
    private static void sit(Attendance attendance, Actor actor) {
        var free =
                Call.await(attendance.room()).seats().stream()
                        .filter(Seat::free)
                        .map(Seat::number)
                        .toList();
        require(firstSeat(attendance, actor, free));
        require(Call.await(attendance.command(new RoomCommand.SetMicrophone(actor, true))));
    }

    private static Outcome firstSeat(Attendance attendance, Actor actor, List<Integer> free) {
        for (var seat : free) {
            var outcome = Call.await(attendance.command(new RoomCommand.TakeSeat(actor, seat)));
            if (!isOfThatSeatAlone(outcome)) {
                return outcome;
            }
        }
        return new Outcome.Refused(new Refusal.NoSeatFree());
    }

    /// Whether another seat may do.
    private static boolean isOfThatSeatAlone(Outcome outcome) {
        return outcome instanceof Outcome.Refused(var refusal)
                && (refusal instanceof Refusal.SeatTaken
                        || refusal instanceof Refusal.SeatLocked
                        || refusal instanceof Refusal.SeatOfHost);
    }

    private static void require(Outcome outcome) {
        if (!(outcome instanceof Outcome.Accepted)) {
            throw new Problem(Failures.of(outcome));
        }
    }

    /// A guest hears nothing of the room's events but its end.
    private final class Ear implements RoomListener {
        final CompletableFuture<Joined> answer = new CompletableFuture<>();
        volatile Optional<Guest> guest = Optional.empty();

        @Override
        public void joined(Joined joined) {
            answer.complete(joined);
        }

        @Override
        public void refused(JoinRefusal refusal) {
            answer.completeExceptionally(new Problem(Failures.refused(refusal)));
        }

        @Override
        public void deliver(Frame frame) {
            // There is no way to tell him.
        }

        @Override
        public void ended(long seq, Ending ending) {
            answer.completeExceptionally(new Problem(Failure.of(ErrorCode.USER_ELSEWHERE)));
            guest.ifPresent(gone -> {
                forget(gone);
                gone.attendance().leave();
            });
        }
    }
}
