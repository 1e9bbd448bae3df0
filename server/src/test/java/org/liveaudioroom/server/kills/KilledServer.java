package org.liveaudioroom.server.kills;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.liveaudioroom.server.outside.Caller;
import org.liveaudioroom.server.outside.Pass;
import org.liveaudioroom.server.outside.ServerProcess;

/// A server that is killed under load and started again on the same data, and what was lost by it.
final class KilledServer implements AutoCloseable {
    private static final int SETS = 2;
    private static final int ACKNOWLEDGEMENTS_MAX = 400;
    private static final int PATIENCE_SECONDS = 60;

    private final List<Fact> facts =
            IntStream.range(0, SETS).boxed().flatMap(set -> Fact.of(set).stream()).toList();
    private final List<String> rooms = facts.stream().map(Fact::room).distinct().toList();
    private final Path folder;
    private final List<String> options;
    private final Random random;
    private final List<String> lost = new ArrayList<>();
    private ServerProcess server;
    private int port;
    private long acknowledged;

    /// @param database options that say where rooms are kept
    /// @param seed of the moments at which it is killed
    KilledServer(Path folder, List<String> database, long seed)
            throws IOException, InterruptedException {
        this.folder = folder;
        random = new Random(seed);
        options = new ArrayList<>(database);
        options.addAll(List.of("--port", "0", "--media-port", "0", "--development", "on"));
        options.addAll(List.of("--rows", "1,10,10", "--commands", "10000", "--grace", "3600"));
        options.addAll(List.of("--api-key", Pass.KEY_ID + ":" + Pass.SECRET));
        server = start();
        for (var room : rooms) {
            make(room);
        }
    }

    /// Lets people change things, kills the server at some moment of it, starts it again, and notes
    /// what is not as it was told.
    void killOnce() throws InterruptedException, ExecutionException, IOException {
        var acknowledgements = new Semaphore(0);
        var watchers = rooms.stream().map(this::watch).toList();
        var doers = new ArrayList<Doer>();
        try {
            for (var watcher : watchers) {
                doers.addAll(people(watcher, acknowledgements));
            }
            killAmid(doers, acknowledgements);
            for (var watcher : watchers) {
                watcher.caller().closeCode(); // It has heard everything that was sent.
            }
        } finally {
            doers.forEach(Doer::close);
            watchers.forEach(Watcher::close);
        }
        server = start();
        for (var room : rooms) {
            var snapshot = look(room);
            doers.stream()
                    .filter(doer -> doer.fact().room().equals(room))
                    .forEach(doer -> judge(doer, snapshot));
        }
    }

    /// Hears everything in one room.
    ///
    /// @param others are only there
    private record Watcher(String room, Caller caller, List<Caller> others)
            implements AutoCloseable {
        @Override
        public void close() {
            caller.close();
            others.forEach(Caller::close);
        }
    }

    private Watcher watch(String room) {
        var caller = join(room, "watch", "host");
        if (!room.startsWith("open")) {
            return new Watcher(room, caller, List.of());
        }
        seat(caller, room);
        return new Watcher(room, caller, List.of(join(room, Fact.WARD, "audience")));
    }

    /// Those who change something in a room, each ready to begin.
    private List<Doer> people(Watcher watcher, Semaphore acknowledgements) {
        var doers = new ArrayList<Doer>();
        for (var fact : facts) {
            if (fact.room().equals(watcher.room())) {
                var caller = join(fact.room(), fact.user(), fact.role());
                doers.add(new Doer(fact, caller, watcher.caller(), acknowledgements));
            }
        }
        var snapshot = look(watcher.room());
        watcher.caller().catchUp();
        doers.forEach(doer -> doer.begin(snapshot));
        return doers;
    }

    private void killAmid(List<Doer> doers, Semaphore acknowledgements)
            throws InterruptedException, ExecutionException {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            for (var doer : doers) {
                running.add(executor.submit(doer::run));
            }
            var enough = 1 + random.nextInt(ACKNOWLEDGEMENTS_MAX);
            assertThat(acknowledgements.tryAcquire(enough, PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .as("%d changes are acknowledged", enough)
                    .isTrue();
            server.kill();
            for (var each : running) {
                each.get();
            }
        }
    }

    private void judge(Doer doer, JsonNode snapshot) {
        acknowledged += doer.changes();
        var found = doer.fact().shown().apply(snapshot);
        if (!doer.allows(found)) {
            lost.add("%s; found %s".formatted(doer, found));
        }
    }

    private JsonNode look(String room) {
        try (var look = join(room, "look", "host")) {
            return look.joined().get("snapshot");
        }
    }

    /// Who opens and closes his microphone must sit.
    private void seat(Caller host, String room) {
        var seats = host.joined().at("/snapshot/seats").toString();
        if (!seats.contains("\"dan\"")) {
            try (var dan = join(room, "dan", "audience")) {
                dan.ok("seat.take", "seat", 15);
            }
        }
    }

    /// What was acknowledged in all.
    long acknowledged() {
        return acknowledged;
    }

    /// A line for each fact that was not as it was told.
    List<String> lost() {
        return List.copyOf(lost);
    }

    private ServerProcess start() throws IOException {
        var started = ServerProcess.start(folder, options.toArray(String[]::new));
        port = started.awaitReady();
        return started;
    }

    private void make(String room) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var body =
                    "{\"room\":\"%s\",\"hostSeats\":[0],\"open\":%s}"
                            .formatted(room, !room.startsWith("asking"));
            var made =
                    http.send(
                            HttpRequest.newBuilder(
                                            URI.create("http://localhost:" + port + "/v1/rooms"))
                                    .POST(BodyPublishers.ofString(body))
                                    .build(),
                            BodyHandlers.ofString());
            assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        }
    }

    private Caller join(String room, String user, String role) {
        var caller = Caller.connect(port);
        caller.ok("session.join", "room", room, "token", Pass.of(room, user, role).token());
        return caller;
    }

    @Override
    public void close() {
        server.close();
    }
}
