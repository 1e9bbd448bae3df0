package org.liveaudioroom.client.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.liveaudioroom.client.audio.AudioDevice;
import org.liveaudioroom.client.audio.AudioEngine;
import org.liveaudioroom.client.audio.AudioException;
import org.liveaudioroom.client.audio.AudioOptions;
import org.liveaudioroom.client.audio.MusicPlayer.Repeat;
import org.liveaudioroom.client.audio.RoomAudio;
import org.liveaudioroom.testkit.TestServer;

/// Whoever waits for the sound of a room that is over learns that it is.
@Timeout(60)
class ClosedTest {
    private static final AudioDevice HEADSET =
            new AudioDevice(AudioDevice.Kind.MICROPHONE, "headset", "Headset", true);

    @TempDir Path folder;

    private final TestServer server = TestServer.shared();

    @Test
    void failsAtOnceWhatIsAskedAfterwards() throws Exception {
        var tone = Wav.tone(folder, 500, 0.3);
        try (var ann = guest(FileAudio.of(tone))) {
            ann.audio.close();

            isOver(ann.audio.openMicrophone());
            isOver(ann.audio.use(HEADSET));
            isOver(ann.audio.music().play(tone, Repeat.ONCE));
        }
    }

    @Test
    void endsWhatIsUnderWay() throws InterruptedException {
        var asked = new CountDownLatch(1);
        var answers = new CountDownLatch(1);
        var slow =
                new FileEnds(
                        () -> {
                            asked.countDown();
                            awaitUninterrupted(answers);
                            return FileEnds.of(new short[Pcm.FRAME], FileAudio.Again.NEVER);
                        },
                        frame -> {});
        try (var ann = guest(opening(slow))) {
            var opening = ann.audio.openMicrophone();
            var behind = ann.audio.use(HEADSET);
            assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(opening.toCompletableFuture()).isNotDone();

            ann.audio.close();

            isOver(opening);
            isOver(behind);
        } finally {
            answers.countDown();
        }
    }

    private Guest guest(AudioEngine engine) {
        return new Guest(server, server.newRoom(), "ann", engine);
    }

    private static AudioEngine opening(Ends ends) {
        return (AudioOptions options, RoomAudio.Listener listener) ->
                Sound.open(options, listener, ends);
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Now, not later.
    private static void isOver(CompletionStage<?> call) {
        assertThat(call.toCompletableFuture()).isCompletedExceptionally();
        assertThat(call.toCompletableFuture().exceptionNow())
                .satisfiesAnyOf(
                        thrown -> assertThat(thrown).isInstanceOf(AudioException.class),
                        thrown ->
                                assertThat(thrown)
                                        .isInstanceOf(CompletionException.class)
                                        .cause()
                                        .isInstanceOf(AudioException.class))
                .hasMessageContaining("media.failed");
    }
}
