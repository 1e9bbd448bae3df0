package org.liveaudioroom.loadtest;

import java.nio.file.Path;
import java.util.stream.IntStream;

/// How long somebody with a token waits until he hears: from opening the WebSocket to the first
/// packet of a voice that he can decrypt. One after the other, while somebody speaks.
record JoinBenchmark() implements Benchmark {
    private static final int WARM_UP = 100;
    private static final int JOINS = 200;

    @Override
    public String name() {
        return "join";
    }

    @Override
    public String about() {
        return "from connecting to the first decrypted packet of a voice, %d joins"
                .formatted(JOINS);
    }

    @Override
    public void run(Path repository, Figures figures) {
        try (var server = ServerUnderTest.start(repository);
                var crowd = new Crowd(server);
                var _ = Speaker.in(crowd, "stage")) {
            figures.note(WARM_UP + " joins unmeasured");
            measure(crowd, WARM_UP);
            double[] millis = measure(crowd, JOINS);
            figures.note(
                    "p50 %.0f ms, p95 %.0f ms, slowest %.0f ms"
                            .formatted(
                                    millis[JOINS / 2],
                                    millis[JOINS * 95 / 100],
                                    millis[JOINS - 1]));
            figures.figure("join.first_sound_p50_ms", millis[JOINS / 2], "ms");
            figures.figure("join.first_sound_p95_ms", millis[JOINS * 95 / 100], "ms");
        }
    }

    private static double[] measure(Crowd crowd, int joins) {
        return IntStream.range(0, joins).mapToDouble(_ -> millis(crowd)).sorted().toArray();
    }

    private static double millis(Crowd crowd) {
        try (Participant listener = crowd.somebody("stage", "audience")) {
            var audio = crowd.listenerAudio();
            long start = System.nanoTime();
            var heard =
                    listener.join()
                            .thenCompose(_ -> listener.connect(audio))
                            .thenCompose(_ -> audio.hearing().firstSound());
            return (Waits.await(heard, "the first sound") - start) / 1e6;
        }
    }
}
