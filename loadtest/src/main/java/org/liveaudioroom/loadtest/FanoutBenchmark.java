package org.liveaudioroom.loadtest;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.liveaudioroom.loadtest.socket.Bytes;
import org.liveaudioroom.loadtest.socket.TextReader;
import org.liveaudioroom.signaling.Command;

/// How long a change in a room takes to each of 5,000 listeners: from the moment its host sends the
/// command to the moment a listener's socket is read.
record FanoutBenchmark() implements Benchmark {
    private static final int LISTENERS = 5_000;
    private static final int WARM_UP = 40;
    private static final int EVENTS = 100;
    private static final Duration PAUSE = Duration.ofMillis(400);
    private static final String ROOM = "hall";

    @Override
    public String name() {
        return "fanout";
    }

    @Override
    public String about() {
        return "from a host's command to the event at each of %d listeners".formatted(LISTENERS);
    }

    @Override
    public void run(Path repository, Figures figures) {
        var arrivals = new Arrivals();
        try (var server = ServerUnderTest.start(repository, "--people=" + 2 * LISTENERS);
                var audience = new Audience(server)) {
            audience.api().create(ROOM);
            BarePerson host = audience.join(ROOM, "host", "host", Audience.DEAF);
            audience.each(
                    LISTENERS, i -> audience.join(ROOM, "listener-" + i, "audience", arrivals));
            figures.note(LISTENERS + " are inside");
            measure(host, arrivals, WARM_UP);
            double cpu = server.usage().cpuSeconds();
            double[] millis = measure(host, arrivals, EVENTS);
            cpu = server.usage().cpuSeconds() - cpu;
            figures.note(
                    "p50 %.0f ms, slowest %.0f ms; %.1f µs of the server's processor for each"
                            .formatted(
                                    millis[millis.length / 2],
                                    millis[millis.length - 1],
                                    cpu / millis.length * 1e6));
            figures.figure("fanout.5000_p50_ms", millis[millis.length / 2], "ms");
            figures.figure("fanout.5000_p99_ms", millis[millis.length * 99 / 100], "ms");
        }
    }

    private static double[] measure(BarePerson host, Arrivals arrivals, int events) {
        double[] all = new double[events * LISTENERS];
        for (int i = 0; i < events; i++) {
            Waits.pause(PAUSE);
            arrivals.expect();
            var moved = host.ask(new Command.SeatTake(1 + i % 2));
            Waits.until(arrivals::complete, "an event to everybody");
            Waits.await(moved, "the host's seat").orThrow();
            System.arraycopy(arrivals.millis(), 0, all, i * LISTENERS, LISTENERS);
        }
        Arrays.sort(all);
        return all;
    }

    /// When each listener read the event. It does not matter who is who.
    private static final class Arrivals implements TextReader {
        private static final byte[] AWAITED = "\"on\":\"seat.changed\"".getBytes(US_ASCII);

        private final long[] nanos = new long[LISTENERS];
        private final AtomicInteger count = new AtomicInteger();
        private volatile long sentNanos;

        void expect() {
            count.set(0);
            sentNanos = System.nanoTime();
        }

        @Override
        public void text(ByteBuffer utf8, long atNanos) {
            if (Bytes.contains(utf8, AWAITED)) {
                nanos[count.get()] = atNanos;
                count.incrementAndGet();
            }
        }

        boolean complete() {
            return count.get() == LISTENERS;
        }

        double[] millis() {
            return Arrays.stream(nanos).mapToDouble(at -> (at - sentNanos) / 1e6).toArray();
        }
    }
}
