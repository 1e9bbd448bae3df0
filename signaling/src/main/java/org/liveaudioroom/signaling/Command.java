package org.liveaudioroom.signaling;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.liveaudioroom.signaling.Answer.Done;
import org.liveaudioroom.signaling.Answer.Seated;

/// What a client asks the server to do.
///
/// @param <A> what it is answered with when it was done
public sealed interface Command<A extends Answer> {
    /// The name in `do`, such as `seat.take`.
    default String wire() {
        return CommandType.of(getClass()).wire();
    }

    /// What this command is answered with.
    @SuppressWarnings("unchecked") // CommandType reads it from the same type argument.
    default Class<A> answer() {
        return (Class<A>) CommandType.of(getClass()).answer();
    }

    /// The first command of a connection.
    ///
    /// @param resume where a lost connection stopped
    /// @param attributes what one says of oneself from the start, as in [UserSet]
    @Wire("session.join")
    record SessionJoin(
            String room,
            @Limit(min = 1, max = 8192) String token,
            Optional<Resume> resume,
            @Limit(max = Protocol.ATTRIBUTES_BYTES_MAX) Optional<Map<String, String>> attributes)
            implements Command<Answer.Joined> {
        public SessionJoin {
            attributes = attributes.map(LinkedHashMap::new).map(Collections::unmodifiableMap);
        }

        public SessionJoin(String room, String token, Optional<Resume> resume) {
            this(room, token, resume, Optional.empty());
        }

        /// The token is a secret: it is kept out of logs.
        @Override
        public String toString() {
            return "SessionJoin[room=" + room + ", resume=" + resume + "]";
        }
    }

    @Wire("session.leave")
    record SessionLeave() implements Command<Done> {}

    /// Replaces the token before it ends.
    @Wire("session.renew")
    record SessionRenew(@Limit(min = 1, max = 8192) String token)
            implements Command<Answer.Renewed> {
        /// The token is a secret: it is kept out of logs.
        @Override
        public String toString() {
            return "SessionRenew[]";
        }
    }

    /// Asks for a sign of life.
    @Wire("session.ping")
    record SessionPing() implements Command<Answer.Pong> {}

    /// Opens the audio connection. Once in a connection, and again when it failed.
    @Wire("media.offer")
    record MediaOffer(@Limit(min = 1, max = Protocol.MESSAGE_BYTES_MAX) String sdp)
            implements Command<Answer.MediaAnswered> {}

    /// Sits down, or moves when seated.
    ///
    /// @param seat missing: the best that is free, for hosts one of theirs first
    /// @param force also when it is locked or somebody sits there, whom it takes off the seat
    @Wire("seat.take")
    record SeatTake(Optional<Integer> seat, @OmitFalse boolean force) implements Command<Seated> {
        public SeatTake(int seat) {
            this(Optional.of(seat), false);
        }
    }

    @Wire("seat.leave")
    record SeatLeave() implements Command<Done> {}

    /// Raises the hand.
    @Wire("seat.request")
    record SeatRequestMake(
            Optional<Integer> seat, @Limit(min = 1_000, max = 600_000) Optional<Integer> timeoutMs)
            implements Command<Answer.Queued> {}

    @Wire("seat.request.cancel")
    record SeatRequestCancel() implements Command<Done> {}

    @Wire("seat.request.accept")
    record SeatRequestAccept(String user, Optional<Integer> seat) implements Command<Seated> {}

    @Wire("seat.request.reject")
    record SeatRequestReject(String user) implements Command<Done> {}

    @Wire("seat.invite")
    record SeatInvite(
            String user,
            Optional<Integer> seat,
            @Limit(min = 1_000, max = 600_000) Optional<Integer> timeoutMs)
            implements Command<Answer.Invited> {}

    @Wire("seat.invite.cancel")
    record SeatInviteCancel(String user) implements Command<Done> {}

    @Wire("seat.invite.accept")
    record SeatInviteAccept() implements Command<Seated> {}

    @Wire("seat.invite.reject")
    record SeatInviteReject() implements Command<Done> {}

    /// Takes somebody off the seat. He stays in the room.
    @Wire("seat.remove")
    record SeatRemove(String user) implements Command<Done> {}

