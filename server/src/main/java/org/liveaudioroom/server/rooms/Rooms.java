package org.liveaudioroom.server.rooms;

import com.typesafe.config.ConfigFactory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.liveaudioroom.media.LevelReport;
import org.liveaudioroom.media.StageId;
import org.liveaudioroom.room.Actor;
import org.liveaudioroom.room.Room;
import org.liveaudioroom.room.RoomCommand;
import org.liveaudioroom.room.RoomId;
import org.liveaudioroom.room.Settings;
import org.liveaudioroom.room.UserId;
import org.liveaudioroom.server.storage.RoomStore;
import org.liveaudioroom.server.storage.RoomStore.RoomSummary;

/// All rooms that this server can reach. Any thread; nothing blocks except [#list] and [#close].
/// The stages complete on a thread of the rooms: hand over at once.
public interface Rooms extends AutoCloseable {
    /// Starts the rooms on this node; returns before they can all be reached ([#ready]). Throws
    /// what the opening of the store throws.
    ///
    /// @param store opens the store, on another thread while the rooms start; it is closed with
    ///   them
    static Rooms start(
            RoomsOptions options,
            Supplier<RoomStore> store,
            Translation translation,
            VoiceGate gate) {
        return new ClusterRooms(options, store, translation, gate, ConfigFactory.empty());
    }

    /// Makes a room and starts its clock-less life: the first person in starts the clock.
    ///
    /// @return `Refused` with `RoomExists` where there is one by that name
    CompletionStage<Attendance.Outcome> create(RoomId room, Settings settings);

    /// Brings a connection into a room. The answer comes to the listener.
    ///
    /// @param by whom the token names; its signature, end and room have been checked
    /// @param attributes what he says of himself from the start; too many are left out
    /// @param resume the stay that the connection wants to take up again; `null` for a new one.
    ///   Where it cannot be taken up (unknown, of another user, too much missed) a new one begins
    Attendance join(
            RoomId room,
            Actor by,
            Map<String, String> attributes,
            @Nullable Resume resume,
            RoomListener listener);

    /// Has the server itself do something in a room ([Actor#SERVER] must be the one who does it).
    CompletionStage<Attendance.Outcome> act(RoomId room, RoomCommand.OfUser command);

    /// Ends everything that the room keeps of this person, his bans aside.
    CompletionStage<Attendance.Outcome> forget(RoomId room, UserId user);

    /// Posts a message in the name of somebody, whatever the order of the chat is.
    CompletionStage<Attendance.Said> post(
            RoomId room, UserId user, String name, String clientId, String text);

    /// Deletes a message, whoever wrote it.
    CompletionStage<Attendance.Outcome> delete(RoomId room, String message);

    /// Sends something of the application's own to these people, or to all (`null`).
    void send(RoomId room, @Nullable Set<UserId> to, String name, String body);

    /// The people inside, as [Attendance#people].
    CompletionStage<Attendance.PeoplePage> people(
            RoomId room, String after, String search, int limit);

    /// What is kept of rooms, to read. Blocks until the store is open, and so do its methods.
    RoomStore store();

    /// A stay to take up again.
    ///
    /// @param seq the last number that the connection has seen
    /// @param bytesMax how much of what it missed it can be told at once; where that is not enough
    ///   it gets a new picture
    record Resume(SessionId session, long seq, int bytesMax) {}

    /// The room as it is now; empty when nobody created it. Fails with [RoomsException] when it
    /// cannot be reached.
    CompletionStage<Optional<Look>> look(RoomId room);

    /// A room at one moment.
    ///
    /// @param total how many are inside
    record Look(Room room, int total) {}

    /// The rooms in the order of their ids, those behind `after` (the empty string: from the
    /// first). Blocks on the store.
    List<RoomSummary> list(String after, int limit);

    /// Hands the levels of a stage to the people of its room. The stage of a room bears the room's
    /// id.
    void levels(StageId stage, LevelReport levels);

    /// What was counted so far and what is here now, for metrics.
    RoomsStatistics statistics();

    /// Whether a room can be reached now: the cluster is up and the store answers.
    CompletionStage<Boolean> ready();

    /// Stops the rooms on this node: mirrors let go of their people
    /// ([RoomListener.Ending.ServerLeaving]), the cluster is left, the store is closed. Blocks, at
    /// most 10 s.
    @Override
    void close();
}
