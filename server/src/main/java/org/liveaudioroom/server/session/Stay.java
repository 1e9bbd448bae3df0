package org.liveaudioroom.server.session;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import org.liveaudioroom.media.OfferRefusedException;
import org.liveaudioroom.media.StageId;
import org.liveaudioroom.room.Actor;
import org.liveaudioroom.room.Role;
import org.liveaudioroom.room.Room;
import org.liveaudioroom.room.RoomCommand;
import org.liveaudioroom.room.RoomId;
import org.liveaudioroom.room.Seat;
import org.liveaudioroom.room.UserId;
import org.liveaudioroom.server.rooms.Attendance;
import org.liveaudioroom.server.rooms.Attendance.Outcome;
import org.liveaudioroom.server.rooms.Attendance.PeoplePage;
import org.liveaudioroom.server.rooms.Attendance.Said;
import org.liveaudioroom.server.rooms.PersonHere;
import org.liveaudioroom.server.tokens.Grant;
import org.liveaudioroom.signaling.Answer;
import org.liveaudioroom.signaling.Command;
import org.liveaudioroom.signaling.ErrorCode;
import org.liveaudioroom.signaling.Failure;
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
