package org.liveaudioroom.client.sound;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.liveaudioroom.client.JoinOptions;
import org.liveaudioroom.client.LiveAudioRoom;
import org.liveaudioroom.client.LiveAudioRoomEvents;
import org.liveaudioroom.client.TokenProvider;
import org.liveaudioroom.client.audio.AudioEngine;

/// A program that joins with one engine, then with another, and says in lines what it was told.
public final class WithoutNative {
    private WithoutNative() {}

    /// Ends when both rooms were left.
    ///
    /// @param arguments the server, the room, and a token
    public static void main(String[] arguments) throws Exception {
        var engines = List.of(new SystemAudio(), FileAudio.of(Path.of("hello.wav")));
        for (var engine : engines) {
            join(URI.create(arguments[0]), arguments[1], arguments[2], engine);
        }
    }

    private static void join(URI server, String name, String token, AudioEngine engine)
            throws Exception {
        var told = new CopyOnWriteArrayList<String>();
        var events = new LiveAudioRoomEvents();
        events.onError(
                event -> told.add(event.method() + " " + event.code() + " " + event.message()));
        var options = JoinOptions.of(server, name, TokenProvider.of(token)).audio(engine).build();
        var room =
                LiveAudioRoom.join(options, events).toCompletableFuture().get(30, TimeUnit.SECONDS);
        System.out.println("joined: " + room.state().phase());
        // Its answer comes behind all that is told of the joining.
        room.room().sendCommand("tick", "").toCompletableFuture().get(10, TimeUnit.SECONDS);
        told.forEach(one -> System.out.println("told: " + one));
        room.close();
    }
}
