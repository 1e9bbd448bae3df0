package org.liveaudioroom.examples;

import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import org.liveaudioroom.client.JoinOptions;
import org.liveaudioroom.client.LiveAudioRoom;
import org.liveaudioroom.client.LiveAudioRoomEvents;
import org.liveaudioroom.client.sound.FileAudio;

/// A member of the room without a window: greets whoever comes in and plays a file from a seat.
public final class GreetingBot {
    private GreetingBot() {}

    /// Comes in, sits down, and plays.
    ///
    /// @param join as whom, and where
    /// @param jingle a WAV file: it is the bot's microphone
    static CompletionStage<LiveAudioRoom> start(
            JoinOptions.Builder join, Path jingle, LiveAudioRoomEvents events) {
        var room =
                LiveAudioRoom.join(join.takeBestSeat().audio(FileAudio.of(jingle)).build(), events);
        events.user()
                .onEnter(event ->
                        room.thenCompose(inside ->
                                inside.message()
                                        .send("Welcome, %s!".formatted(event.user().name()))));
        return room;
    }

    /// `GreetingBot http://localhost:8080 demo jingle.wav`: until it is removed, or the room ends.
    public static void main(String[] arguments) throws InterruptedException {
        var over = new CountDownLatch(1);
        var events =
                new LiveAudioRoomEvents()
                        .onEnded(event -> over.countDown())
                        .onError(event -> System.err.println(event.message()));
        var join = JoinOptions.development(URI.create(arguments[0]), arguments[1], "Greeter");
        start(join, Path.of(arguments[2]), events).toCompletableFuture().join();
        over.await();
    }
}
