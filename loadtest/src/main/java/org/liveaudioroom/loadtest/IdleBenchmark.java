package org.liveaudioroom.loadtest;

import java.nio.file.Path;
import java.time.Duration;

/// What the server holds in memory when nobody is there.
record IdleBenchmark() implements Benchmark {
    private static final Duration SETTLE = Duration.ofSeconds(15);

    @Override
    public String name() {
        return "idle";
    }

    @Override
    public String about() {
        return "resident memory of the server %d s after its start, nobody there"
                .formatted(SETTLE.toSeconds());
    }

    @Override
    public void run(Path repository, Figures figures) {
        try (var server = ServerUnderTest.start(repository)) {
            double cpuBefore = server.usage().cpuSeconds();
            Waits.pause(SETTLE);
            double cpu = server.usage().cpuSeconds() - cpuBefore;
            figures.figure("server.idle_rss_mb", server.usage().residentBytes() / 1e6, "MB");
            figures.figure("server.idle_cpu_cores", cpu / SETTLE.toSeconds(), "cores");
        }
    }
}
