package org.liveaudioroom.server.rooms;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.liveaudioroom.room.Actor;
import org.liveaudioroom.room.Decision;
import org.liveaudioroom.room.Permission;
import org.liveaudioroom.room.Refusal;
import org.liveaudioroom.room.RoomCommand;
import org.liveaudioroom.room.RoomId;
import org.liveaudioroom.room.RoomRules;
import org.liveaudioroom.room.UserId;
import org.liveaudioroom.server.rooms.Attendance.Outcome;
import org.liveaudioroom.server.rooms.Attendance.Presented;
import org.liveaudioroom.server.storage.RoomStore.StoredAct;

/// What people ask who are inside: answered from the mirror's picture where that is enough, brought
/// to the room's owner where it decides. Confined to the room's mirror.
final class Desk {
    private final Crowd crowd;
    private final Presence presence;
    private final StageAudio audio;
    private final HostLine line;
    private final Exit exit;
    private final Talk talk;
    private final Paces paces;
    private final NodeParts node;

    Desk(
            Crowd crowd,
            StageAudio audio,
            HostLine line,
            Exit exit,
            Talk talk,
            Paces paces,
            NodeParts node) {
        this.crowd = crowd;
        this.presence = crowd.presence();
        this.audio = audio;
        this.line = line;
        this.exit = exit;
        this.talk = talk;
        this.paces = paces;
        this.node = node;
    }

    void asked(Stay stay, MirrorMessage.OfConnection message, Instant now) {
        switch (message) {
            case MirrorMessage.Order order -> order(stay, order, now);
            case MirrorMessage.Say say -> talk.say(stay, say, now);
            case MirrorMessage.Delete delete -> talk.delete(stay, delete);
            case MirrorMessage.Send send -> talk.send(stay, send, now);
            case MirrorMessage.React react -> talk.react(stay, react, now);
            case MirrorMessage.Present present -> present(stay, present, now);
            case MirrorMessage.Moderation moderation -> moderation(stay, moderation);
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

    private void order(Stay stay, MirrorMessage.Order order, Instant now) {
        if (!order.command().by().user().equals(stay.user())) {
            order.answer()
                    .completeExceptionally(
                            new IllegalArgumentException(
                                    "%s gave a command of %s"
                                            .formatted(stay.user(), order.command().by().user())));
            return;
        }
        Optional<Outcome> tooFast = tooFast(stay, order.command(), now);
        if (tooFast.isPresent()) {
            order.answer().complete(tooFast.get());
            return;
        }
        Waiting waiting = new Waiting.ForOutcome(order.answer());
        switch (order.command()) {
            // The room may remember him from now on: by the name he has here.
            case RoomCommand.TakeSeat c ->
                    line.ask(waiting, new RoomCommand.TakeSeat(stay.actor(), c.seat(), c.force()));
            case RoomCommand.RequestSeat c ->
                    line.ask(
                            waiting,
                            new RoomCommand.RequestSeat(stay.actor(), c.seat(), c.timeout()));
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
            case RoomCommand.TransferHost c ->
                    withPerson(
                            c.user(), waiting, user -> new RoomCommand.TransferHost(c.by(), user));
            case RoomCommand.RemoveFromRoom c ->
                    withPerson(
                            c.user(),
                            waiting,
                            user -> new RoomCommand.RemoveFromRoom(c.by(), user, c.reason()));
            // Bans hold against those too who are not here.
            case RoomCommand.BanFromRoom c ->
                    line.ask(
                            waiting,
                            new RoomCommand.BanFromRoom(
                                    c.by(), known(c.user()), c.time(), c.reason()));
            case RoomCommand.BanFromChat c ->
                    line.ask(
                            waiting,
                            new RoomCommand.BanFromChat(
                                    c.by(), known(c.user()), c.time(), c.reason()));
            default -> line.ask(waiting, order.command());
        }
    }

    private Optional<Outcome> tooFast(Stay stay, RoomCommand.OfUser command, Instant now) {
        return switch (command) {
            case RoomCommand.TakeSeat _ -> tooFast(stay, Paces.Kind.TAKE, now);
            case RoomCommand.RequestSeat _ -> tooFast(stay, Paces.Kind.REQUEST, now);
            default -> Optional.empty();
        };
    }

    private Optional<Outcome> tooFast(Stay stay, Paces.Kind kind, Instant now) {
        Duration wait = paces.pass(stay.user(), kind, now);
        return wait.isPositive()
                ? Optional.of(new Outcome.TooFast(paces.limit(kind), wait))
                : Optional.empty();
    }

    /// Only the mirror knows the plain audience: whom a command names is put in from here.
    private void withPerson(Actor named, Waiting waiting, Function<Actor, RoomCommand> command) {
        presence.of(named.user())
                .map(Stay::actor)
                .ifPresentOrElse(
                        actor -> line.ask(waiting, command.apply(actor)),
                        () -> waiting.refused(new Refusal.UserUnknown(named.user())));
    }

    private Actor known(Actor named) {
        return presence.of(named.user()).map(Stay::actor).orElse(named);
    }

    private void moderation(Stay stay, MirrorMessage.Moderation asked) {
        @Nullable UserId concerning =
                crowd.room().may(stay.actor(), Permission.READ_MODERATION) ? null : stay.user();
        RoomId room = crowd.id();
        CompletableFuture<List<StoredAct>> _ =
                asked.answer()
                        .completeAsync(
                                () ->
                                        node.store()
                                                .moderation(
                                                        room,
                                                        concerning,
                                                        asked.before(),
                                                        asked.limit()),
                                node.blocking());
    }

    private void present(Stay stay, MirrorMessage.Present asked, Instant now) {
        Attendance.Presentation said = asked.presentation();
        Map<String, String> attributes = said.attributes();
        if (attributes != null) {
            Long seen = said.revision();
            if (seen != null && seen != stay.attributesRevision()) {
                asked.answer()
                        .complete(
                                new Presented.Refused(
                                        new Refusal.RevisionStale(stay.attributesRevision())));
                return;
            }
            if (AttributeRules.tooLarge(attributes)) {
                asked.answer()
                        .complete(
                                new Presented.Refused(
                                        new Refusal.ProfileTooLarge(AttributeRules.BYTES_MAX)));
                return;
            }
            stay.attributes(attributes);
        }
        if (said.name() != null || said.avatar() != null) {
            Actor renamed = stay.calledByHimself(said.name(), said.avatar());
            rename(stay, renamed, now);
        }
        if (attributes != null) {
            crowd.tellChanged(stay);
        }
        asked.answer().complete(new Presented.Done(stay.attributesRevision()));
    }

    private void rename(Stay stay, Actor actor, Instant now) {
        // To the rules a new name or role in the token is what it would be on entering again.
        RoomCommand enter =
                new RoomCommand.Enter(stay.asHeCallsHimself(actor), presence.total() - 1);
        if (RoomRules.decide(crowd.room(), enter, now) instanceof Decision.Accepted(var events)
                && !events.isEmpty()) {
            line.tell(enter);
        }
        if (stay.becomes(actor) && crowd.room().person(actor.user()).isEmpty()) {
            crowd.tellChanged(stay);
        }
    }
}
