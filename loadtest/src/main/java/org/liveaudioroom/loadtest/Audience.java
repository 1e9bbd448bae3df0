package org.liveaudioroom.loadtest;

import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.liveaudioroom.loadtest.socket.Swarm;
import org.liveaudioroom.loadtest.socket.TextReader;
import org.liveaudioroom.signaling.Command;

/// Where people without audio come from, by the thousand.
final class Audience implements AutoCloseable {
    /// What is done for one person of many is done for so many at once.
    private static final int AT_ONCE = 8;

    /// For people whose events are nobody's matter.
    static final TextReader DEAF = (_, _) -> {};

    private final HttpClient http = HttpClient.newHttpClient();
    private final ExecutorService doors = Executors.newFixedThreadPool(AT_ONCE);
    private final RoomsApi api;
    private final Swarm swarm;

    Audience(ServerUnderTest server) {
        api = new RoomsApi(http, server.url());
        swarm = Swarm.start(server.port());
    }

    RoomsApi api() {
        return api;
    }

    /// Connects somebody who will join by himself.
    BarePerson connect(TextReader events) {
        return Waits.await(BarePerson.open(swarm, events), "connecting");
    }

    /// Connects somebody, and joins him.
    BarePerson join(String room, String user, String role, TextReader events) {
        BarePerson person = connect(events);
        String token = api.token(room, user, role);
        Waits.await(
                        person.ask(new Command.SessionJoin(room, token, Optional.empty())),
                        user + " joining " + room)
                .orThrow();
        return person;
    }

    /// Does something for each of many people, several at a time.
    ///
    /// @return the results, in order
    <T> List<T> each(int count, IntFunction<T> work) {
        List<CompletableFuture<T>> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int number = i;
            Supplier<T> one = () -> work.apply(number);
            all.add(CompletableFuture.supplyAsync(one, doors));
        }
        return all.stream().map(CompletableFuture::join).toList();
    }

    @Override
    public void close() {
        doors.shutdownNow();
        swarm.close();
        http.shutdownNow();
    }
}