    /// Puts somebody on another seat, or asks him to go there where the room wants it so.
    ///
    /// @param onTaken what becomes of whoever sits there, missing: the move is refused
    @Wire("seat.move")
    record SeatMove(String user, int seat, Optional<OnTaken> onTaken)
            implements Command<Answer.Moved> {}

    @Wire("seat.move.answer")
    record SeatMoveReply(String request, boolean consent) implements Command<Done> {}

    /// Nobody may take it any more. Whoever sits there stays.
    @Wire("seat.lock")
    record SeatLock(int seat, boolean locked) implements Command<Done> {}

    /// Whoever sits there is not heard.
    @Wire("seat.mute")
    record SeatMute(int seat, boolean muted) implements Command<Done> {}

    /// From now on one asks for a seat, or is invited.
    @Wire("seats.close")
    record SeatsClose() implements Command<Done> {}

    /// From now on anyone may take a free seat.
    @Wire("seats.open")
    record SeatsOpen() implements Command<Done> {}

    @Wire("requests.allow")
    record RequestsAllow(boolean allowed) implements Command<Done> {}

    /// Opens or closes one's own microphone.
    @Wire("microphone.set")
    record MicrophoneSet(boolean on) implements Command<Done> {}

    /// Closes somebody's microphone at once.
    @Wire("microphone.off")
    record MicrophoneOff(String user) implements Command<Done> {}

    /// Closes all microphones but those of equals and of these.
    @Wire("microphone.offAll")
    record MicrophoneOffAll(Optional<List<String>> except) implements Command<Done> {
        public MicrophoneOffAll {
            except = except.map(List::copyOf);
        }
    }

    /// Closes somebody's microphone until it is set free again.
    @Wire("microphone.lock")
    record MicrophoneLock(String user, boolean locked) implements Command<Done> {}

    /// Asks somebody to open the microphone: nobody else can.
    @Wire("microphone.ask")
    record MicrophoneAskMake(String user) implements Command<Answer.MicrophoneAsked> {}

    @Wire("microphone.answer")
    record MicrophoneReply(String request, boolean consent) implements Command<Done> {}

    @Wire("role.set")
    record RoleSet(String user, GivenRole role) implements Command<Done> {}

    /// Gives one's own role to somebody, and becomes a co-host.
    @Wire("host.transfer")
    record HostTransfer(String user) implements Command<Done> {}

    /// Changes what others see of oneself. What is missing stays.
    ///
    /// @param attributes all of them, at most 4 KB of keys and values
    /// @param revision of the attributes as they were seen; missing: whatever it is
    @Wire("user.set")
    record UserSet(
            @Limit(min = 1, max = 64) Optional<String> name,
            @Limit(min = 1, max = 2048) Optional<String> avatar,
            @Limit(max = Protocol.ATTRIBUTES_BYTES_MAX) Optional<Map<String, String>> attributes,
            Optional<Long> revision)
            implements Command<Answer.Revised> {
        public UserSet {
            attributes = attributes.map(LinkedHashMap::new).map(Collections::unmodifiableMap);
        }
    }

    /// Changes what the room says of itself. What is missing stays.
    ///
    /// @param properties those that get another value
    /// @param removed those that there are no more
    /// @param revision as it was seen; missing: whatever it is
    @Wire("room.set")
    record RoomSet(
            @Limit(max = 128) Optional<String> title,
            @Limit(max = Protocol.PROPERTIES_BYTES_MAX) Optional<String> metadata,
            @Limit(max = Protocol.PROPERTIES_BYTES_MAX) Optional<Map<String, String>> properties,
            Optional<List<String>> removed,
            Optional<Long> revision)
            implements Command<Answer.Revised> {
        public RoomSet {
            properties = properties.map(LinkedHashMap::new).map(Collections::unmodifiableMap);
            removed = removed.map(List::copyOf);
        }
    }

