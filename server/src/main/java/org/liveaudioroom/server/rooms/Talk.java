package org.liveaudioroom.server.rooms;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.pekko.actor.typed.javadsl.TimerScheduler;
import org.liveaudioroom.server.rooms.Attendance.Outcome;
import org.liveaudioroom.server.rooms.Attendance.Said;

/// What people say in other ways than aloud: chat, reactions, and the application's own commands.
/// All of it goes by the room's owner, for the people of a room may be on many nodes. Confined to
/// the room's mirror.
final class Talk {
    private static final Duration REACTIONS_EACH = Duration.ofMillis(250);
    private static final String REACTIONS = "reactions";

    private final Crowd crowd;
    private final HostLine line;
    private final Paces paces;
    private final TimerScheduler<MirrorMessage> timers;
    private final Reactions reactions = new Reactions();

    Talk(Crowd crowd, HostLine line, Paces paces, TimerScheduler<MirrorMessage> timers) {
        this.crowd = crowd;
        this.line = line;
        this.paces = paces;
        this.timers = timers;
    }

    void say(Stay stay, MirrorMessage.Say say, Instant now) {
        Optional<Said> refusal = TextRules.refusal(say.text());
        if (refusal.isPresent()) {
            say.answer().complete(refusal.get());
            return;
        }
        Duration wait = paces.pass(stay.user(), Paces.Kind.MESSAGE, now);
        if (wait.isPositive()) {
            say.answer().complete(new Said.TooFast(paces.limit(Paces.Kind.MESSAGE), wait));
        } else {
            line.post(stay, say);
        }
    }

    void delete(Stay stay, MirrorMessage.Delete delete) {
        line.delete(stay, delete);
    }

    void send(Stay stay, MirrorMessage.Send send, Instant now) {
        Duration wait = paces.pass(stay.user(), Paces.Kind.COMMAND, now);
        if (wait.isPositive()) {
            send.answer().complete(new Outcome.TooFast(paces.limit(Paces.Kind.COMMAND), wait));
            return;
        }
        line.relay(new HostAnswer.CommandSent(stay.user(), send.to(), send.name(), send.body()));
        send.answer().complete(new Outcome.Accepted(List.of(), crowd.room()));
    }

    void react(Stay stay, MirrorMessage.React react, Instant now) {
        Duration wait = paces.pass(stay.user(), Paces.Kind.REACTION, now);
        if (wait.isPositive()) {
            react.answer().complete(new Outcome.TooFast(paces.limit(Paces.Kind.REACTION), wait));
            return;
        }
        reactions.add(stay.user(), react.kind());
        if (!timers.isTimerActive(REACTIONS)) {
            timers.startSingleTimer(REACTIONS, new MirrorMessage.ReactionsDue(), REACTIONS_EACH);
        }
        react.answer().complete(new Outcome.Accepted(List.of(), crowd.room()));
    }

    void reactionsDue() {
        if (!reactions.isEmpty()) {
            line.relay(reactions.take());
        }
    }

    /// What came from the room's owner, from whichever node.
    void passing(HostAnswer.Passing passing) {
        switch (passing) {
            case HostAnswer.CommandSent(var from, var to, var name, var body) ->
                    crowd.tell(new News.CommandSent(from, to, name, body));
            case HostAnswer.Reacted(var counts, var recent) ->
                    crowd.tellInPassing(new News.Reactions(counts, recent));
        }
    }
}
