package org.liveaudioroom.server.rooms;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.pekko.actor.typed.javadsl.TimerScheduler;
import org.liveaudioroom.room.RoomCommand;
import org.liveaudioroom.server.rooms.Attendance.Outcome;
import org.liveaudioroom.server.rooms.RoomListener.Ending;

/// How people go: by their own wish, or when their connection broke off and the grace time is over.
/// The other side of [Door]. Confined to the room's mirror.
final class Exit {
    /// Whoever the room still remembers after his grace time is looked at again so much later.
    private static final Duration GRACE_AGAIN = Duration.ofSeconds(1);

    private static final String GRACE = "grace";

    private final Crowd crowd;
    private final Presence presence;
    private final StageAudio audio;
    private final HostLine line;
    private final TimerScheduler<MirrorMessage> timers;
    private final RoomsOptions options;

    Exit(
            Crowd crowd,
            StageAudio audio,
            HostLine line,
            TimerScheduler<MirrorMessage> timers,
            RoomsOptions options) {
        this.crowd = crowd;
        this.presence = crowd.presence();
        this.audio = audio;
        this.line = line;
        this.timers = timers;
        this.options = options;
    }

    /// He wants to.
    void leave(Stay stay, CompletableFuture<Outcome> answer) {
        presence.disconnect(stay);
        audio.gone(stay.user());
        if (crowd.room().person(stay.user()).isPresent()) {
            // Should the owner not hear it, he is lost and goes after his grace time.
            presence.lose(stay, now());
            scheduleGrace();
            line.ask(new Waiting.ForOutcome(answer), new RoomCommand.Leave(stay.actor()));
        } else {
            remove(stay);
            answer.complete(new Outcome.Accepted(List.of(), crowd.room()));
        }
    }

    /// His connection is gone; his place is kept for the grace time.
    void lose(Stay stay) {
        presence.lose(stay, now());
        scheduleGrace();
        if (crowd.room().person(stay.user()).isPresent()) {
            line.tell(new RoomCommand.LoseConnection(stay.user()));
        } else {
            crowd.tellChanged(stay);
        }
    }

    /// The room has let him go.
    void left(Stay stay) {
        if (stay.connection() == null) {
            audio.gone(stay.user());
            crowd.leaveStage(stay);
        } else {
            // He came back while the room let him go.
            line.tell(new RoomCommand.Enter(stay.actor(), presence.total() - 1));
        }
    }

    /// Somebody sent him out.
    void sendOut(Stay stay, Ending ending) {
        crowd.end(stay, ending);
        remove(stay);
    }

    private void remove(Stay stay) {
        audio.gone(stay.user());
        crowd.leave(stay);
    }

    // The grace time of those whom only this mirror knows.

    void scheduleGrace() {
        presence.nextGraceEnd(crowd.room().settings().grace())
                .ifPresent(at -> {
                    Duration left = Duration.between(now(), at);
                    timers.startSingleTimer(
                            GRACE,
                            new MirrorMessage.GraceDue(),
                            left.isNegative() ? Duration.ZERO : left.plusMillis(1));
                });
    }

    void graceDue() {
        boolean again = false;
        for (Stay stay : presence.graceEnded(crowd.room().settings().grace(), now())) {
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

    private Instant now() {
        return options.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
