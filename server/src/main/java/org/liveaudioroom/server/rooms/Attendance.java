package org.liveaudioroom.server.rooms;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.liveaudioroom.media.PeerId;
import org.liveaudioroom.room.Actor;
import org.liveaudioroom.room.Refusal;
import org.liveaudioroom.room.Room;
import org.liveaudioroom.room.RoomCommand;
import org.liveaudioroom.room.RoomEvent;
import org.liveaudioroom.room.UserId;
import org.liveaudioroom.server.storage.RoomStore.StoredAct;
import org.liveaudioroom.server.storage.StoredMessage;

/// One connection's hand in a room, from [Rooms#join] on. Any thread; nothing blocks. The stages
/// complete on a thread of the rooms: hand over at once.
///
/// A connection that was refused, has left, was lost or was replaced gets [Outcome.NotHere] for
/// everything it asks.
public interface Attendance {
    /// Asks the room to do something. In a command that names another person as an
    /// [org.liveaudioroom.room.Actor] only his user id is read: who is here by that name is put in
    /// for it.
    ///
    /// [RoomCommand.Enter] and [RoomCommand.Leave] are not for here: joining and [#leave] say them.
    CompletionStage<Outcome> command(RoomCommand.OfUser command);

    /// Posts a chat message. Sending the same `clientId` again posts nothing and answers the same.
    ///
    /// @param clientId the author's own name for it, 1 to 128 characters
    /// @param text 1 to 1,000 code points, not only white space
    CompletionStage<Said> say(String clientId, String text);

    /// Deletes a chat message: one's own, or of somebody below oneself.
    CompletionStage<Outcome> delete(String message);

    /// Sends something of the application's own. It is not kept, and not stored.
    ///
    /// @param to who gets it; `null` for all
    CompletionStage<Outcome> send(@Nullable Set<UserId> to, String name, String body);

    /// Shows everybody a reaction, together with others of the same moment.
    CompletionStage<Outcome> react(String kind);

    /// Changes what others see of him.
    CompletionStage<Presented> present(Presentation presentation);

    /// The moderation log, newest first: all of it if he may read it, else what concerns him.
    ///
    /// @param before the number of the last one seen; `Long.MAX_VALUE` from the start
    CompletionStage<List<StoredAct>> moderation(long before, int limit);

    /// The people inside, in the order of their user ids.
    ///
    /// @param after the user id behind which to go on; the empty string for the first page
    /// @param search part of a name, case aside; the empty string for all
    /// @param limit 1 to 500
    CompletionStage<PeoplePage> people(String after, String search, int limit);

    /// The room as this node sees it now.
    CompletionStage<Room> room();

    /// He goes, now. The peer of this session is disconnected.
    CompletionStage<Outcome> leave();

    /// The connection is gone, or was too slow; its place is kept for the grace time.
    void lost();

    /// The token was renewed: this is who he is from now on. The user must be the same.
    void renamed(Actor actor);

    /// This connection has a media peer now. It is the only one of the session that may be heard;
    /// the one before is disconnected.
    void peer(PeerId peer);

    sealed interface Outcome {
        /// The rules accepted it.
        ///
        /// @param events what followed, none when the command changed nothing
        /// @param room the room after it
        record Accepted(List<RoomEvent> events, Room room) implements Outcome {}

        record Refused(Refusal refusal) implements Outcome {}

        /// He does this too often.
        record TooFast(Pacing.Limit limit, Duration retryAfter) implements Outcome {}

        /// There is no such message.
        record Unknown() implements Outcome {}

        /// This connection is not in the room.
        record NotHere() implements Outcome {}

        /// Nobody answered in time or the store failed: it may have happened or not.
        record Unavailable() implements Outcome {}
    }

    sealed interface Said {
        record Posted(StoredMessage message) implements Said {}

        /// Nothing but white space.
        record Empty() implements Said {}

        record TooLong(int codePoints, int codePointsMax) implements Said {}

        record TooFast(Pacing.Limit limit, Duration retryAfter) implements Said {}

        /// He may not write now.
        record Refused(Refusal refusal) implements Said {}

        record NotHere() implements Said {}

        record Unavailable() implements Said {}
    }

    /// What somebody says of himself. `null` leaves it as it is.
    ///
    /// @param attributes all of them; keys and values at most 4 KB of UTF-8
    /// @param revision of the attributes as he saw them; `null` whatever it is
    record Presentation(
            @Nullable String name,
            @Nullable String avatar,
            @Nullable Map<String, String> attributes,
            @Nullable Long revision) {}

    sealed interface Presented {
        /// It is so now.
        ///
        /// @param revision of the attributes from now on
        record Done(long revision) implements Presented {}

        record Refused(Refusal refusal) implements Presented {}

        record NotHere() implements Presented {}
    }

    /// A part of the people inside.
    ///
    /// @param next the `after` of the next page; `null` on the last
    /// @param room for the roles of these people
    record PeoplePage(List<PersonHere> people, int total, @Nullable String next, Room room) {}
}
