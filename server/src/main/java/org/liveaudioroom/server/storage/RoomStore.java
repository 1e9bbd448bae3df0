package org.liveaudioroom.server.storage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.liveaudioroom.room.Room;
import org.liveaudioroom.room.RoomEvent;
import org.liveaudioroom.room.RoomId;

/// Keeps rooms. Every method blocks until the data base has answered (call it from a virtual
/// thread), may be called by many threads at once, and throws [StorageException] or one of its
/// kinds.
///
/// What a method has returned from is on the disk: killing the process after that loses nothing.
public interface RoomStore extends AutoCloseable {
    /// How long the JSON of one room may be, in characters.
    int STATE_CHARS_MAX = 1_000_000;

    /// The room as it was last written; empty when there is none.
    ///
    /// @throws RoomUnreadable when the row is there and cannot be understood
    Optional<StoredRoom> load(RoomId room);

    /// Writes the room and appends the events that led to it, both or neither.
    ///
    /// @throws RevisionConflict when the stored revision is not the expected one: somebody else has
    ///   written
    void write(RoomWrite write);

    /// Forgets the room with its events and messages. Does nothing where there is none.
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

    /// Appends chat messages, of any rooms, in one transaction.
    void append(List<StoredMessage> messages);

    /// The newest messages of a room, oldest first.
    ///
    /// @param limit 1 and up
    List<StoredMessage> lastMessages(RoomId room, int limit);

    @Override
    void close();

    /// A room with the revision it was written at: 1 for the first write.
    record StoredRoom(long revision, Room room) {}

    /// One write of a room.
    ///
    /// @param expectedRevision what must be stored now; 0 says that there is no such room yet
    /// @param wake whether [#toWake] shall name the room
    record RoomWrite(
            RoomId id,
            long expectedRevision,
            Room room,
            List<RoomEvent> events,
            boolean wake,
            Instant at) {
        public RoomWrite {
            events = List.copyOf(events);
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

    /// What a list of rooms shows.
    record RoomSummary(RoomId id, long revision, String title, boolean ended, Instant createdAt) {}
}
