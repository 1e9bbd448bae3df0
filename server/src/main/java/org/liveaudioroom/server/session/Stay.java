package org.liveaudioroom.server.session;

import static java.util.stream.Collectors.toSet;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import org.liveaudioroom.media.OfferRefusedException;
import org.liveaudioroom.media.StageId;
import org.liveaudioroom.room.Actor;
import org.liveaudioroom.room.Ban;
import org.liveaudioroom.room.MoveAsk;
import org.liveaudioroom.room.Permission;
import org.liveaudioroom.room.Role;
import org.liveaudioroom.room.Room;
import org.liveaudioroom.room.RoomCommand;
import org.liveaudioroom.room.RoomId;
import org.liveaudioroom.room.Seat;
import org.liveaudioroom.room.UserId;
import org.liveaudioroom.server.rooms.Attendance;
import org.liveaudioroom.server.rooms.Attendance.Outcome;
import org.liveaudioroom.server.rooms.Attendance.PeoplePage;
import org.liveaudioroom.server.rooms.Attendance.Presented;
import org.liveaudioroom.server.rooms.Attendance.Said;
import org.liveaudioroom.server.rooms.PersonHere;
import org.liveaudioroom.server.storage.RoomStore.StoredAct;
import org.liveaudioroom.server.tokens.Grant;
import org.liveaudioroom.signaling.Answer;
import org.liveaudioroom.signaling.Command;
import org.liveaudioroom.signaling.ErrorCode;
import org.liveaudioroom.signaling.Failure;
import org.liveaudioroom.signaling.Protocol;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A connection that is in a room: carries its commands there, and the answers back.
///
/// @param grant what the token says, the latest one
record Stay(
        RoomId room,
        Attendance attendance,
        Grant grant,
        PersonHere you,
        Replies replies,
        MediaDoor media) {
    private static final Logger LOG = LoggerFactory.getLogger(Stay.class);

    Stay withGrant(Grant renewed) {
        return new Stay(room, attendance, renewed, you, replies, media);
    }

    static Actor actor(Grant grant) {
        return new Actor(grant.user(), grant.name(), grant.avatar().orElse(null), grant.role());
    }

    Actor me() {
        return actor(grant);
    }

    private UserId user() {
        return grant.user();
    }

    void offer(long id, Command.MediaOffer offer) {
        try {
            var connection = media.connect(new StageId(room.value()), you.voice(), offer.sdp());
            attendance.peer(connection.peer());
            replies.ok(id, offer, new Answer.MediaAnswered(connection.sdpAnswer()));
        } catch (OfferRefusedException refused) {
            replies.fail(id, offer, Failures.of(refused));
        }
    }

    void say(long id, Command.MessageSend message) {
        answer(
                attendance.say(message.clientId(), message.text()),
                id,
                message,
                said -> {
                    if (said instanceof Said.Posted(var posted)) {
                        replies.ok(
                                id,
                                message,
                                new Answer.Posted(posted.message(), posted.at().toEpochMilli()));
                    } else {
                        replies.fail(id, message, Failures.of(said));
                    }
                });
    }

    void people(long id, Command.PeoplePage page) {
        answer(
                attendance.people(page.after().orElse(""), page.search().orElse(""), page.limit()),
                id,
                page,
                people -> replies.ok(id, page, paged(people)));
    }

    void bans(long id, Command.BansPage page) {
        answer(
                attendance.room(),
                id,
                page,
                room -> {
                    if (room.may(me(), Permission.BAN_FROM_ROOM)) {
                        replies.ok(id, page, bans(room.moderation().bans(), page));
                    } else {
                        replies.fail(id, page, Failure.of(ErrorCode.NOT_ALLOWED));
                    }
                });
    }

    private static Answer.BansPaged bans(List<Ban> bans, Command.BansPage page) {
        var now = Instant.now();
        var behind =
                bans.stream()
                        .filter(ban -> ban.holds(now))
                        .sorted(Comparator.comparing(ban -> ban.user().value()))
                        .filter(ban ->
                                page.after().isEmpty()
                                        || ban.user().value().compareTo(page.after().get()) > 0)
                        .limit(page.limit() + 1L)
                        .toList();
        boolean more = behind.size() > page.limit();
        var shown = more ? behind.subList(0, page.limit()) : behind;
        return new Answer.BansPaged(
                shown.stream().map(Shapes::ban).toList(),
                more ? Optional.of(shown.getLast().user().value()) : Optional.empty());
    }

    void moderation(long id, Command.ModerationPage page) {
        var before = before(page.after());
        if (before.isEmpty()) {
            replies.fail(
                    id,
                    page,
                    Failure.of(ErrorCode.COMMAND_MALFORMED, "after is not from a page before.")
                            .withField("after"));
            return;
        }
        answer(
                attendance.moderation(before.getAsLong(), page.limit() + 1),
                id,
                page,
                acts -> replies.ok(id, page, paged(acts, page.limit())));
    }

    private static OptionalLong before(Optional<String> after) {
        try {
            return OptionalLong.of(after.map(Long::parseLong).orElse(Long.MAX_VALUE));
        } catch (NumberFormatException notOurs) {
            return OptionalLong.empty();
        }
    }

    private static Answer.ModerationPaged paged(List<StoredAct> acts, int limit) {
        boolean more = acts.size() > limit;
        var shown = more ? acts.subList(0, limit) : acts;
        return new Answer.ModerationPaged(
                shown.stream().map(Shapes::entry).toList(),
                more ? Optional.of(Long.toString(shown.getLast().number())) : Optional.empty());
    }

    /// What he says of himself.
    void present(long id, Command.UserSet c) {
        var avatar = c.avatar();
        if (avatar.isPresent() && !avatar.get().matches("https?://.+")) {
            replies.fail(
                    id,
                    c,
                    Failure.of(
                                    ErrorCode.COMMAND_MALFORMED,
                                    "avatar wants an http or https address.")
                            .withField("avatar"));
            return;
        }
        answer(
                attendance.present(
                        new Attendance.Presentation(
                                c.name().orElse(null),
                                avatar.orElse(null),
                                c.attributes().orElse(null),
                                c.revision().orElse(null))),
                id,
                c,
                presented -> {
                    if (presented instanceof Presented.Done(var revision)) {
                        replies.ok(id, c, new Answer.Revised(revision));
                    } else {
                        replies.fail(id, c, Failures.of(presented));
                    }
                });
    }

    void delete(long id, Command.MessageDelete c) {
        done(id, c, attendance.delete(c.message()));
    }

    void send(long id, Command.CommandSend c) {
        int bytes = c.body().getBytes(StandardCharsets.UTF_8).length;
        if (bytes > Protocol.COMMAND_BYTES_MAX) {
            replies.fail(
                    id,
                    c,
                    Failure.of(ErrorCode.TOO_LARGE)
                            .withField("body")
                            .withLimit(Protocol.COMMAND_BYTES_MAX));
            return;
        }
        var to = c.to().map(users -> users.stream().map(UserId::new).collect(toSet()));
        done(id, c, attendance.send(to.orElse(null), c.name(), c.body()));
    }

    void react(long id, Command.ReactionSend c) {
        done(id, c, attendance.react(c.kind()));
    }

    private void done(long id, Command<Answer.Done> asked, CompletionStage<Outcome> outcome) {
        answer(
                outcome,
                id,
                asked,
                answer -> {
                    if (answer instanceof Outcome.Accepted) {
                        replies.ok(id, asked, new Answer.Done());
                    } else {
                        replies.fail(id, asked, Failures.of(answer));
                    }
                });
    }

    private static Answer.PeoplePaged paged(PeoplePage page) {
        return new Answer.PeoplePaged(
                page.people().stream().map(p -> Shapes.person(p, page.room())).toList(),
                page.total(),
                Optional.ofNullable(page.next()));
    }

    /// Brings a command to the room; the answer is read from the room after it.
    <A extends Answer> void ask(
            long id,
            Command<A> asked,
            RoomCommand.OfUser command,
            Function<Room, Optional<A>> answer) {
        answer(
                attendance.command(command),
                id,
                asked,
                outcome -> {
                    if (!(outcome instanceof Outcome.Accepted(var _, var after))) {
                        replies.fail(id, asked, Failures.of(outcome));
                        return;
                    }
                    answer.apply(after)
                            .ifPresentOrElse(
                                    a -> replies.ok(id, asked, a), () -> fault(id, asked, after));
                });
    }

    private void fault(long id, Command<?> asked, Room after) {
        LOG.error("{} was accepted and left nothing to answer with: {}", asked.wire(), after);
        replies.fail(id, asked, Failure.of(ErrorCode.INTERNAL));
    }

    /// Answers exactly once, whatever becomes of the stage.
    <T> void answer(CompletionStage<T> stage, long id, Command<?> asked, Consumer<T> then) {
        stage.thenAccept(then)
                .whenComplete((_, failed) -> {
                    if (failed != null) {
                        LOG.error("{} failed", asked.wire(), failed);
                        replies.fail(id, asked, Failure.of(ErrorCode.INTERNAL));
                    }
                });
    }

    // What the answers are read from.

    Optional<Answer.Seated> mySeat(Room after) {
        return seatOf(user(), after);
    }

    static Optional<Answer.Seated> seatOf(UserId user, Room after) {
        return after.seatOf(user).map(Seat::number).map(Answer.Seated::new);
    }

    Optional<Answer.Queued> myPlace(Room after) {
        return after.floor()
                .requestOf(user())
                .map(request ->
                        new Answer.Queued(
                                after.floor().placeOf(user()), request.endsAt().toEpochMilli()));
    }

    static Optional<Answer.Invited> invitationOf(UserId user, Room after) {
        return after.floor()
                .invitationOf(user)
                .map(invitation -> new Answer.Invited(invitation.endsAt().toEpochMilli()));
    }

    static Optional<Answer.MicrophoneAsked> askOf(UserId user, Room after) {
        return after.askOf(user)
                .map(ask -> new Answer.MicrophoneAsked(ask.request(), ask.endsAt().toEpochMilli()));
    }

    /// He sits there, or was asked to go there, or sat there already.
    static Optional<Answer.Moved> moved(UserId user, String request, Room after) {
        var asked = after.floor().moveOf(user).map(MoveAsk::request).filter(request::equals);
        return Optional.of(new Answer.Moved(asked.isEmpty(), asked));
    }

    static Optional<Answer.Revised> profileRevision(Room after) {
        return Optional.of(new Answer.Revised(after.profile().revision()));
    }

    static Optional<Answer.Done> done(Room after) {
        return Optional.of(new Answer.Done());
    }

    /// Somebody else, of whom only the id matters: the room knows the rest.
    static Actor other(String user) {
        return new Actor(new UserId(user), user, null, Role.AUDIENCE);
    }

    static String freshRequest() {
        return UUID.randomUUID().toString();
    }
}
