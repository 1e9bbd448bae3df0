package org.liveaudioroom.client.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.liveaudioroom.client.LeaveOptions;
import org.liveaudioroom.client.LiveAudioRoom;
import org.liveaudioroom.client.Phase;
import org.liveaudioroom.client.RoomFailure;
import org.liveaudioroom.client.RoomState;
import org.liveaudioroom.client.TokenProvider;
import org.liveaudioroom.client.event.RoomEvent;
import org.liveaudioroom.testkit.TestServer;

class CallbacksTest {
    private final TestServer server = TestServer.shared();
    private final String room = server.newRoom();

    @Test
    void breakNothingWhenTheyThrowAndAreToldOnce() {
        var thrown = new IllegalStateException("the app is broken");
        try (var ann = new Guest(server, room, "ann", "host");
                var bob = new Guest(server, room, "bob", "audience")) {
            ann.events
                    .user()
                    .onEnter(event -> {
                        throw thrown;
                    });
            ann.join();
            var observed = new CopyOnWriteArrayList<RoomEvent>();
            ann.room().onEvent(observed::add);

            bob.join();

            var error = ann.one(RoomEvent.ErrorRaised.class);
            assertThat(error.failure())
                    .isEqualTo(new RoomFailure.CallbackFailed("UserEntered", thrown));
            ann.awaits("bob", state -> state.people().containsKey("bob"));
            assertThat(Guest.ended(ann.room().message().send("alive")).failure()).isEmpty();
            assertThat(observed.stream().filter(RoomEvent.UserEntered.class::isInstance))
                    .hasSize(1);
        }
    }

    @Test
    void areOnlyLoggedWhereTheOneForErrorsThrows() {
        try (var ann = new Guest(server, room, "ann", "host").join()) {
            var calls = new AtomicInteger();
            ann.events.onError(event -> {
                calls.incrementAndGet();
                throw new IllegalStateException("even here");
            });
            ann.events
                    .inRoomMessage()
                    .onLocalSend(event -> {
                        throw new IllegalStateException("there");
                    });

            Guest.ended(ann.room().message().send("alive"));

            assertThat(calls).hasValue(2);
        }
    }

    @Test
    void answerAsTheDefaultWhereAQuestionThrowsOrItsStageFails() {
        var ann = new Guest(server, room, "ann", "host");
        ann.events.onLeaveConfirmation(event -> {
            throw new IllegalStateException("no dialog");
        });
        ann.join();
        assertThat(Guest.ended(ann.room().leave())).isTrue();
        assertThat(ann.one(RoomEvent.ErrorRaised.class).method()).isEqualTo("LeaveConfirmation");

        var bob = new Guest(server, room, "bob", "host");
        bob.events.onLeaveConfirmation(
                event -> CompletableFuture.failedFuture(new IllegalStateException("later")));
        bob.join();
        assertThat(Guest.ended(bob.room().leave())).isTrue();
        bob.one(RoomEvent.ErrorRaised.class);
        ann.close();
        bob.close();
    }

    @Test
    void comeOneAtATimeAndInOrderOnAPool() {
        var pool = Executors.newFixedThreadPool(8);
        var inside = new AtomicInteger();
        var most = new AtomicInteger();
        var entered = new AtomicInteger();
        var texts = new CopyOnWriteArrayList<String>();
        try (var ann =
                new Guest(server, room, "ann", "host").with(builder -> builder.callbacks(pool))) {
            ann.events
                    .room()
                    .onCommand(event -> {
                        most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                        texts.add(event.body());
                        // The first stays inside: the next one has time to come in, and may not.
                        if (entered.getAndIncrement() == 0) {
                            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
                        }
                        inside.decrementAndGet();
                    });
            ann.join();

            var sent = IntStream.range(0, 30).mapToObj(String::valueOf).toList();
            for (String text : sent) {
                server.done(
                        "POST",
                        "/v1/rooms/" + room + "/commands",
                        "{\"name\":\"count\",\"body\":\"" + text + "\"}");
            }

            Guest.soon("all").until(() -> texts.size() == sent.size());
            assertThat(texts).isEqualTo(sent);
            assertThat(most).hasValue(1);
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void seeAStateThatIsAtLeastAsNewAsTheEvent() {
        var seen = new CopyOnWriteArrayList<Boolean>();
        try (var ann = new Guest(server, room, "ann", "host").join();
                var bob = new Guest(server, room, "bob", "audience").join()) {
            ann.room()
                    .onEvent(event -> {
                        if (event instanceof RoomEvent.SeatsChanged changed) {
                            seen.add(ann.state().isSpeaker() || changed.taken().containsKey(2));
                        }
                    });

            Guest.ended(bob.room().seat().take(2));

            Guest.soon("seen").until(() -> !seen.isEmpty());
            assertThat(seen).containsOnly(true);
            assertThat(ann.state().seats().get(2).user()).isEqualTo(Optional.of("bob"));
        }
    }

    @Test
    void tellTheLastStateAndNothingAfterTheSubscriptionHasEnded() {
        try (var ann = new Guest(server, room, "ann", "host").join()) {
            List<RoomState> states = new CopyOnWriteArrayList<>();
            var subscription = ann.room().onState(states::add);

            Guest.ended(ann.room().seat().host().close());
            Guest.soon("closed")
                    .until(() ->
                            !states.isEmpty() && !states.getLast().room().orElseThrow().open());
            subscription.close();
            int told = states.size();
            Guest.ended(ann.room().seat().host().open());

            assertThat(states).hasSize(told);
        }
    }

    @Test
    void mayCallTheRoomFromInside() {
        try (var ann = new Guest(server, room, "ann", "host");
                var bob = new Guest(server, room, "bob", "audience")) {
            ann.events.user().onEnter(event -> ann.room().message().send("Welcome"));
            ann.join();
            bob.join();

            assertThat(bob.one(RoomEvent.MessageReceived.class).message().text())
                    .isEqualTo("Welcome");
        }
    }

    @Test
    void areServedByAThreadOfOursWhereTheAppHasShutItsExecutorDown() {
        var executor = Executors.newSingleThreadExecutor();
        var options =
                org.liveaudioroom.client.JoinOptions.of(
                                server.address(),
                                room,
                                TokenProvider.of(server.token(room, "ann", "host")))
                        .callbacks(executor)
                        .build();
        var ended = new AtomicLong();
        var inside =
                Guest.ended(
                        LiveAudioRoom.join(
                                options,
                                new org.liveaudioroom.client.LiveAudioRoomEvents()
                                        .onEnded(event -> ended.incrementAndGet())));

        executor.shutdown();

        assertThat(Guest.ended(inside.leave(LeaveOptions.AT_ONCE))).isTrue();
        assertThat(inside.state().phase()).isEqualTo(Phase.ENDED);
        assertThat(ended).hasValue(1);
    }
}
