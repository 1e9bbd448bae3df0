package org.liveaudioroom.server.storage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liveaudioroom.room.ModerationAct;
import org.liveaudioroom.room.Room;
import org.liveaudioroom.room.RoomEvent;
import org.liveaudioroom.room.RoomId;
import org.liveaudioroom.room.UserId;

/// Keeps rooms, and what belongs to them: their log, their moderation, their chat, and what must
/// not be forgotten about tokens and calls. Every method blocks until the data base has answered
/// (call it from a virtual thread), may be called by many threads at once, and throws
/// [StorageException] or one of its kinds.
///
/// What a method has returned from is on the disk: killing the process after that loses nothing.
public interface RoomStore
        extends ChatStore, RevocationStore, AnswerStore, PersonStore, AutoCloseable {
    /// How long the JSON of one room may be, in characters.
    int STATE_CHARS_MAX = 1_000_000;

    /// The room as it was last written; empty when there is none.
    ///
    /// @throws RoomUnreadable when the row is there and cannot be understood
    Optional<StoredRoom> load(RoomId room);

    /// Writes the room, and appends the events that led to it and what moderators did: all or
    /// nothing.
    ///
    /// @throws RevisionConflict when the stored revision is not the expected one: somebody else has
    ///   written
    void write(RoomWrite write);

    /// Forgets the room with its events, moderation and messages. Does nothing where there is none.
    void delete(RoomId room);

    /// The rooms in the order of their ids, those behind `after` (the empty string: from the
    /// first).
    ///
    /// @param limit 1 and up
    List<RoomSummary> list(String after, int limit);

    /// The rooms that have something to do although nobody has asked for them: ids only, in their
    /// order.
    List<RoomId> toWake();

    /// The events after the given revision, oldest first, for history, webhooks and replay.
    ///
    /// @param limit 1 and up
    List<StoredEvent> eventsSince(RoomId room, long revision, int limit);

    /// What moderators did in a room, newest first.
    ///
    /// @param concerning only what was done to this person; `null`: everything
    /// @param before the number of the last one seen; `Long.MAX_VALUE` from the start
    /// @param limit 1 and up
    List<StoredAct> moderation(RoomId room, @Nullable UserId concerning, long before, int limit);

    /// Deletes what is older than it is to be kept, in small steps, so that nobody waits for it.
    ///
    /// @return what went
    Retention.Purged purge(Retention keep, Instant now);

    @Override
    void close();

    /// A room with the revision it was written at: 1 for the first write.
    record StoredRoom(long revision, Room room) {}

    /// One write of a room.
    ///
    /// @param expectedRevision what must be stored now; 0 says that there is no such room yet
    /// @param moderation what moderators did by it, for their log
    /// @param wake whether [#toWake] shall name the room
    record RoomWrite(
            RoomId id,
            long expectedRevision,
            Room room,
            List<RoomEvent> events,
            List<ModerationAct> moderation,
            boolean wake,
            Instant at) {
        public RoomWrite {
            events = List.copyOf(events);
            moderation = List.copyOf(moderation);
        }

        /// What the room's revision is after the write.
        public long revision() {
            return expectedRevision + 1;
        }
    }

    /// One event of the log.
    ///
    /// @param place 0 and up among the events of the same revision
    record StoredEvent(long revision, int place, Instant at, RoomEvent event) {}

    /// One act of the moderation log.
    ///
    /// @param number grows with each act, but not by one
    record StoredAct(long number, Instant at, ModerationAct act) {}

    /// What a list of rooms shows.
    record RoomSummary(RoomId id, long revision, String title, boolean ended, Instant createdAt) {}
}
