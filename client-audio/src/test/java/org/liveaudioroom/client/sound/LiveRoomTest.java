package org.liveaudioroom.client.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.liveaudioroom.client.JoinOptions;
import org.liveaudioroom.client.LiveAudioRoom;
import org.liveaudioroom.client.LiveAudioRoomEvents;
import org.liveaudioroom.client.TokenProvider;
import org.liveaudioroom.client.audio.AudioEngine;
import org.liveaudioroom.testkit.TestServer;

/// The sound as a program has it, that joins a room and says nothing of sound but its engine.
@Timeout(120)
class LiveRoomTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir Path folder;

    private final TestServer server = TestServer.shared();
    private final String room = server.newRoom();
    private final Ears ears = new Ears();

    @Test
    void hearsWhoTakesASeatAndMutesHim() throws Exception {
        var engine = FileAudio.of(Wav.tone(folder, 500, 0.3));
        try (var bob = join("bob", SilentAudio.hearing(ears));
                var ann = join("ann", engine)) {
            ann.seat().take(0).toCompletableFuture().get(20, TimeUnit.SECONDS);
            heard();

            bob.audio().output().muteLocally("ann");
            silent();
            bob.audio().output().unmuteLocally("ann");
            heard();

            ann.audio().microphone().off();
            silent();
            ann.audio().microphone().on().toCompletableFuture().get(20, TimeUnit.SECONDS);
            heard();
        }
    }

    @Test
    void isFoundAsTheInstalledEngine() {
        assertThat(AudioEngine.installed()).containsInstanceOf(SystemAudio.class);
    }

    private LiveAudioRoom join(String name, AudioEngine engine) throws Exception {
        var tokens = TokenProvider.of(server.token(room, name, "host"));
        var options = JoinOptions.of(server.address(), room, tokens).audio(engine).build();
        return LiveAudioRoom.join(options, new LiveAudioRoomEvents())
                .toCompletableFuture()
                .get(30, TimeUnit.SECONDS);
    }

    private void heard() {
        await().atMost(SOON).until(() -> ears.loudness(500) > 0.1);
    }

    private void silent() {
        await().atMost(SOON).until(() -> ears.loudness(500) < 0.01);
    }
}
