package org.liveaudioroom.client.sound;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;

/// The threads of one room. After their end they drop what the library's own threads still hand
/// over: an exception there would end the process.
final class Threads {
    private Threads() {}

    /// The one that owns the connection.
    static ScheduledExecutorService control() {
        return one("sound-control");
    }

    /// The one that opens devices.
    static ScheduledExecutorService devices() {
        return one("sound-devices");
    }

    private static ScheduledExecutorService one(String name) {
        return new ScheduledThreadPoolExecutor(
                1,
                Thread.ofPlatform().daemon().name(name).factory(),
                new ThreadPoolExecutor.DiscardPolicy());
    }
}
