package org.liveaudioroom.client.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.liveaudioroom.client.JoinOptions;
import org.liveaudioroom.client.LiveAudioRoom;
import org.liveaudioroom.client.LiveAudioRoomEvents;
import org.liveaudioroom.client.TokenProvider;
import org.liveaudioroom.client.audio.AudioEngine;
import org.liveaudioroom.client.audio.AudioProblem;
import org.liveaudioroom.client.audio.SoundState;
import org.liveaudioroom.testkit.TestServer;

/// A connection that cannot be made, or that breaks, is made anew.
@Timeout(120)
class RetryTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir Path folder;

    private final Ears ears = new Ears();

    @Test
    void connectsAtTheThirdAttemptAndTellsOnce() throws Exception {
        var server = TestServer.shared();
        String room = server.newRoom();
        var attempts = new AtomicInteger();
        try (var ann = new Guest(server, room, "ann", SilentAudio.hearing(ears));
                var bob = new Guest(server, room, "bob", tone(500))) {
            ann.connected();
            ann.states.clear();
            ann.audio.connect(
                    4,
                    offer ->
                            attempts.incrementAndGet() < 3
                                    ? CompletableFuture.failedFuture(
                                            new IllegalStateException("not now"))
                                    : ann.answerTo(offer));
            ann.connected();
            bob.connected().speaking(0);

            hears(500);
            assertThat(attempts).hasValue(3);
            assertThat(ann.states)
                    .containsExactly(
                            SoundState.CONNECTING,
                            SoundState.LOST,
                            SoundState.LOST,
                            SoundState.CONNECTED);
            assertThat(ann.problems).extracting(AudioProblem::code).containsExactly("media.failed");
        }
    }

    @Test
    void hearsAgainAfterTheServerCameBack() throws Exception {
        try (var server = TestServer.start()) {
            String room = server.newRoom();
            var heardByAnn = new Ears();
            try (var bob = join(server, room, "bob", tone(500).hearing(ears));
                    var ann = join(server, room, "ann", tone(900).hearing(heardByAnn))) {
                bob.seat().take(0).toCompletableFuture().get(20, TimeUnit.SECONDS);
                ann.seat().take(1).toCompletableFuture().get(20, TimeUnit.SECONDS);
                hears(900);

                server.restart();

                await().atMost(SOON).until(() -> ears.loudness(900) < 0.01);
                hears(900);
                await().atMost(SOON).until(() -> heardByAnn.loudness(500) > 0.1);
            }
        }
    }

    private FileAudio tone(int hertz) throws Exception {
        return FileAudio.of(Wav.tone(folder, hertz, 0.3));
    }

    private static LiveAudioRoom join(
            TestServer server, String room, String name, AudioEngine engine) throws Exception {
        var tokens = TokenProvider.of(server.token(room, name, "host"));
        var options = JoinOptions.of(server.address(), room, tokens).audio(engine).build();
        return LiveAudioRoom.join(options, new LiveAudioRoomEvents())
                .toCompletableFuture()
                .get(30, TimeUnit.SECONDS);
    }

    private void hears(int hertz) {
        await().atMost(SOON).until(() -> ears.loudness(hertz) > 0.1);
    }
}
