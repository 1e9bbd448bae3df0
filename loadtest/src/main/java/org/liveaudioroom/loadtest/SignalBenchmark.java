package org.liveaudioroom.loadtest;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// What one more idle person, joined and listening to nothing, costs the server in memory.
record SignalBenchmark() implements Benchmark {
    private static final int WARM_UP = 300;
    private static final int CONNECTIONS = 3_000;
    private static final int IN_ONE_ROOM = 300;

    /// Past one round of the server's pings.
    private static final Duration SETTLE = Duration.ofSeconds(30);

    @Override
    public String name() {
        return "signal";
    }

    @Override
    public String about() {
        return "resident memory that each of %d idle connections adds".formatted(CONNECTIONS);
    }

    @Override
    public void run(Path repository, Figures figures) {
        try (var server = ServerUnderTest.start(repository);
                var crowd = new Crowd(server)) {
            List<Participant> people = new ArrayList<>();
            figures.note(WARM_UP + " people join first, so that code and pools are there");
            join(crowd, "warm", WARM_UP, people);
            long before = settled(server);
            long start = System.nanoTime();
            for (int i = 0; i < CONNECTIONS / IN_ONE_ROOM; i++) {
                join(crowd, "room-" + i, IN_ONE_ROOM, people);
            }
            figures.note(
                    "%d people joined rooms of %d in %.1f s"
                            .formatted(
                                    CONNECTIONS, IN_ONE_ROOM, (System.nanoTime() - start) / 1e9));
            long after = settled(server);
            figures.note("resident %d MB, then %d MB".formatted(before >> 20, after >> 20));
            figures.figure(
                    "signal.idle_connection_bytes",
                    (double) (after - before) / CONNECTIONS,
                    "bytes");
            double cpu = server.usage().cpuSeconds();
            Waits.pause(SETTLE);
            figures.figure(
                    "signal.idle_3000_cpu_cores",
                    (server.usage().cpuSeconds() - cpu) / SETTLE.toSeconds(),
                    "cores");
            people.forEach(Participant::close);
        }
    }

    private static void join(Crowd crowd, String room, int count, List<Participant> people) {
        crowd.api().create(room);
        for (int i = 0; i < count; i++) {
            Participant somebody = crowd.somebody(room, "audience");
            Waits.await(somebody.join(), "joining " + room);
            people.add(somebody);
        }
    }

    /// The resident bytes when all is quiet. Garbage is collected twice: what the first run finds
    /// unreachable is freed outside the heap by the second.
    private static long settled(ServerUnderTest server) {
        Waits.pause(SETTLE);
        server.collectGarbage();
        server.collectGarbage();
        return server.usage().residentBytes();
    }
}
