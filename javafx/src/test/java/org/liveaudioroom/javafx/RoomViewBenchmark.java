package org.liveaudioroom.javafx;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import org.liveaudioroom.signaling.Role;

/// What the control costs while everybody speaks: twenty seats whose rings move, and three hundred
/// messages, in a window of 1440 × 900 drawn by software. `./bench javafx`.
public final class RoomViewBenchmark {
    private static final int SEATS = 20;
    private static final int MESSAGES = 300;
    private static final Duration WARM_UP = Duration.ofSeconds(5);
    private static final Duration MEASURED = Duration.ofSeconds(20);

    /// As often as the server tells levels.
    private static final Duration BETWEEN_LEVELS = Duration.ofMillis(200);

    private RoomViewBenchmark() {}

    /// Prints its figures, a line each.
    public static void main(String[] arguments) throws InterruptedException {
        Toolkits.start();
        var room = new PuppetRoom(everybodySpeaks().state());
        var window = Stages.open(room, Stages.english(), 1440, 900);
        try (var talk = Executors.newSingleThreadScheduledExecutor()) {
            start(talk, room);
            TimeUnit.NANOSECONDS.sleep(WARM_UP.toNanos());
            var frames = countedFrames();
            long cpu = cpuNanos();
            long begun = System.nanoTime();
            TimeUnit.NANOSECONDS.sleep(MEASURED.toNanos());
            double seconds = (System.nanoTime() - begun) / 1e9;
            double cores = (cpuNanos() - cpu) / 1e9 / seconds;
            System.out.printf(
                    Locale.ROOT,
                    "javafx.frames_per_second %.1f 1/s%njavafx.cpu_cores %.2f cores%n",
                    frames.get() / seconds,
                    cores);
            talk.shutdownNow();
        }
        window.close();
        Platform.exit();
    }

    private static Samples everybodySpeaks() {
        var room = new Samples();
        room.rows = List.of(2, 4, 4, 5, 5);
        for (int seat = 0; seat < SEATS; seat++) {
            room.person("u" + seat, "Speaker " + seat, seat == 0 ? Role.HOST : Role.AUDIENCE)
                    .sits(seat, "u" + seat);
        }
        room.asHost("u0");
        room.microphoneOn = true;
        for (int message = 0; message < MESSAGES; message++) {
            room.wrote("u" + message % SEATS, "This is message " + message + " of a long evening.");
        }
        return room;
    }

    private static void start(ScheduledExecutorService talk, PuppetRoom room) {
        var random = new Random(1);
        Runnable levels =
                () ->
                        Platform.runLater(() -> {
                            for (int seat = 0; seat < SEATS; seat++) {
                                room.heard("u" + seat, 20 + random.nextInt(30));
                            }
                        });
        var _ =
                talk.scheduleAtFixedRate(
                        levels, 0, BETWEEN_LEVELS.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static AtomicInteger countedFrames() {
        var frames = new AtomicInteger();
        Platform.runLater(() ->
                new AnimationTimer() {
                    @Override
                    public void handle(long now) {
                        frames.incrementAndGet();
                    }
                }.start());
        return frames;
    }

    private static long cpuNanos() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
    }
}
