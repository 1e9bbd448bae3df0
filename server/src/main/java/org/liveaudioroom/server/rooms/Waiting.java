package org.liveaudioroom.server.rooms;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.liveaudioroom.room.Refusal;
import org.liveaudioroom.server.rooms.Attendance.Outcome;
import org.liveaudioroom.server.rooms.Attendance.Said;
import org.liveaudioroom.server.rooms.RoomListener.JoinRefusal;

/// Who waits for a room's owner, and how he hears that there is nothing for him.
sealed interface Waiting {
    /// Nobody answered; what was asked may have happened or not.
    void unavailable();

    void refused(Refusal refusal);

    /// What is stored of the room cannot be read.
    default void broken() {
        unavailable();
    }

    /// Somebody wants in.
    ///
    /// @param abandoned the connection has gone again meanwhile
    record ForJoin(MirrorMessage.Join join, boolean abandoned) implements Waiting {
        @Override
        public void unavailable() {
            join.listener().refused(new JoinRefusal.Unavailable());
        }

        @Override
        public void refused(Refusal refusal) {
            join.listener().refused(new JoinRefusal.ByRules(refusal));
        }

        @Override
        public void broken() {
            join.listener().refused(new JoinRefusal.Broken());
        }
    }

    record ForOutcome(CompletableFuture<Outcome> answer) implements Waiting {
        @Override
        public void unavailable() {
            answer.complete(new Outcome.Unavailable());
        }

        @Override
        public void refused(Refusal refusal) {
            answer.complete(new Outcome.Refused(refusal));
        }
    }

    record ForSay(CompletableFuture<Said> answer) implements Waiting {
        @Override
        public void unavailable() {
            answer.complete(new Said.Unavailable());
        }

        @Override
        public void refused(Refusal refusal) {
            answer.complete(new Said.Refused(refusal));
        }
    }

    record ForLook(CompletableFuture<Optional<Rooms.Look>> answer) implements Waiting {
        @Override
        public void unavailable() {
            answer.completeExceptionally(new RoomsException("the room cannot be reached"));
        }

        @Override
        public void refused(Refusal refusal) {
            unavailable();
        }
    }

    /// The application wants to know who is inside.
    record ForCensus(MirrorMessage.Census census) implements Waiting {
        @Override
        public void unavailable() {
            census.answer().completeExceptionally(new RoomsException("the room cannot be reached"));
        }

        @Override
        public void refused(Refusal refusal) {
            unavailable();
        }
    }

    /// The mirror asked for itself.
    record ForNobody() implements Waiting {
        @Override
        public void unavailable() {}

        @Override
        public void refused(Refusal refusal) {}
    }
}
