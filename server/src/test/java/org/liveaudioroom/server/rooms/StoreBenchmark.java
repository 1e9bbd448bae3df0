package org.liveaudioroom.server.rooms;

import static org.liveaudioroom.server.rooms.People.get;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import org.liveaudioroom.room.Actor;
import org.liveaudioroom.room.RoomCommand;
import org.liveaudioroom.room.RoomEvent;
import org.liveaudioroom.room.RoomId;
import org.liveaudioroom.server.storage.RoomStore;
import org.liveaudioroom.server.storage.RoomStore.RoomWrite;
import org.liveaudioroom.server.storage.RoomStore.StoredRoom;
import org.liveaudioroom.server.storage.TestDatabase;

/// `./bench store`: how many commands a second are decided, stored and told in a hundred rooms, how
/// many writes the store alone does, and how long a room takes to open in which a million things
/// have happened; on both data bases.
final class StoreBenchmark {
    private static final int ROOMS = 100;
    private static final Duration WARM_UP = Duration.ofSeconds(5);
    private static final Duration MEASURED = Duration.ofSeconds(15);

    private final List<String> figures = new ArrayList<>();

    private StoreBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory(Path.of(arguments[0]), "store-benchmark");
        try {
            StoreBenchmark benchmark = new StoreBenchmark();
            benchmark.measure(new TestDatabase.H2(folder));
            benchmark.measure(TestDatabase.Postgres.fresh());
            benchmark.figures.forEach(System.out::println);
        } finally {
            delete(folder);
        }
        System.exit(0); // Threads of the cluster may still be winding down.
    }

    private void measure(TestDatabase database)
            throws SQLException, InterruptedException, ExecutionException {
        figure("commands.stored_per_second_", database, commandsPerSecond(database), "commands/s");
        figure("store.writes_per_second_", database, writesPerSecond(database), "writes/s");
        double millis = LongRoom.openingTime(database).toNanos() / 1e6;
        figure("room.open_1m_events_ms_", database, millis, "ms");
    }

    private void figure(String name, TestDatabase database, double value, String unit) {
        String line = "%s%s %.1f %s".formatted(name, database.name(), value, unit);
        System.out.println("# " + line);
        figures.add(line);
    }

    /// In each room one person opens and closes his microphone, the next time when he has the
    /// answer.
    private static double commandsPerSecond(TestDatabase database)
            throws InterruptedException, ExecutionException {
        try (Rooms rooms = LongRoom.start(database)) {
            List<Runnable> steps = new ArrayList<>();
            for (RoomId room : rooms()) {
                LongRoom.create(rooms, room);
                Actor host = People.host("host of " + room.value());
                Ear ear = new Ear();
                Attendance attendance = rooms.join(room, host, Map.of(), null, ear);
                ear.awaitJoined();
                require(get(attendance.command(new RoomCommand.TakeSeat(host, 1))));
                AtomicBoolean on = new AtomicBoolean();
                steps.add(() -> {
                    on.set(!on.get());
                    require(get(attendance.command(new RoomCommand.SetMicrophone(host, on.get()))));
                });
            }
            return perSecond(steps);
        }
    }

    private static void require(Attendance.Outcome outcome) {
        if (!(outcome instanceof Attendance.Outcome.Accepted)) {
            throw new IllegalStateException("refused: " + outcome);
        }
    }

    /// The same writes without anybody who decides them.
    private static double writesPerSecond(TestDatabase database)
            throws InterruptedException, ExecutionException {
        try (RoomStore store = database.open()) {
            List<Runnable> steps = new ArrayList<>();
            for (RoomId room : rooms()) {
                StoredRoom stored = store.load(room).orElseThrow();
                RoomEvent event =
                        new RoomEvent.MicrophoneChanged(
                                stored.room().people().getFirst().user(), true, null);
                LongAdder revision = new LongAdder();
                revision.add(stored.revision());
                steps.add(() -> {
                    store.write(
                            new RoomWrite(
                                    room,
                                    revision.sum(),
                                    stored.room(),
                                    List.of(event),
                                    List.of(),
                                    true,
                                    Instant.EPOCH));
                    revision.increment();
                });
            }
            return perSecond(steps);
        }
    }

    private static List<RoomId> rooms() {
        return IntStream.range(0, ROOMS).mapToObj(n -> new RoomId("room-" + n)).toList();
    }

    /// Does each step again and again, all side by side.
    private static double perSecond(List<Runnable> steps)
            throws InterruptedException, ExecutionException {
        LongAdder done = new LongAdder();
        AtomicBoolean over = new AtomicBoolean();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            for (Runnable step : steps) {
                running.add(
                        executor.submit(() -> {
                            while (!over.get()) {
                                step.run();
                                done.increment();
                            }
                        }));
            }
            Thread.sleep(WARM_UP);
            long before = done.sum();
            long started = System.nanoTime();
            Thread.sleep(MEASURED);
            double perSecond = (done.sum() - before) * 1e9 / (System.nanoTime() - started);
            over.set(true);
            for (Future<?> each : running) {
                each.get();
            }
            return perSecond;
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
