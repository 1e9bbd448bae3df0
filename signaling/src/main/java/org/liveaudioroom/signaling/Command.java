package org.liveaudioroom.signaling;

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
    @Wire("session.join")
    record SessionJoin(
            String room, @Limit(min = 1, max = 8192) String token, Optional<Resume> resume)
            implements Command<Answer.Joined> {
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

    /// Opens the audio connection. Once in a connection, and again when it failed.
    @Wire("media.offer")
    record MediaOffer(@Limit(min = 1, max = Protocol.MESSAGE_BYTES_MAX) String sdp)
            implements Command<Answer.MediaAnswered> {}

    /// Sits down, or moves when seated.
    @Wire("seat.take")
    record SeatTake(int seat) implements Command<Seated> {}

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

    /// Asks somebody to open the microphone: nobody else can.
    @Wire("microphone.ask")
    record MicrophoneAskMake(String user) implements Command<Answer.MicrophoneAsked> {}

    @Wire("microphone.answer")
    record MicrophoneReply(String request, boolean consent) implements Command<Done> {}

    @Wire("role.set")
    record RoleSet(String user, GivenRole role) implements Command<Done> {}

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
}
