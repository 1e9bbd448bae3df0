package org.liveaudioroom.loadtest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.liveaudioroom.signaling.Answer;
import org.liveaudioroom.signaling.Command;

/// A thousand people want one seat at the same moment: who gets it, and how long each waits for his
/// answer. Again and again, for the first times are slow.
record RivalsBenchmark() implements Benchmark {
    private static final int RIVALS = 1_000;
    private static final int SEAT = 5;
    private static final int WARM_UP = 5;
    private static final int ROUNDS = 10;
    private static final String ROOM = "rivals";

    /// How one round ended.
    ///
    /// @param winners who got the seat
    /// @param millis from sending to the answer, for each
    private record Round(List<BarePerson> winners, List<Double> millis) {}

    @Override
    public String name() {
        return "rivals";
    }

    @Override
    public String about() {
        return "%d people take the same seat at once: winners, and the wait for the answer"
                .formatted(RIVALS);
    }

    @Override
    public void run(Path repository, Figures figures) {
        try (var server = ServerUnderTest.start(repository);
                var audience = new Audience(server)) {
            audience.api().create(ROOM);
            List<BarePerson> rivals =
                    audience.each(
                            RIVALS,
                            i -> audience.join(ROOM, "rival-" + i, "audience", Audience.DEAF));
            figures.note(RIVALS + " are inside");
            for (int i = 0; i < WARM_UP; i++) {
                leave(round(rivals));
            }
            List<Round> rounds = new ArrayList<>();
            for (int i = 0; i < ROUNDS; i++) {
                rounds.add(leave(round(rivals)));
            }
            report(rounds, figures);
        }
    }

    private static Round round(List<BarePerson> rivals) {
        long[] sent = new long[RIVALS];
        List<CompletableFuture<BarePerson.Reply<Answer.Seated>>> replies = new ArrayList<>();
        for (int i = 0; i < RIVALS; i++) {
            sent[i] = System.nanoTime();
            replies.add(rivals.get(i).ask(new Command.SeatTake(SEAT)));
        }
        List<BarePerson> winners = new ArrayList<>();
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < RIVALS; i++) {
            var reply = Waits.await(replies.get(i), "an answer");
            millis.add((reply.atNanos() - sent[i]) / 1e6);
            if (reply.answer().isPresent()) {
                winners.add(rivals.get(i));
            } else if (!reply.text().contains("\"seat.taken\"")) {
                throw new IllegalStateException("refused otherwise: " + reply.text());
            }
        }
        return new Round(winners, millis);
    }

    private static Round leave(Round round) {
        for (BarePerson winner : round.winners()) {
            Waits.await(winner.ask(new Command.SeatLeave()), "leaving").orThrow();
        }
        return round;
    }

    private static void report(List<Round> rounds, Figures figures) {
        double[] millis =
                rounds.stream()
                        .flatMap(r -> r.millis().stream())
                        .mapToDouble(each -> each)
                        .sorted()
                        .toArray();
        var winners = rounds.stream().mapToInt(r -> r.winners().size()).summaryStatistics();
        figures.note(
                "%d rounds: at least %d and at most %d winners"
                        .formatted(ROUNDS, winners.getMin(), winners.getMax()));
        figures.note(
                "p50 %.0f ms, slowest %.0f ms"
                        .formatted(millis[millis.length / 2], millis[millis.length - 1]));
        // A round without a winner is as wrong as one with two.
        int worst = winners.getMin() == 1 ? winners.getMax() : winners.getMin();
        figures.count("seat.rivals_1000_winners", worst, "people");
        figures.figure("seat.rivals_1000_answer_p99_ms", millis[millis.length * 99 / 100], "ms");
    }
}
