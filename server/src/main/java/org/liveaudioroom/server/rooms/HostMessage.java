package org.liveaudioroom.server.rooms;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pekko.actor.typed.ActorRef;
import org.liveaudioroom.room.Actor;
import org.liveaudioroom.room.RoomCommand;
import org.liveaudioroom.room.UserId;
import org.liveaudioroom.server.storage.StoredMessage;

/// What a room's owner is asked.
sealed interface HostMessage {
    /// For its [ChatDesk].
    sealed interface OfChat extends HostMessage {}

    /// Decide this and answer with the ticket.
    record Decide(RoomCommand command, long ticket, ActorRef<HostAnswer> replyTo)
            implements HostMessage, CrossesNodes {}

    /// Tell this mirror what happens from now on.
    ///
    /// @param here who is connected to that mirror
    record Watch(ActorRef<HostAnswer> mirror, Set<UserId> here)
            implements HostMessage, CrossesNodes {}

    /// Store and tell this chat message; its id and time are given by the owner.
    ///
    /// @param by whose right it is judged by
    /// @param user the author
    record Post(
            Actor by,
            UserId user,
            String name,
            String clientId,
            String text,
            long ticket,
            ActorRef<HostAnswer> replyTo)
            implements OfChat, CrossesNodes {}

    /// Delete this chat message for everybody.
    record Delete(Actor by, String message, long ticket, ActorRef<HostAnswer> replyTo)
            implements OfChat, CrossesNodes {}

    /// Pass this on to all mirrors; nothing of it is kept.
    record Relay(HostAnswer.Passing passing) implements HostMessage, CrossesNodes {}

    /// So many people are with this mirror now.
    record Counted(ActorRef<HostAnswer> mirror, int people) implements HostMessage, CrossesNodes {}

    /// Show the room.
    record Look(long ticket, ActorRef<HostAnswer> replyTo) implements HostMessage, CrossesNodes {}

    // What the owner tells itself.

    /// After a start: whoever has no connection any more is lost from now on.
    record Reconcile() implements HostMessage {}

    record DeadlineReached() implements HostMessage {}

    record MirrorGone(ActorRef<HostAnswer> mirror) implements HostMessage {}

    record MessagesRead(List<StoredMessage> messages) implements OfChat {}

    record MessageStored(Post post, StoredMessage message) implements OfChat {}

    /// It was stored before, as this message.
    record MessageRepeated(Post post, StoredMessage message) implements OfChat {}

    record MessageNotStored(Post post, Throwable cause) implements OfChat {}

    record ToDelete(Delete delete, Optional<StoredMessage> message) implements OfChat {}

    record Deleted(Delete delete, StoredMessage message) implements OfChat {}

    record NotDeleted(Delete delete, Throwable cause) implements OfChat {}

    record Idle() implements HostMessage {}

    record Stop() implements HostMessage {}
}
