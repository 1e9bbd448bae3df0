package org.liveaudioroom.loadtest;

import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;

/// How long `./run` takes when everything is built, from its start to the first `ready`.
record StartBenchmark() implements Benchmark {
    private static final int STARTS = 7;

    @Override
    public String name() {
        return "start";
    }

    @Override
    public String about() {
        return "from ./run to ready: the median of " + STARTS + " starts";
    }

    @Override
    public void run(Path repository, Figures figures) {
        figures.note("once unmeasured, in case something has to be built");
        startTime(repository);
        long[] millis =
                IntStream.range(0, STARTS)
                        .mapToLong(_ -> startTime(repository).toMillis())
                        .sorted()
                        .toArray();
        figures.note("fastest %d ms, slowest %d ms".formatted(millis[0], millis[STARTS - 1]));
        figures.figure("start.ready_ms", (double) millis[STARTS / 2], "ms");
    }

    private static Duration startTime(Path repository) {
        try (var server = ServerUnderTest.start(repository)) {
            return server.startTime();
        }
    }
}
