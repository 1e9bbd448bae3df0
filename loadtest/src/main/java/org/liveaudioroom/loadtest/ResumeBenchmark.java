package org.liveaudioroom.loadtest;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.DoubleStream;
import org.liveaudioroom.loadtest.socket.Bytes;
import org.liveaudioroom.loadtest.socket.TextReader;
import org.liveaudioroom.signaling.Answer;
import org.liveaudioroom.signaling.Command;
import org.liveaudioroom.signaling.Resume;

/// A listener's connection breaks, a thousand events later he comes back: how long until he has
/// them all, from sending `session.join`. The median of several returns.
record ResumeBenchmark() implements Benchmark {
    private static final int MISSED = 1_000;
    private static final int WARM_UP = 5;
    private static final int RETURNS = 15;
    private static final String ROOM = "stage";

    @Override
    public String name() {
        return "resume";
    }

    @Override
    public String about() {
        return "from session.join to the last of %d missed events".formatted(MISSED);
    }

    @Override
    public void run(Path repository, Figures figures) {
        // The host hurries more than a person may.
        try (var server =
                        ServerUnderTest.start(
                                repository,
                                "--commands=10000",
                                "--takes=1000000,0",
                                "--grace=600");
                var audience = new Audience(server)) {
            audience.api().create(ROOM);
            BarePerson host = audience.join(ROOM, "host", "host", Audience.DEAF);
            String token = audience.api().token(ROOM, "listener", "audience");
            Resume left;
            try (BarePerson listener = audience.connect(Audience.DEAF)) {
                left = join(listener, token);
            }
            for (int i = 0; i < MISSED; i++) {
                Waits.await(host.ask(new Command.SeatTake(1 + i % 2)), "the host's seat").orThrow();
            }
            figures.note(MISSED + " events were missed");
            for (int i = 0; i < WARM_UP; i++) {
                comeBack(audience, token, left);
            }
            double[] millis =
                    DoubleStream.generate(() -> comeBack(audience, token, left))
                            .limit(RETURNS)
                            .sorted()
                            .toArray();
            figures.note(
                    "fastest %.0f ms, slowest %.0f ms".formatted(millis[0], millis[RETURNS - 1]));
            figures.figure("resume.missed_1000_ms", millis[RETURNS / 2], "ms");
        }
    }

    private static Resume join(BarePerson listener, String token) {
        var join = new Command.SessionJoin(ROOM, token, Optional.empty());
        Answer.Joined joined = Waits.await(listener.ask(join), "joining").orThrow();
        return new Resume(joined.snapshot().orElseThrow().you().session(), joined.seq());
    }

    /// Always from where he stood when he was lost for the first time, so that he misses the same
    /// events, and a word that he is back for each time he was.
    private static double comeBack(Audience audience, String token, Resume left) {
        var missed = new Missed();
        try (BarePerson listener = audience.connect(missed)) {
            var join = new Command.SessionJoin(ROOM, token, Optional.of(left));
            long start = System.nanoTime();
            var reply = listener.ask(join);
            Waits.until(() -> missed.complete() || listener.closed().isDone(), "the missed events");
            if (listener.closed().isDone()) {
                throw new IllegalStateException(
                        "closed with %d after %d events"
                                .formatted(listener.closed().join(), missed.count.get()));
            }
            if (!Waits.await(reply, "resuming").orThrow().resumed()) {
                throw new IllegalStateException("a new picture instead of what was missed");
            }
            return (missed.lastNanos - start) / 1e6;
        }
    }

    private static final class Missed implements TextReader {
        private static final byte[] AWAITED = "\"on\":\"seat.changed\"".getBytes(US_ASCII);

        private final AtomicInteger count = new AtomicInteger();
        private volatile long lastNanos;

        @Override
        public void text(ByteBuffer utf8, long atNanos) {
            if (Bytes.contains(utf8, AWAITED)) {
                lastNanos = atNanos;
                count.incrementAndGet();
            }
        }

        boolean complete() {
            return count.get() >= MISSED;
        }
    }
}
