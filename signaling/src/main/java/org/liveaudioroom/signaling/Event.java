package org.liveaudioroom.signaling;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the server tells. Times are epoch milliseconds; `by` is the user who did it, missing where
/// it was the server itself. Each says whom it is told; nobody else may see it.
public sealed interface Event {
    /// The name in `on`, such as `seat.changed`.
    default String wire() {
        return EventType.of(getClass()).wire();
    }

    /// To all.
    @Wire("seats.closed")
    record SeatsClosed(Optional<String> by) implements Event {}

    /// To all.
    @Wire("seats.opened")
    record SeatsOpened(Optional<String> by) implements Event {}

    /// To all.
    @Wire("requests.allowed")
    record RequestsAllowed(boolean allowed, Optional<String> by) implements Event {}

    /// To all.
    ///
    /// @param seats those that changed, as they are now
    /// @param people who sits on them now
    @Wire("seat.changed")
    record SeatChanged(List<Seat> seats, List<Person> people, Optional<String> by, SeatCause cause)
            implements Event {
        public SeatChanged {
            seats = List.copyOf(seats);
            people = List.copyOf(people);
        }
    }

    /// To the one asked.
    @Wire("move.asked")
    record MoveAsked(MoveAsk ask, String byName) implements Event {}

    /// To the asker and the one asked.
    ///
    /// @param user the one asked
    @Wire("move.ended")
    record MoveEnded(String request, String user, boolean consent, MicrophoneAnswer cause)
            implements Event {}

    /// To hosts and co-hosts.
    @Wire("request.made")
    record RequestMade(SeatRequest request) implements Event {}

    /// To hosts, co-hosts and the asker.
    ///
    /// @param user the asker
    /// @param cause why it failed
    @Wire("request.ended")
    record RequestEnded(
            String user, Outcome outcome, Optional<ErrorCode> cause, Optional<String> by)
            implements Event {}

    /// To hosts and co-hosts.
    ///
    /// @param requests all of them, in order
    @Wire("queue.changed")
    record QueueChanged(List<SeatRequest> requests) implements Event {
        public QueueChanged {
            requests = List.copyOf(requests);
        }
    }

    /// To each asker whose place changed.
    ///
    /// @param place 1 is next
    @Wire("queue.place")
    record QueuePlace(@Limit(min = 1) int place, long endsAt) implements Event {}

    /// To the invited.
    @Wire("invite.received")
    record InviteReceived(Invitation invitation, String byName) implements Event {}

    /// To hosts and co-hosts.
    @Wire("invite.made")
    record InviteMade(Invitation invitation) implements Event {}

    /// To the invited and the inviter.
    ///
    /// @param user the invited
    /// @param by the inviter
    /// @param cause why it failed
    @Wire("invite.ended")
    record InviteEnded(String user, String by, Outcome outcome, Optional<ErrorCode> cause)
            implements Event {}

    /// To all, while at most 500 are here.
    ///
    /// @param total counts all who are here now
    @Wire("people.entered")
    record PeopleEntered(List<Person> people, int total) implements Event {
        public PeopleEntered {
            people = List.copyOf(people);
        }
    }

    /// To all, while at most 500 are here.
    ///
    /// @param total counts all who are here now
    @Wire("people.left")
    record PeopleLeft(List<String> users, int total) implements Event {
        public PeopleLeft {
            users = List.copyOf(users);
        }
    }

    /// To all: a role, a microphone, a name changed, or a connection was lost or came back.
    @Wire("people.changed")
    record PeopleChanged(List<Person> people) implements Event {
        public PeopleChanged {
            people = List.copyOf(people);
        }
    }

    /// To all, instead of the entering and leaving of the audience when more than 500 are here.
    @Wire("people.counted")
    record PeopleCounted(int total) implements Event {}

    /// To all.
    ///
    /// @param by who closed it, where it was not the user
    /// @param locked it can only be opened again by a host
    @Wire("microphone.changed")
    record MicrophoneChanged(
            String user, MicrophoneState microphone, Optional<String> by, @OmitFalse boolean locked)
            implements Event {}

    /// To the one asked.
    @Wire("microphone.asked")
    record MicrophoneAsked(String request, String by, String byName, long endsAt)
            implements Event {}

    /// To the asker and the one asked.
    ///
    /// @param user the one asked
    @Wire("microphone.ended")
    record MicrophoneEnded(String request, String user, boolean consent, MicrophoneAnswer cause)
            implements Event {}

