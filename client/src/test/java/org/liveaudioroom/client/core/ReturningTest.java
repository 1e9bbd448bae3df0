package org.liveaudioroom.client.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.liveaudioroom.client.ChatMessage.State;
import org.liveaudioroom.client.End;
import org.liveaudioroom.client.Phase;
import org.liveaudioroom.client.ReconnectPolicy;
import org.liveaudioroom.client.event.Causes.StateReason;
import org.liveaudioroom.client.event.RoomEvent;
import org.liveaudioroom.testkit.TestServer;

class ReturningTest {
    private static TestServer server = TestServer.shared();

    @BeforeAll
    static void start() {
        server = TestServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void comesBackToARestartedServerWithItsSeat() {
        String room = server.newRoom();
        try (var ann = new Guest(server, room, "ann", "host").join();
                var bob = new Guest(server, room, "bob", "audience").join()) {
            Guest.ended(bob.room().seat().take(3));
            ann.forgets();
            bob.forgets();

            server.restart();

            for (var guest : List.of(ann, bob)) {
                Guest.soon("back")
                        .until(() ->
                                guest.all(RoomEvent.StateChanged.class).stream()
                                        .anyMatch(one -> one.reason() == StateReason.RECONNECTED));
                assertThat(
                                guest.all(RoomEvent.StateChanged.class).stream()
                                        .map(one -> one.reason()))
                        .containsExactly(StateReason.RECONNECTING, StateReason.RECONNECTED);
                assertThat(guest.state().phase()).isEqualTo(Phase.JOINED);
            }
            bob.awaits("seat 3", state -> state.ownSeat().filter(s -> s.seat() == 3).isPresent());
            assertThat(bob.all(RoomEvent.Ended.class)).isEmpty();
            assertThat(Guest.ended(bob.room().message().send("back")).state())
                    .isEqualTo(State.SENT);
        }
    }

    @Test
    void sendsAMessageThatWasUnderWayWhenItIsBack() {
        String room = server.newRoom();
        try (var bob = new Guest(server, room, "bob", "audience").join()) {
            var restarting =
                    java.util.concurrent.CompletableFuture.runAsync(() -> server.restart());
            bob.awaits("away", state -> state.phase() == Phase.RECONNECTING);

            var sent = Guest.ended(bob.room().message().send("meanwhile"));

            assertThat(sent.state()).isEqualTo(State.SENT);
            assertThat(
                            bob.all(RoomEvent.LocalSend.class).stream()
                                    .map(one -> one.message().state()))
                    .containsExactly(State.SENDING, State.SENT);
            Guest.ended(restarting);
        }
    }

    @Test
    void isOverWhereThePolicyGivesUp() {
        String room = server.newRoom();
        var bob =
                new Guest(server, room, "bob", "audience")
                        .with(builder -> builder.reconnect(ReconnectPolicy.never()))
                        .join();

        server.restart();

        assertThat(bob.one(RoomEvent.Ended.class).reason()).isEqualTo(End.Reason.CONNECTION_LOST);
        assertThat(bob.all(RoomEvent.StateChanged.class).getLast().reason())
                .isEqualTo(StateReason.RECONNECT_FAILED);
        bob.close();
    }
}
