package org.liveaudioroom.server.session;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liveaudioroom.room.Actor;
import org.liveaudioroom.room.Participant;
import org.liveaudioroom.room.Room;
import org.liveaudioroom.room.RoomId;
import org.liveaudioroom.room.SeatMode;
import org.liveaudioroom.room.Settings;
import org.liveaudioroom.room.UserId;
import org.liveaudioroom.server.rooms.PersonHere;
import org.liveaudioroom.server.rooms.RoomListener.Joined.Fresh;
import org.liveaudioroom.server.storage.RoomStore.StoredAct;
import org.liveaudioroom.server.storage.StoredMessage;
import org.liveaudioroom.signaling.Ban;
import org.liveaudioroom.signaling.ChatState;
import org.liveaudioroom.signaling.Event;
import org.liveaudioroom.signaling.Invitation;
import org.liveaudioroom.signaling.MicrophoneAsk;
import org.liveaudioroom.signaling.MicrophoneState;
import org.liveaudioroom.signaling.ModerationEntry;
import org.liveaudioroom.signaling.MoveAsk;
import org.liveaudioroom.signaling.Person;
import org.liveaudioroom.signaling.PostedMessage;
import org.liveaudioroom.signaling.Role;
import org.liveaudioroom.signaling.RoomInfo;
import org.liveaudioroom.signaling.RoomSettings;
import org.liveaudioroom.signaling.Seat;
import org.liveaudioroom.signaling.SeatRequest;
import org.liveaudioroom.signaling.Snapshot;
import org.liveaudioroom.signaling.You;

/// What is known of a room, in the shapes of the wire.
public final class Shapes {
    private Shapes() {}

    static Snapshot snapshot(RoomId id, Fresh fresh, Set<String> tokenLimit) {
        var room = fresh.room();
        var you = fresh.you();
        return new Snapshot(
                info(id, room),
                you(you, room, tokenLimit),
                room.seats().stream().map(Shapes::seat).toList(),
                fresh.people().stream().map(person -> person(person, room)).toList(),
                fresh.total(),
                room.standing(you.actor()) == org.liveaudioroom.room.Role.AUDIENCE
                        ? Optional.empty()
                        : Optional.of(queue(room)),
                fresh.messages().stream().map(message -> message(message, you.user())).toList());
    }

    static RoomInfo info(RoomId id, Room room) {
        var settings = room.settings();
        var profile = room.profile();
        var started = Optional.ofNullable(room.life().startedAt());
        return new RoomInfo(
                id.value(),
                profile.title().isEmpty() ? id.value() : profile.title(),
                room.life().session(),
                settings.layout().rows(),
                room.floor().mode() == SeatMode.OPEN,
                room.floor().requestsAllowed(),
                started.map(Instant::toEpochMilli).orElse(0L),
                profile.metadata(),
                profile.properties(),
                profile.revision(),
                chat(room.moderation().chatOn(), room.moderation().slow()),
                settings(settings));
    }

    public static ChatState chat(boolean on, Duration slow) {
        return new ChatState(on, (int) slow.toSeconds());
    }

    public static RoomSettings settings(Settings settings) {
        return new RoomSettings(
                Rights.granted(settings.coHostMay()),
                settings.switchWhenClosed(),
                settings.moveByConsent(),
                WireWords.succession(settings.succession()),
                WireWords.elsewhere(settings.elsewhere()),
                settings.peopleMax(),
                settings.historyMax(),
                settings.grace().toMillis(),
                settings.answerTime().toMillis(),
                settings.idleClose().toMillis(),
                settings.maxDuration().toMillis());
    }

    static You you(PersonHere person, Room room, Set<String> tokenLimit) {
        var user = person.user();
        return new You(
                user.value(),
                person.actor().name(),
                role(room.standing(person.actor())),
                voice(person),
                person.session().value(),
                Rights.names(room.permissions(person.actor()), tokenLimit),
                room.floor().requestOf(user).map(request -> request(request, room)),
                room.floor().invitationOf(user).map(Shapes::invitation),
                room.askOf(user).map(Shapes::ask),
                room.floor().moveOf(user).map(Shapes::move),
                room.moderation().chatBanOf(user, Instant.now()).map(Shapes::ban),
                person.attributesRevision());
    }

