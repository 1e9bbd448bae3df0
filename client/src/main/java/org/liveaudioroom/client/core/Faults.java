package org.liveaudioroom.client.core;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.liveaudioroom.client.RoomException;
import org.liveaudioroom.client.RoomFailure;
import org.liveaudioroom.client.audio.AudioException;
import org.liveaudioroom.signaling.ErrorCode;
import org.liveaudioroom.signaling.Failure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What was thrown, as the closed set of failures that an app is told.
final class Faults {
    private Faults() {}

    static RoomFailure of(Throwable thrown) {
        return switch (unwrapped(thrown)) {
            case RoomException known -> known.reason();
            case AudioException sound -> new RoomFailure.SoundFailed(sound.problem());
            case Throwable fault ->
                    new RoomFailure.Internal(String.valueOf(fault), Optional.of(fault));
        };
    }

    /// Stages wrap what they fail with.
    static Throwable unwrapped(Throwable thrown) {
        Throwable inner = thrown;
        while ((inner instanceof CompletionException || inner instanceof ExecutionException)
                && inner.getCause() != null) {
            inner = inner.getCause();
        }
        return inner;
    }

    static RoomFailure refused(ErrorCode code) {
        return new RoomFailure.Refused(Failure.of(code));
    }

    static <T> CompletableFuture<T> stage(RoomFailure failure) {
        return CompletableFuture.failedFuture(new RoomException(failure));
    }

    /// It was not refused: nobody knows what came of it.
    static boolean neverArrived(RoomFailure failure) {
        return failure instanceof RoomFailure.ConnectionLost
                || failure instanceof RoomFailure.AnswerTimeout
                || failure instanceof RoomFailure.RoomOver;
    }

    /// Where faults of ours go: to the log, and to S3 of the room whose they are.
    static final class Log implements Consumer<Throwable> {
        private static final Logger LOG = LoggerFactory.getLogger(Faults.class);
        private volatile @Nullable Store store;

        void tell(Store of) {
            store = of;
        }

        @Override
        public void accept(Throwable thrown) {
            LOG.error("A task of a room failed.", thrown);
            var room = store;
            if (room != null) {
                room.report("internal", of(thrown));
            }
        }
    }
}
