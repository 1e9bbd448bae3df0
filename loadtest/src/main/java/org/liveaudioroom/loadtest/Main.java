package org.liveaudioroom.loadtest;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Runs one benchmark: `Main REPOSITORY NAME`; without a name it lists them.
public final class Main {
    private static final List<Benchmark> BENCHMARKS =
            List.of(
                    new StartBenchmark(),
                    new IdleBenchmark(),
                    new SignalBenchmark(),
                    new JoinBenchmark(),
                    new ListenersBenchmark(),
                    new RoomHeapBenchmark(),
                    new RoomsBenchmark(),
                    new RivalsBenchmark(),
                    new FanoutBenchmark(),
                    new ResumeBenchmark());

    private Main() {}

    /// Ends with 0, or with 1 and a sentence.
    public static void main(String[] arguments) {
        if (arguments.length < 2) {
            BENCHMARKS.forEach(one -> System.out.printf("  %-10s %s%n", one.name(), one.about()));
            return;
        }
        Optional<Benchmark> benchmark =
                BENCHMARKS.stream().filter(one -> one.name().equals(arguments[1])).findFirst();
        if (benchmark.isEmpty()) {
            System.err.println("There is no benchmark " + arguments[1] + ".");
            System.exit(2);
            return;
        }
        var figures = new Figures(System.out);
        benchmark.get().run(Path.of(arguments[0]), figures);
        figures.end();
        // Threads of HTTP clients may still be winding down.
        System.exit(0);
    }
}
