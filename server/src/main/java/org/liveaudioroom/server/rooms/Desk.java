package org.liveaudioroom.server.rooms;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.liveaudioroom.room.Actor;
import org.liveaudioroom.room.Decision;
import org.liveaudioroom.room.Refusal;
import org.liveaudioroom.room.RoomCommand;
import org.liveaudioroom.room.RoomRules;
import org.liveaudioroom.server.rooms.Attendance.Said;

/// What people ask who are inside: answered from the mirror's picture where that is enough, brought
/// to the room's owner where it decides. Confined to the room's mirror.
final class Desk {
    private final Crowd crowd;
    private final Presence presence;
    private final StageAudio audio;
    private final HostLine line;
    private final Exit exit;

    Desk(Crowd crowd, StageAudio audio, HostLine line, Exit exit) {
        this.crowd = crowd;
        this.presence = crowd.presence();
        this.audio = audio;
        this.line = line;
        this.exit = exit;
    }

    void asked(Stay stay, MirrorMessage.OfConnection message, Instant now) {
        switch (message) {
            case MirrorMessage.Order order -> order(stay, order);
            case MirrorMessage.Say say -> say(stay, say, now);
            case MirrorMessage.Page(_, var after, var search, int limit, var answer) ->
                    answer.complete(presence.page(after, search, limit, crowd.room()));
            case MirrorMessage.Now(_, var answer) -> answer.complete(crowd.room());
            case MirrorMessage.Leave(_, var answer) -> exit.leave(stay, answer);
            case MirrorMessage.Lost _ -> exit.lose(stay);
            case MirrorMessage.Renamed(_, var actor) -> rename(stay, actor, now);
            case MirrorMessage.Peer(_, var peer, var taken) -> {
                audio.peer(stay.user(), peer, crowd.room());
                taken.complete(true);
            }
        }
    }

    private void order(Stay stay, MirrorMessage.Order order) {
        if (!order.command().by().user().equals(stay.user())) {
            order.answer()
                    .completeExceptionally(
                            new IllegalArgumentException(
                                    "%s gave a command of %s"
                                            .formatted(stay.user(), order.command().by().user())));
            return;
        }
        Waiting waiting = new Waiting.ForOutcome(order.answer());
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
            default -> line.ask(waiting, order.command());
        }
    }

    /// Only the mirror knows the plain audience: whom a command names is put in from here.
    private void withPerson(Actor named, Waiting waiting, Function<Actor, RoomCommand> command) {
        presence.of(named.user())
                .map(Stay::actor)
                .ifPresentOrElse(
                        actor -> line.ask(waiting, command.apply(actor)),
                        () -> waiting.refused(new Refusal.UserUnknown(named.user())));
    }

    private void say(Stay stay, MirrorMessage.Say say, Instant now) {
        Optional<Said> refusal = TextRules.refusal(say.text()).or(() -> tooFast(stay, now));
        if (refusal.isPresent()) {
            say.answer().complete(refusal.get());
        } else {
            line.post(stay, say);
        }
    }

    private static Optional<Said> tooFast(Stay stay, Instant now) {
        Duration wait = stay.pace().pass(now);
        return wait.isPositive() ? Optional.of(new Said.TooFast(wait)) : Optional.empty();
    }

    private void rename(Stay stay, Actor actor, Instant now) {
        // To the rules a new name or role in the token is what it would be on entering again.
        RoomCommand enter = new RoomCommand.Enter(actor, presence.total() - 1);
        if (RoomRules.decide(crowd.room(), enter, now) instanceof Decision.Accepted(var events)
                && !events.isEmpty()) {
            line.tell(enter);
        }
        if (stay.becomes(actor) && crowd.room().person(actor.user()).isEmpty()) {
            crowd.tellChanged(stay);
        }
    }
}
