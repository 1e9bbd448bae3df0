package org.liveaudioroom.server.rooms;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liveaudioroom.room.Ban;
import org.liveaudioroom.room.Refusal;
import org.liveaudioroom.room.Room;
import org.liveaudioroom.room.UserId;
import org.liveaudioroom.server.storage.StoredMessage;

/// One connection's ear in a room. All calls come from the room's mirror, one at a time, in this
/// order: either [#refused], or [#joined] and then any number of [#deliver], and [#ended] last (not
/// after [Attendance#leave] or [Attendance#lost], which the connection said itself).
///
/// No method may block or throw: a slow connection bounds its own queue and gives up by itself with
/// [Attendance#lost]. The mirror waits for nobody.
public interface RoomListener {
    void joined(Joined joined);

    void refused(JoinRefusal refusal);

    void deliver(Frame frame);

    /// The room lets go of this connection: the last call.
    ///
    /// @param seq the number to put on the last word to this connection
    void ended(long seq, Ending ending);

    /// How a connection starts. `seq` is the newest number at this moment.
    sealed interface Joined {
        PersonHere you();

        long seq();

        /// The earlier stay goes on. What was missed up to `seq` is delivered at once.
        record Resumed(PersonHere you, long seq) implements Joined {}

        /// A new picture of the room. Only frames with a higher number than `seq` follow.
        ///
        /// @param people everybody up to 500 ([RoomsOptions#listedMax]), above that those whom the
        ///   room remembers and the one joining; in the order they came
        /// @param total how many are inside
        /// @param messages the last of the chat, oldest first
        record Fresh(
                PersonHere you,
                long seq,
                Room room,
                List<PersonHere> people,
                int total,
                List<StoredMessage> messages)
                implements Joined {}
    }

    sealed interface JoinRefusal {
        /// The rules say no.
        record ByRules(Refusal refusal) implements JoinRefusal {}

        /// The room cannot be reached now (it is moving, or its store does not answer); later it
        /// may.
        record Unavailable() implements JoinRefusal {}

        /// What is stored of this room cannot be read: an operator must look. The log has the
        /// reason.
        record Broken() implements JoinRefusal {}
    }

    /// Why the room lets go of a connection.
    sealed interface Ending {
        /// The same user joined with another connection.
        record Replaced() implements Ending {}

        /// Somebody sent him out.
        ///
        /// @param by `null` for the server
        /// @param ban what keeps him out from now on; `null` where he may come back
        record Removed(@Nullable UserId by, String reason, @Nullable Ban ban) implements Ending {}

        /// The room ended; the frame that says so was delivered.
        record RoomOver() implements Ending {}

        /// This server goes away: come back, the place is kept.
        record ServerLeaving() implements Ending {}

        /// This node lost its picture of the room: come back for a new one.
        record PictureLost() implements Ending {}
    }
}
