package org.liveaudioroom.client;

import java.time.Duration;
import java.util.Optional;
import org.liveaudioroom.client.audio.AudioProblem;
import org.liveaudioroom.signaling.ErrorCode;
import org.liveaudioroom.signaling.Failure;

/// Why something did not happen: a closed set, to be switched over.
public sealed interface RoomFailure {
    /// Stable, of the public catalogue: the server's codes as they come, and those that arise here.
    String code();

    /// A sentence for people who read logs.
    String message();

    /// What was thrown, where something was.
    default Optional<Throwable> cause() {
        return Optional.empty();
    }

    /// The server would not.
    ///
    /// @param failure its code, and where it helps the seat, the user, the limit, when to try again
    record Refused(Failure failure) implements RoomFailure {
        @Override
        public String code() {
            return failure.code().wire();
        }

        @Override
        public String message() {
            return failure.message();
        }

        /// The code as a closed list.
        public ErrorCode reason() {
            return failure.code();
        }
    }

    /// The server could not be reached, or is none.
    record CannotConnect(String message, Optional<Throwable> cause) implements RoomFailure {
        @Override
        public String code() {
            return "connection.failed";
        }
    }

    /// The connection was lost while the answer was on its way: nobody knows what came of it.
    record ConnectionLost() implements RoomFailure {
        @Override
        public String code() {
            return "connection.lost";
        }

        @Override
        public String message() {
            return "the connection was lost before the answer came";
        }
    }

    /// No answer came in time: nobody knows what came of it.
    record AnswerTimeout(Duration after) implements RoomFailure {
        @Override
        public String code() {
            return "answer.timeout";
        }

        @Override
        public String message() {
            return "no answer came within " + after.toMillis() + " ms";
        }
    }

    /// The room is over.
    record RoomOver(End end) implements RoomFailure {
        @Override
        public String code() {
            return "session.none";
        }

        @Override
        public String message() {
            return "the room is over: " + end.reason();
        }
    }

    /// One left before one was inside.
    record JoinCancelled() implements RoomFailure {
        @Override
        public String code() {
            return "join.cancelled";
        }

        @Override
        public String message() {
            return "left before being inside";
        }
    }

    /// The [TokenProvider] failed or gave none.
    record NoToken(String message, Optional<Throwable> cause) implements RoomFailure {
        @Override
        public String code() {
            return "token.missing";
        }
    }

    /// The sound, or the microphone, could not be had.
    record SoundFailed(AudioProblem problem) implements RoomFailure {
        @Override
        public String code() {
            return problem.code();
        }

        @Override
        public String message() {
            return problem.message();
        }

        @Override
        public Optional<Throwable> cause() {
            return problem.cause();
        }
    }

    /// A callback of the app threw. Told through S3 alone.
    ///
    /// @param event whose listener it was
    record CallbackFailed(String event, Throwable thrown) implements RoomFailure {
        @Override
        public String code() {
            return "listener.failed";
        }

        @Override
        public String message() {
            return "the listener of " + event + " threw " + thrown;
        }

        @Override
        public Optional<Throwable> cause() {
            return Optional.of(thrown);
        }
    }

    /// A fault of ours.
    record Internal(String message, Optional<Throwable> cause) implements RoomFailure {
        @Override
        public String code() {
            return "internal";
        }
    }
}