    public static Person person(PersonHere person, Room room) {
        var actor = person.actor();
        var remembered = room.person(actor.user());
        return new Person(
                actor.user().value(),
                actor.name(),
                Optional.ofNullable(actor.avatar()),
                role(room.standing(actor)),
                voice(person),
                microphone(remembered.map(Participant::microphoneOn).orElse(false)),
                room.microphoneLocked(actor.user()),
                person.reconnecting() || remembered.map(Participant::reconnecting).orElse(false),
                person.joinedAt().toEpochMilli(),
                person.attributes().isEmpty()
                        ? Optional.empty()
                        : Optional.of(person.attributes()));
    }

    static MicrophoneState microphone(boolean on) {
        return on ? MicrophoneState.ON : MicrophoneState.OFF;
    }

    private static long voice(PersonHere person) {
        return Integer.toUnsignedLong(person.voice().csrc());
    }

    public static Seat seat(org.liveaudioroom.room.Seat seat) {
        return new Seat(
                seat.number(),
                Optional.ofNullable(seat.user()).map(UserId::value),
                seat.locked(),
                seat.muted(),
                seat.host());
    }

    static List<SeatRequest> queue(Room room) {
        return room.queue().stream().map(request -> request(request, room)).toList();
    }

    static SeatRequest request(org.liveaudioroom.room.Request request, Room room) {
        return new SeatRequest(
                request.user().value(),
                Optional.ofNullable(request.seat()),
                // A request that has just ended has no place any more; nobody is told one.
                Math.max(1, room.floor().placeOf(request.user())),
                request.madeAt().toEpochMilli(),
                request.endsAt().toEpochMilli());
    }

    static Invitation invitation(org.liveaudioroom.room.Invitation invitation) {
        return new Invitation(
                invitation.user().value(),
                invitation.by().value(),
                Optional.ofNullable(invitation.seat()),
                invitation.endsAt().toEpochMilli());
    }

    static MicrophoneAsk ask(org.liveaudioroom.room.MicrophoneAsk ask) {
        return new MicrophoneAsk(ask.request(), ask.by().value(), ask.endsAt().toEpochMilli());
    }

    static MoveAsk move(org.liveaudioroom.room.MoveAsk ask) {
        return new MoveAsk(
                ask.request(), ask.by().value(), ask.seat(), ask.endsAt().toEpochMilli());
    }

    public static Ban ban(org.liveaudioroom.room.Ban ban) {
        return new Ban(
                ban.user().value(),
                ban.name(),
                Optional.ofNullable(ban.by()).map(UserId::value),
                ban.reason(),
                ban.at().toEpochMilli(),
                Optional.ofNullable(ban.endsAt()).map(Instant::toEpochMilli));
    }

    public static ModerationEntry entry(StoredAct stored) {
        var act = stored.act();
        return new ModerationEntry(
                WireWords.kind(act.kind()),
                Optional.ofNullable(act.by()).map(UserId::value),
                Optional.ofNullable(act.user()).map(UserId::value),
                act.reason(),
                stored.at().toEpochMilli(),
                Optional.ofNullable(act.endsAt()).map(Instant::toEpochMilli),
                act.detail());
    }

    static Event.YouRemoved removed(
            @Nullable UserId by, String reason, org.liveaudioroom.room.@Nullable Ban ban) {
        return new Event.YouRemoved(
                Optional.ofNullable(by).map(UserId::value),
                reason.isEmpty() ? Optional.empty() : Optional.of(reason),
                ban != null,
                Optional.ofNullable(ban)
                        .map(org.liveaudioroom.room.Ban::endsAt)
                        .map(Instant::toEpochMilli));
    }

    /// A message as this reader sees it: only its author knows what he called it.
    public static PostedMessage message(StoredMessage message, UserId reader) {
        return message(
                message,
                message.user().equals(reader) ? Optional.of(message.clientId()) : Optional.empty());
    }

    public static PostedMessage message(StoredMessage message, Optional<String> clientId) {
        return new PostedMessage(
                message.message(),
                message.user().value(),
                message.name(),
                clientId,
                message.text(),
                message.at().toEpochMilli());
    }

    static Role role(org.liveaudioroom.room.Role role) {
        return switch (role) {
            case OWNER -> Role.OWNER;
            case HOST -> Role.HOST;
            case CO_HOST -> Role.CO_HOST;
            case AUDIENCE -> Role.AUDIENCE;
        };
    }

    /// What somebody is called, here or remembered; his id where nobody knows.
    static String name(Optional<PersonHere> here, Room room, UserId user) {
        return here.map(PersonHere::actor)
                .map(Actor::name)
                .or(() -> room.person(user).map(Participant::name))
                .orElse(user.value());
    }
}