    /// Changes the rules of the room. What is missing stays.
    ///
    /// @param coHostMay all commands that co-hosts may use beyond the audience
    @Wire("settings.set")
    record SettingsSet(
            Optional<List<String>> coHostMay,
            Optional<Boolean> switchWhenClosed,
            Optional<Boolean> moveByConsent,
            Optional<Succession> succession,
            Optional<Elsewhere> elsewhere,
            @Limit(min = 1, max = 1_000_000) Optional<Integer> peopleMax,
            @Limit(max = 100) Optional<Integer> historyMax,
            Optional<Long> graceMs,
            Optional<Long> answerTimeMs,
            Optional<Long> idleCloseMs,
            Optional<Long> maxDurationMs)
            implements Command<Done> {
        public SettingsSet {
            coHostMay = coHostMay.map(List::copyOf);
        }
    }

    @Wire("room.end")
    record RoomEnd(@Limit(max = Protocol.REASON_MAX) Optional<String> reason)
            implements Command<Done> {}

    /// Sends somebody out. He may come back.
    @Wire("user.remove")
    record UserRemove(String user, @Limit(max = Protocol.REASON_MAX) Optional<String> reason)
            implements Command<Done> {}

    /// Sends somebody out and keeps him out, here or not.
    ///
    /// @param seconds missing: as long as the room lives
    @Wire("user.ban")
    record UserBan(
            String user,
            @Limit(min = 1, max = Protocol.BAN_SECONDS_MAX) Optional<Long> seconds,
            @Limit(max = Protocol.REASON_MAX) Optional<String> reason)
            implements Command<Done> {}

    @Wire("user.unban")
    record UserUnban(String user) implements Command<Done> {}

    /// Reads the list of bans piece by piece.
    ///
    /// @param after `next` of the piece before
    @Wire("bans.page")
    record BansPage(Optional<String> after, @Limit(min = 1, max = 500) int limit)
            implements Command<Answer.BansPaged> {}

    /// Reads the moderation log piece by piece, newest first: all of it for those who may, what
    /// concerns oneself for everybody.
    ///
    /// @param after `next` of the piece before
    @Wire("moderation.page")
    record ModerationPage(Optional<String> after, @Limit(min = 1, max = 100) int limit)
            implements Command<Answer.ModerationPaged> {}

    /// Reads the list of people piece by piece.
    ///
    /// @param after `next` of the piece before
    /// @param search part of a name
    @Wire("people.page")
    record PeoplePage(
            @Limit(min = 1, max = 256) Optional<String> after,
            @Limit(max = 128) Optional<String> search,
            @Limit(min = 1, max = 500) int limit)
            implements Command<Answer.PeoplePaged> {}

    /// Writes a line in the chat.
    ///
    /// @param clientId the sender's own id: sent again, the line is still posted once
    @Wire("message.send")
    record MessageSend(
            String clientId, @Limit(min = 1, max = Protocol.MESSAGE_BYTES_MAX) String text)
            implements Command<Answer.Posted> {}

    @Wire("message.delete")
    record MessageDelete(String message) implements Command<Done> {}

    /// Switches the chat. What is missing stays.
    ///
    /// @param slowSeconds how long the audience waits between two messages
    @Wire("chat.set")
    record ChatSet(Optional<Boolean> on, @Limit(max = 3600) Optional<Integer> slowSeconds)
            implements Command<Done> {}

    /// Keeps somebody from writing.
    ///
    /// @param seconds 0 lets him write again; missing: as long as the room lives
    @Wire("chat.ban")
    record ChatBan(
            String user,
            @Limit(max = Protocol.BAN_SECONDS_MAX) Optional<Long> seconds,
            @Limit(max = Protocol.REASON_MAX) Optional<String> reason)
            implements Command<Done> {}

    /// Sends something of the application's own through the room.
    ///
    /// @param to missing: all
    /// @param body at most 4 KB of UTF-8
    @Wire("command.send")
    record CommandSend(
            Optional<List<String>> to,
            String name,
            @Limit(max = Protocol.COMMAND_BYTES_MAX) String body)
            implements Command<Done> {
        public CommandSend {
            to = to.map(List::copyOf);
        }
    }

    /// Lets everybody see a reaction.
    ///
    /// @param kind an emoji or a name of the application's own
    @Wire("reaction.send")
    record ReactionSend(@Limit(min = 1, max = 32) String kind) implements Command<Done> {}
}
