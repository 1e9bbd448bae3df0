package org.liveaudioroom.server.storage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liveaudioroom.room.ModerationAct;
import org.liveaudioroom.room.RoomId;

/// Keeps what is said in the chat of rooms. As with [RoomStore], every method blocks.
public interface ChatStore {
    /// Appends chat messages, of any rooms, in one transaction. What its author sent before, by his
    /// own name for it in this room, is not kept twice.
    ///
    /// @return what is kept for each, in their order: the message itself or the one that was there
    ///   before, which bears another id, and no text where it was deleted
    List<StoredMessage> append(List<StoredMessage> messages);

    /// The newest messages of a room, oldest first, without those deleted.
    ///
    /// @param limit 1 and up
    List<StoredMessage> lastMessages(RoomId room, int limit);

    /// The messages of a room by pages, newest first, without those deleted.
    ///
    /// @param before the number of the last one seen; `Long.MAX_VALUE` from the start
    /// @param limit 1 and up
    List<NumberedMessage> messages(RoomId room, long before, int limit);

    /// Empty where there is none by that id, or it was deleted.
    Optional<StoredMessage> message(RoomId room, String message);

    /// Deletes the text of a message. Its row stays without it: what its author sends again is not
    /// posted again.
    ///
    /// @param act goes to the moderation log with it; `null` where the author deletes his own
    /// @return false where there is no such message, or it was deleted before
    boolean deleteMessage(RoomId room, String message, @Nullable ModerationAct act, Instant at);

    /// A message and its place among all.
    ///
    /// @param number grows with each message, but not by one
    record NumberedMessage(long number, StoredMessage message) {}
}
