package org.liveaudioroom.server.rooms;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pekko.actor.typed.ActorRef;
import org.jspecify.annotations.Nullable;
import org.liveaudioroom.room.Refusal;
import org.liveaudioroom.room.Room;
import org.liveaudioroom.room.RoomEvent;
import org.liveaudioroom.room.UserId;
import org.liveaudioroom.server.storage.StoredMessage;

/// What a room's owner says, to mirrors that watch it and to whoever asked.
sealed interface HostAnswer extends MirrorMessage, CrossesNodes {
    /// You are told everything that follows on this.
    ///
    /// @param host whose end you must watch
    record Watching(ActorRef<HostMessage> host, long revision, Room room) implements HostAnswer {}

    /// These events are stored, and lead to this revision.
    record Changed(long revision, List<RoomEvent> events) implements HostAnswer {}

    record Posted(StoredMessage message) implements HostAnswer {}

    /// The message is gone for everybody.
    ///
    /// @param by who deleted it, where it was not its author; `null` too for the server
    record Deleted(String message, UserId author, @Nullable UserId by) implements HostAnswer {}

    /// Said in passing: told, and forgotten.
    sealed interface Passing extends HostAnswer {}

    /// Something of the application's own.
    ///
    /// @param from `null` for the server
    /// @param to `null` for all
    record CommandSent(@Nullable UserId from, @Nullable Set<UserId> to, String name, String body)
            implements Passing {}

    record Reacted(Map<String, Integer> counts, List<News.Reaction> recent) implements Passing {}

    /// The events were told before this answer.
    record Decided(long ticket, List<RoomEvent> events) implements HostAnswer {}

    record Refused(long ticket, Refusal refusal) implements HostAnswer {}

    record Said(long ticket, StoredMessage message) implements HostAnswer {}

    record NotSaid(long ticket) implements HostAnswer {}

    /// There is no such message.
    record Unknown(long ticket) implements HostAnswer {}

    record Seen(long ticket, Room room) implements HostAnswer {}

    /// What is stored of this room cannot be read. The answer to everything.
    record Broken(long ticket) implements HostAnswer {}
}
