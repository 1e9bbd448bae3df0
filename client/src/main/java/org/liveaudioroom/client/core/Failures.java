package org.liveaudioroom.client.core;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.liveaudioroom.client.RoomException;
import org.liveaudioroom.client.RoomFailure;
import org.liveaudioroom.client.audio.AudioException;
import org.liveaudioroom.signaling.ErrorCode;
import org.liveaudioroom.signaling.Failure;

/// What was thrown, as the closed set of failures that an app is told.
final class Failures {
    private Failures() {}

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
}
