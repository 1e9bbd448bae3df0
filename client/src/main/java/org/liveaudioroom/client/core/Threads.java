package org.liveaudioroom.client.core;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/// The threads of the client.
public final class Threads {
    private Threads() {}

    /// One thread for the callbacks of a room, which no program waits for.
    public static Executor callbacks(String room) {
        return Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("room-" + room).factory());
    }

    /// One for all rooms.
    public static HttpClient http() {
        return Shared.HTTP;
    }

    private static final class Shared {
        static final HttpClient HTTP =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    }
}
