package org.liveaudioroom.server.rooms;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.liveaudioroom.media.LevelReport;
import org.liveaudioroom.media.PeerId;
import org.liveaudioroom.room.Actor;
import org.liveaudioroom.room.Room;
import org.liveaudioroom.room.RoomCommand;
import org.liveaudioroom.room.UserId;
import org.liveaudioroom.server.rooms.Attendance.Outcome;
import org.liveaudioroom.server.rooms.Attendance.PeoplePage;
import org.liveaudioroom.server.rooms.Attendance.Presentation;
import org.liveaudioroom.server.rooms.Attendance.Presented;
import org.liveaudioroom.server.rooms.Attendance.Said;
import org.liveaudioroom.server.storage.RoomStore.StoredAct;
import org.liveaudioroom.server.storage.StoredMessage;

/// What a room's mirror is told.
sealed interface MirrorMessage permits HostAnswer, MirrorMessage.Local {
    /// From this node.
    sealed interface Local extends MirrorMessage {}

    /// From this node, by way of [RoomsGuardian], which counts these.
    sealed interface Routed extends Local {}

    /// From one connection, named by the number that it got when it asked to join.
    sealed interface OfConnection extends Routed {
        long connection();

        /// The answer when the room has no such connection.
        void notHere();
    }

    record Join(
            long connection,
            Actor by,
            Map<String, String> attributes,
            Rooms.@Nullable Resume resume,
            RoomListener listener)
            implements Routed {}

    record Order(long connection, RoomCommand.OfUser command, CompletableFuture<Outcome> answer)
            implements OfConnection {
        @Override
        public void notHere() {
            answer.complete(new Outcome.NotHere());
        }
    }

    record Say(long connection, String clientId, String text, CompletableFuture<Said> answer)
            implements OfConnection {
        @Override
        public void notHere() {
            answer.complete(new Said.NotHere());
        }
    }

    record Delete(long connection, String message, CompletableFuture<Outcome> answer)
            implements OfConnection {
        @Override
        public void notHere() {
            answer.complete(new Outcome.NotHere());
        }
    }

    /// Pass on something of the application's own.
    ///
    /// @param to `null` for all
    record Send(
            long connection,
            @Nullable Set<UserId> to,
            String name,
            String body,
            CompletableFuture<Outcome> answer)
            implements OfConnection {
        @Override
        public void notHere() {
            answer.complete(new Outcome.NotHere());
        }
    }

    record React(long connection, String kind, CompletableFuture<Outcome> answer)
            implements OfConnection {
        @Override
        public void notHere() {
            answer.complete(new Outcome.NotHere());
        }
    }

    record Present(long connection, Presentation presentation, CompletableFuture<Presented> answer)
            implements OfConnection {
        @Override
        public void notHere() {
            answer.complete(new Presented.NotHere());
        }
    }

    record Moderation(
            long connection, long before, int limit, CompletableFuture<List<StoredAct>> answer)
            implements OfConnection {
        @Override
        public void notHere() {
            answer.completeExceptionally(new RoomsException("this connection is not in the room"));
        }
    }

    /// For the application: the people inside, whoever asks.
    record Census(String after, String search, int limit, CompletableFuture<PeoplePage> answer)
            implements Routed {}

    record Page(
            long connection,
            String after,
            String search,
            int limit,
            CompletableFuture<PeoplePage> answer)
            implements OfConnection {
        @Override
        public void notHere() {
            answer.completeExceptionally(new RoomsException("this connection is not in the room"));
        }
    }

    record Now(long connection, CompletableFuture<Room> answer) implements OfConnection {
        @Override
        public void notHere() {
            answer.completeExceptionally(new RoomsException("this connection is not in the room"));
        }
    }

    record Leave(long connection, CompletableFuture<Outcome> answer) implements OfConnection {
        @Override
        public void notHere() {
            answer.complete(new Outcome.NotHere());
        }
    }

    record Lost(long connection) implements OfConnection {
        @Override
        public void notHere() {}
    }

    record Renamed(long connection, Actor actor) implements OfConnection {
        @Override
        public void notHere() {}
    }

    /// It has a media peer now.
    ///
    /// @param taken whether the peer belongs to somebody here now
    record Peer(long connection, PeerId peer, CompletableFuture<Boolean> taken)
            implements OfConnection {
        @Override
        public void notHere() {
            taken.complete(false);
        }
    }

    record Levels(LevelReport report) implements Routed {}

    record Look(CompletableFuture<Optional<Rooms.Look>> answer) implements Routed {}

    /// The chat so far, oldest first; empty too when it could not be read.
    record HistoryRead(List<StoredMessage> messages) implements Local {}

    record HostGone() implements Local {}

    record WatchAgain() implements Local {}

    record GraceDue() implements Local {}

    record CountDue() implements Local {}

    record ReactionsDue() implements Local {}

    record AnswersDue() implements Local {}

    record Idle() implements Local {}

    /// The server stops, or nobody needs this mirror any more.
    record Retire() implements Local {}
}