    /// To all.
    @Wire("role.changed")
    record RoleChanged(String user, Role role, RoleCause cause, Optional<String> by)
            implements Event {}

    /// To oneself: the role or the permissions changed.
    @Wire("you.changed")
    record YouChanged(You you) implements Event {}

    /// To all, at most five times a second and without a sequence number.
    ///
    /// @param levels by user, only those that changed: 0 is the loudest, 127 silence (RFC 6464)
    @Wire("speaking")
    record Speaking(@Limit(max = Protocol.SILENCE) Map<String, Integer> levels) implements Event {
        public Speaking {
            levels = Collections.unmodifiableMap(new LinkedHashMap<>(levels));
        }
    }

    /// To all.
    @Wire("message.posted")
    record MessagePosted(PostedMessage message) implements Event {}

    /// To all: nobody shows it any more.
    ///
    /// @param user the author
    @Wire("message.deleted")
    record MessageDeleted(String message, String user, Optional<String> by) implements Event {}

    /// To all.
    @Wire("chat.changed")
    record ChatChanged(ChatState chat, Optional<String> by) implements Event {}

    /// To hosts, co-hosts and the one concerned.
    @Wire("chat.banned")
    record ChatBanned(Ban ban) implements Event {}

    /// To hosts, co-hosts and the one concerned.
    @Wire("chat.unbanned")
    record ChatUnbanned(String user, Optional<String> by) implements Event {}

    /// To those it was sent to, or all; not to the sender.
    ///
    /// @param user the sender; missing where it was the server itself
    @Wire("command.received")
    record CommandReceived(
            Optional<String> user,
            String name,
            @Limit(max = Protocol.COMMAND_BYTES_MAX) String body)
            implements Event {}

    /// To all, without a sequence number: the reactions of the last moment.
    ///
    /// @param counts by kind
    /// @param recent some of them with their senders
    @Wire("reactions.counted")
    record ReactionsCounted(Map<String, Integer> counts, List<Reaction> recent) implements Event {
        public ReactionsCounted {
            counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
            recent = List.copyOf(recent);
        }
    }

    /// To all: what the room says of itself changed.
    ///
    /// @param title the new one; missing where it stays, and so with the metadata
    /// @param properties those that have another value
    /// @param removed those that there are no more
    @Wire("room.changed")
    record RoomChanged(
            @Limit(max = 128) Optional<String> title,
            @Limit(max = Protocol.PROPERTIES_BYTES_MAX) Optional<String> metadata,
            @Limit(max = Protocol.PROPERTIES_BYTES_MAX) Map<String, String> properties,
            List<String> removed,
            long revision,
            Optional<String> by)
            implements Event {
        public RoomChanged {
            properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
            removed = List.copyOf(removed);
        }
    }

    /// To all.
    @Wire("settings.changed")
    record SettingsChanged(RoomSettings settings, Optional<String> by) implements Event {}

    /// To hosts and co-hosts.
    @Wire("user.banned")
    record UserBanned(Ban ban) implements Event {}

    /// To hosts and co-hosts.
    @Wire("user.unbanned")
    record UserUnbanned(String user, Optional<String> by) implements Event {}

    /// To oneself.
    ///
    /// @param seconds until the token ends
    @Wire("token.expiring")
    record TokenExpiring(int seconds) implements Event {}

    /// To oneself, then the connection is closed with [CloseCode#REMOVED].
    ///
    /// @param banned one cannot come back, until `banEndsAt` where it is there
    @Wire("you.removed")
    record YouRemoved(
            Optional<String> by,
            @Limit(max = Protocol.REASON_MAX) Optional<String> reason,
            @OmitFalse boolean banned,
            Optional<Long> banEndsAt)
            implements Event {}

    /// To the older connection of a user, then it is closed with [CloseCode#REPLACED].
    @Wire("you.replaced")
    record YouReplaced() implements Event {}

    /// To all, then each connection is closed with [CloseCode#ROOM_ENDED].
    @Wire("room.ended")
    record RoomEnded(Optional<String> by, @Limit(max = Protocol.REASON_MAX) String reason)
            implements Event {}

    /// To all, before [CloseCode#SERVER_LEAVING]: come back, your place is kept.
    @Wire("server.leaving")
    record ServerLeaving(@Limit(max = Protocol.REASON_MAX) String reason) implements Event {}
}
