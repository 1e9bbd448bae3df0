package org.liveaudioroom.loadtest;

import java.nio.file.Path;
import java.time.Duration;

/// What the server does while nothing happens in 10,000 rooms, a host connected to each: it pings
/// them and looks at its clocks.
record RoomsBenchmark() implements Benchmark {
    private static final int ROOMS = 10_000;

    /// Past the compiling that the rush left behind.
    private static final Duration SETTLE = Duration.ofSeconds(30);

    /// Some rounds of pings.
    private static final Duration MEASURED = Duration.ofSeconds(75);

    @Override
    public String name() {
        return "rooms";
    }

    @Override
    public String about() {
        return "processor time of the server for %d idle rooms, a person in each".formatted(ROOMS);
    }

    @Override
    public void run(Path repository, Figures figures) {
        try (var server = ServerUnderTest.start(repository);
                var audience = new Audience(server)) {
            long start = System.nanoTime();
            var hosts =
                    audience.each(
                            ROOMS,
                            i -> {
                                String room = "room-" + i;
                                audience.api().create(room);
                                return audience.join(room, "host", "host", Audience.DEAF);
                            });
            figures.note(
                    "%d rooms, a host in each, in %.0f s"
                            .formatted(ROOMS, (System.nanoTime() - start) / 1e9));
            Waits.pause(SETTLE);
            double cpu = server.usage().cpuSeconds();
            Waits.pause(MEASURED);
            cpu = server.usage().cpuSeconds() - cpu;
            long gone = hosts.stream().filter(host -> host.closed().isDone()).count();
            if (gone > 0) {
                throw new IllegalStateException(gone + " connections did not last");
            }
            figures.note("resident %d MB".formatted(server.usage().residentBytes() >> 20));
            figures.figure("rooms.idle_10000_cpu_percent", 100 * cpu / MEASURED.toSeconds(), "%");
        }
    }
}
