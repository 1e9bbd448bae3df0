package org.liveaudioroom.client.sound;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.liveaudioroom.client.JoinOptions;
import org.liveaudioroom.client.LeaveOptions;
import org.liveaudioroom.client.LiveAudioRoom;
import org.liveaudioroom.client.LiveAudioRoomEvents;
import org.liveaudioroom.client.audio.AudioEngine;

/// What a headless client costs and how fast it is, against the server in another process on this
/// machine: `./bench client`.
public final class ClientBenchmark {
    private static final int CLIENTS = 100;
    private static final int EVENTS = 2_000;
    private static final int EVENTS_BEFORE = 5_000;

    private ClientBenchmark() {}

    /// Prints its figures, a line each.
    public static void main(String[] arguments) throws Exception {
        var figures = new ArrayList<String>();
        try (var server = ServerBeside.start()) {
            figures.add(figure("client.event_latency_p99_ms", latencyMs(server.address()), "ms"));
            figures.add(figure("client.headless_heap_bytes", heapBytes(server.address()), "B"));
            figures.add(
                    figure(
                            "client.join_first_sound_p95_ms",
                            FirstSound.p95Ms(server.address()),
                            "ms"));
        }
        figures.forEach(System.out::println);
        System.out.flush();
        // The native threads of libwebrtc complain when they are left to the exit.
        Runtime.getRuntime().halt(0);
    }

    /// From `sendCommand` in one client to the callback in another: through the server and back, so
    /// it is more than from the server to the callback.
    private static double latencyMs(URI server) throws Exception {
        var heard = new ArrayBlockingQueue<Long>(1);
        var events = new LiveAudioRoomEvents();
        events.room().onCommand(event -> heard.add(System.nanoTime()));
        var sender = join(server, "latency", "Sender", new LiveAudioRoomEvents());
        var receiver = join(server, "latency", "Receiver", events);
        var millis = new double[EVENTS];
        for (int i = -EVENTS_BEFORE; i < EVENTS; i++) {
            long sent = System.nanoTime();
            sender.room().sendCommand("tick", "");
            Long arrived = heard.poll(10, TimeUnit.SECONDS);
            if (arrived == null) {
                throw new IllegalStateException("an event was lost");
            }
            if (i >= 0) {
                millis[i] = (arrived - sent) / 1e6;
            }
        }
        leave(List.of(sender, receiver));
        return percentile(millis, 99);
    }

    /// The growth of the live heap by a client that sits in a room with a hundred others.
    private static double heapBytes(URI server) throws Exception {
        var first = join(server, "heap", "First", new LiveAudioRoomEvents()); // Loads the classes.
        long before = liveHeap();
        var rooms = new ArrayList<LiveAudioRoom>();
        for (int i = 0; i < CLIENTS; i++) {
            rooms.add(join(server, "heap", "Client " + i, new LiveAudioRoomEvents()));
        }
        double each = (liveHeap() - before) / (double) CLIENTS;
        rooms.add(first);
        leave(rooms);
        return each;
    }

    static LiveAudioRoom join(URI server, String room, String name, LiveAudioRoomEvents events)
            throws Exception {
        return join(server, room, name, events, AudioEngine::none);
    }

    static LiveAudioRoom join(
            URI server,
            String room,
            String name,
            LiveAudioRoomEvents events,
            Supplier<AudioEngine> audio)
            throws Exception {
        var options = JoinOptions.development(server, room, name, "host").audio(audio.get());
        return LiveAudioRoom.join(options.build(), events)
                .toCompletableFuture()
                .get(30, TimeUnit.SECONDS);
    }

    static void leave(List<LiveAudioRoom> rooms) throws Exception {
        for (var room : rooms) {
            room.leave(LeaveOptions.AT_ONCE).toCompletableFuture().get(10, TimeUnit.SECONDS);
        }
    }

    private static long liveHeap() {
        var memory = Runtime.getRuntime();
        for (int i = 0; i < 3; i++) {
            memory.gc(); // Whole; the second finds what references kept.
        }
        return memory.totalMemory() - memory.freeMemory();
    }

    static double percentile(double[] values, int percent) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }

    private static String figure(String name, double value, String unit) {
        return String.format(
                Locale.ROOT,
                "%s %s %s",
                name,
                value >= 100 ? Math.round(value) : "%.2f".formatted(value),
                unit);
    }
}
