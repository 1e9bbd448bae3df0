package org.liveaudioroom.client.sound;

import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.liveaudioroom.client.LiveAudioRoom;
import org.liveaudioroom.client.LiveAudioRoomEvents;

/// How long it takes from the call of `join` until somebody who speaks already is heard.
final class FirstSound {
    private static final int JOINS = 40;
    private static final int JOINS_BEFORE = 5;

    /// A sample beyond this is the speaker.
    private static final int LOUD = 1_000;

    private FirstSound() {}

    static double p95Ms(URI server) throws Exception {
        var folder = Files.createTempDirectory("first-sound");
        var file = Wav.tone(folder, 440, 0.5);
        var speaker =
                ClientBenchmark.join(
                        server,
                        "sound",
                        "Speaker",
                        new LiveAudioRoomEvents(),
                        () -> FileAudio.of(file));
        speaker.seat().takeBest().toCompletableFuture().get(10, TimeUnit.SECONDS);
        var millis = new double[JOINS];
        for (int i = -JOINS_BEFORE; i < JOINS; i++) {
            double took = once(server, "Listener " + i);
            if (i >= 0) {
                millis[i] = took;
            }
        }
        ClientBenchmark.leave(List.of(speaker));
        Files.delete(file);
        Files.delete(folder);
        return ClientBenchmark.percentile(millis, 95);
    }

    private static double once(URI server, String name) throws Exception {
        var first = new AtomicLong();
        var heard = new CountDownLatch(1);
        long begun = System.nanoTime();
        LiveAudioRoom room =
                ClientBenchmark.join(
                        server,
                        "sound",
                        name,
                        new LiveAudioRoomEvents(),
                        () ->
                                SilentAudio.hearing(samples -> {
                                    if (isLoud(samples)
                                            && first.compareAndSet(0, System.nanoTime())) {
                                        heard.countDown();
                                    }
                                }));
        if (!heard.await(20, TimeUnit.SECONDS)) {
            throw new IllegalStateException(name + " heard nothing");
        }
        ClientBenchmark.leave(List.of(room));
        return (first.get() - begun) / 1e6;
    }

    private static boolean isLoud(short[] samples) {
        for (short sample : samples) {
            if (Math.abs(sample) > LOUD) {
                return true;
            }
        }
        return false;
    }
}
