package org.liveaudioroom.loadtest;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.liveaudioroom.signaling.Command;

/// What one more room costs the server in live heap while nothing happens in it: its owner, its
/// mirror, and a host who sits on a seat. First with his connection, then without it, his place
/// kept by the grace time.
record RoomHeapBenchmark() implements Benchmark {
    private static final int WARM_UP = 200;
    private static final int ROOMS = 2_000;

    /// The server has noticed by then that connections are gone, and stored it.
    private static final Duration SETTLE = Duration.ofSeconds(10);

    @Override
    public String name() {
        return "heap";
    }

    @Override
    public String about() {
        return "live heap that each of %d idle rooms adds, a host on a seat in each"
                .formatted(ROOMS);
    }

    @Override
    public void run(Path repository, Figures figures) {
        try (var server = ServerUnderTest.start(repository, "--grace=3600");
                var audience = new Audience(server)) {
            figures.note(WARM_UP + " rooms first, so that code and pools are there");
            open(audience, "warm", WARM_UP).forEach(BarePerson::close);
            long before = settled(server);
            List<BarePerson> hosts = open(audience, "room", ROOMS);
            long connected = settled(server);
            hosts.forEach(BarePerson::close);
            long left = settled(server);
            figures.note(
                    "live heap %d KiB, with the rooms %d KiB, when their hosts are cut off %d KiB"
                            .formatted(before >> 10, connected >> 10, left >> 10));
            figures.figure("room.idle_heap_bytes", (double) (left - before) / ROOMS, "bytes");
            figures.figure(
                    "room.idle_connected_heap_bytes",
                    (double) (connected - before) / ROOMS,
                    "bytes");
        }
    }

    private static List<BarePerson> open(Audience audience, String name, int count) {
        return audience.each(
                count,
                i -> {
                    String room = name + "-" + i;
                    audience.api().create(room);
                    BarePerson host = audience.join(room, "host", "host", Audience.DEAF);
                    Waits.await(host.ask(new Command.SeatTake(0)), "the seat").orThrow();
                    return host;
                });
    }

    private static long settled(ServerUnderTest server) {
        Waits.pause(SETTLE);
        server.collectGarbage();
        return server.liveHeapBytes();
    }
}
