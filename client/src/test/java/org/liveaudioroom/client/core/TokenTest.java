package org.liveaudioroom.client.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.liveaudioroom.client.ChatMessage.State;
import org.liveaudioroom.client.End;
import org.liveaudioroom.client.Phase;
import org.liveaudioroom.client.TokenProvider.Need;
import org.liveaudioroom.client.TokenProvider.Why;
import org.liveaudioroom.client.event.RoomEvent;
import org.liveaudioroom.testkit.TestServer;

/// The end of a token (S20): one that is renewed ahead of it, and one that is not.
class TokenTest {
    private static final int SECONDS = 4;

    private final TestServer server = TestServer.shared();
    private final String room = server.newRoom();
    private final List<Need> needs = new CopyOnWriteArrayList<>();

    /// A guest whose app has no other token than this one.
    private Guest with(String name, String token) {
        var guest = new Guest(server, room, name, "audience");
        return guest.withTokens(need -> {
            needs.add(need);
            return CompletableFuture.completedFuture(token);
        });
    }

    private String brief(String user) {
        return server.tokenOf(
                room,
                "{\"user\":\"%s\",\"name\":\"%s\",\"role\":\"audience\",\"seconds\":%d}"
                        .formatted(user, user, SECONDS));
    }

    @Test
    void isRenewedByTheAppAndTheRoomLivesOnPastIt() {
        var dan = with("dan", brief("dan"));
        dan.listening(events ->
                events.room()
                        .onTokenExpired(event -> {
                            dan.heard.add(event);
                            return CompletableFuture.completedFuture(
                                    Optional.of(server.token(room, "dan", "audience")));
                        }));
        try (dan;
                var eve = with("eve", brief("eve"))) {
            dan.join();
            eve.join();
            // Hers was made last: where it has ended, so has the one that he came in with.
            var end =
                    Awaitility.await("the end of a token")
                            .atMost(Duration.ofSeconds(30))
                            .until(() -> eve.all(RoomEvent.Ended.class), all -> !all.isEmpty())
                            .getFirst();

            assertThat(end.reason()).isEqualTo(End.Reason.TOKEN_EXPIRED);
            assertThat(eve.all(RoomEvent.TokenExpired.class)).isNotEmpty();
            assertThat(dan.one(RoomEvent.TokenExpired.class).secondsLeft()).isBetween(0, SECONDS);
            assertThat(Guest.ended(dan.room().message().send("still here")).state())
                    .isEqualTo(State.SENT);
            assertThat(dan.state().phase()).isEqualTo(Phase.JOINED);
            assertThat(dan.all(RoomEvent.StateChanged.class)).hasSize(2);
            assertThat(needs).startsWith(new Need(room, Why.JOIN), new Need(room, Why.JOIN));
            assertThat(needs.subList(2, needs.size())).containsOnly(new Need(room, Why.RENEW));
        }
    }
}
