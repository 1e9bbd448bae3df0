package org.liveaudioroom.client.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.liveaudioroom.client.End;
import org.liveaudioroom.client.JoinOptions;
import org.liveaudioroom.client.LeaveOptions;
import org.liveaudioroom.client.LiveAudioRoom;
import org.liveaudioroom.client.LiveAudioRoomEvents;
import org.liveaudioroom.client.TokenProvider;
import org.liveaudioroom.client.audio.AudioEngine;
import org.liveaudioroom.signaling.Role;
import org.liveaudioroom.testkit.TestServer;

class TwentyClientsTest {
    private static final int CLIENTS = 20;

    private final TestServer server = TestServer.shared();
    private final AtomicInteger ends = new AtomicInteger();
    private final AtomicInteger working = new AtomicInteger();
    private final AtomicInteger worked = new AtomicInteger();

    /// A mailbox at work, by what it does and not by the thread that it borrows.
    private final Executor mailboxes =
            task -> {
                working.incrementAndGet();
                Threads.mailboxes()
                        .execute(() -> {
                            task.run();
                            worked.incrementAndGet();
                            working.decrementAndGet();
                        });
            };

    @Test
    void seeEachOtherAndLeaveNothingBehind() {
        // One more keeps the room, and brings the threads that all rooms share to life.
        String room = server.newRoom("{\"rows\":[10,10]}");
        var host = new Guest(server, room, "host", "host").join();
        Set<Runnable> alarmsBefore = Set.copyOf(Threads.timer().getQueue());
        Set<Thread> httpBefore = threads("HttpClient-.*-SelectorManager");

        var joining = IntStream.range(0, CLIENTS).mapToObj(i -> join(room, "user-" + i)).toList();
        List<LiveAudioRoom> rooms = joining.stream().map(Guest::ended).toList();
        for (var one : rooms) {
            Guest.soon("everybody").until(() -> one.state().people().size() == CLIENTS + 1);
            assertThat(one.state().role()).isEqualTo(Role.AUDIENCE);
        }
        Guest.ended(rooms.getFirst().seat().take(5));
        for (var one : rooms) {
            Guest.soon("the seat").until(() -> one.state().seats().get(5).user().isPresent());
        }
        // Callbacks share what threads they need: none belongs to a room.
        assertThat(threads("live-audio-room-callbacks-.*|room-.*")).hasSizeLessThan(CLIENTS);

        rooms.stream().map(one -> one.leave(LeaveOptions.AT_ONCE)).toList().forEach(Guest::ended);

        assertThat(ends).hasValue(CLIENTS);
        assertThat(rooms)
                .allMatch(
                        one -> one.state().end().orElseThrow().reason() == End.Reason.LOCAL_LEAVE);
        host.awaits("alone", state -> state.people().keySet().equals(Set.of("host")));
        var gone = Awaitility.await().atMost(Duration.ofSeconds(15));
        gone.until(() -> threads("live-audio-room-callbacks-.*|room-.*").isEmpty());
        gone.until(() -> working.get() == 0);
        host.close();
        gone.until(() -> alarmsBefore.containsAll(Threads.timer().getQueue()));
        assertThat(worked.get()).isPositive();
        assertThat(threads("HttpClient-.*-SelectorManager")).isEqualTo(httpBefore);
        assertThat(threads("live-audio-room-timer-.*")).hasSize(1);
    }

    private CompletionStage<LiveAudioRoom> join(String room, String user) {
        var events = new LiveAudioRoomEvents().onEnded(event -> ends.incrementAndGet());
        var token = TokenProvider.of(server.token(room, user, "audience"));
        var options =
                JoinOptions.of(server.address(), room, token).audio(AudioEngine.none()).build();
        var faults = new Faults.Log();
        var mailbox = new Mailbox(mailboxes, faults);
        var with =
                new Belongings(
                        events.listeners(),
                        new Observers(),
                        mailbox,
                        new Dispatch(options.callbacks()),
                        new Sound(mailbox),
                        faults,
                        Patience.STANDARD);
        return new LiveRoom(options, with).join();
    }

    private static Set<Thread> threads(String name) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().matches(name))
                .collect(Collectors.toSet());
    }
}
