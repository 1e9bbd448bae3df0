package org.liveaudioroom.client.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.liveaudioroom.client.JoinOptions;
import org.liveaudioroom.client.LeaveOptions;
import org.liveaudioroom.client.LiveAudioRoom;
import org.liveaudioroom.client.LiveAudioRoomEvents;
import org.liveaudioroom.client.TokenProvider;
import org.liveaudioroom.client.audio.AudioEngine;
import org.liveaudioroom.testkit.TestServer;

class TwentyClientsTest {
    private static final int CLIENTS = 20;

    private final TestServer server = TestServer.shared();

    @Test
    void seeEachOtherAndLeaveNoThreadBehind() {
        String room = server.newRoom("{\"rows\":[10,10]}");
        var joining = new ArrayList<java.util.concurrent.CompletionStage<LiveAudioRoom>>();
        for (int i = 0; i < CLIENTS; i++) {
            joining.add(LiveAudioRoom.join(options(room, "user-" + i), new LiveAudioRoomEvents()));
        }
        List<LiveAudioRoom> rooms = joining.stream().map(Guest::ended).toList();
        for (var one : rooms) {
            Guest.soon("everybody").until(() -> one.state().people().size() == CLIENTS);
        }

        Guest.ended(rooms.getFirst().seat().take(5));

        for (var one : rooms) {
            Guest.soon("the seat").until(() -> one.state().seats().get(5).user().isPresent());
        }
        // Callbacks share what threads they need: none belongs to a room.
        assertThat(threadsOfRooms()).hasSizeLessThan(CLIENTS);
        rooms.stream().map(one -> one.leave(LeaveOptions.AT_ONCE)).toList().forEach(Guest::ended);
        Awaitility.await("threads go")
                .atMost(Duration.ofSeconds(15))
                .until(() -> threadsOfRooms().isEmpty());
    }

    private static Set<String> threadsOfRooms() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name ->
                        name.startsWith("live-audio-room-callbacks") || name.startsWith("room-"))
                .collect(Collectors.toSet());
    }

    private JoinOptions options(String room, String user) {
        var token = TokenProvider.of(server.token(room, user, "audience"));
        return JoinOptions.of(server.address(), room, token).audio(AudioEngine.none()).build();
    }
}
