package org.liveaudioroom.examples;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.liveaudioroom.client.End;
import org.liveaudioroom.client.JoinOptions;
import org.liveaudioroom.client.LiveAudioRoom;
import org.liveaudioroom.client.LiveAudioRoomEvents;

/// Listens to a room and leaves by itself when the room is five minutes old: from the clock that
/// all people in the room share (S29).
public final class LeaveAfterAWhile {
    private LeaveAfterAWhile() {}

    /// Joins, and leaves once the room is that old.
    ///
    /// @return how it ended
    static CompletionStage<End.Reason> listen(JoinOptions options, Duration age) {
        var ended = new CompletableFuture<End.Reason>();
        var inside = new CompletableFuture<LiveAudioRoom>();
        var events = new LiveAudioRoomEvents().onEnded(event -> ended.complete(event.reason()));
        events.duration()
                .onUpdated(event -> {
                    if (event.elapsed().compareTo(age) >= 0 && inside.isDone()) {
                        inside.join().close();
                    }
                });
        LiveAudioRoom.join(options, events)
                .whenComplete((room, failure) -> {
                    if (failure == null) {
                        inside.complete(room);
                    } else {
                        ended.completeExceptionally(failure);
                    }
                });
        return ended;
    }

    /// `LeaveAfterAWhile http://localhost:8080 demo`.
    public static void main(String[] arguments) {
        var options =
                JoinOptions.development(URI.create(arguments[0]), arguments[1], "Five minutes");
        var reason = listen(options.build(), Duration.ofMinutes(5)).toCompletableFuture().join();
        System.out.println("The room is over for us: " + reason);
    }
}
