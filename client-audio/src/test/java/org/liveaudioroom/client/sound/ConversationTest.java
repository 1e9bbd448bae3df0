package org.liveaudioroom.client.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.liveaudioroom.client.audio.MusicPlayer.Repeat;
import org.liveaudioroom.client.audio.MusicState;
import org.liveaudioroom.testkit.TestServer;

@Timeout(120)
class ConversationTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final double SILENT = 0.01;

    @TempDir Path folder;

    private final TestServer server = TestServer.shared();
    private final String room = server.newRoom();
    private final Ears ears = new Ears();

    @Test
    void hearsWhatSomebodySays() throws Exception {
        try (var ann = new Guest(server, room, "ann", tone(500));
                var bob = new Guest(server, room, "bob", SilentAudio.hearing(ears))) {
            bob.connected();
            ann.connected().speaking(0);

            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(ears.loudness(500)).isBetween(0.25, 0.35));
            assertThat(ann.audio.level()).isBetween(11, 16);
            assertThat(ann.problems).isEmpty();
            assertThat(bob.problems).isEmpty();
        }
    }

    @Test
    void hearsSpeech() throws Exception {
        var engine = FileAudio.of(Wav.speech(folder, "good evening and welcome to the room"));
        try (var ann = new Guest(server, room, "ann", engine);
                var bob = new Guest(server, room, "bob", SilentAudio.hearing(ears))) {
            bob.connected();
            ann.connected().speaking(0);

            await().atMost(SOON).until(() -> ears.level() < 35);
        }
    }

    @Test
    void isSilentWithin300MillisecondsOfTheHold() throws Exception {
        try (var ann = new Guest(server, room, "ann", tone(500));
                var bob = new Guest(server, room, "bob", SilentAudio.hearing(ears))) {
            bob.connected();
            ann.connected().speaking(0);
            hears(500);

            ann.audio.hold();

            // What is kept in the ears is 200 ms more.
            await().atMost(Duration.ofMillis(500))
                    .pollInterval(Duration.ofMillis(10))
                    .until(() -> ears.loudness(500) < SILENT);
            ann.audio.send();
            hears(500);
        }
    }

    @Test
    void takesExactlyOneVoiceAway() throws Exception {
        try (var ann = new Guest(server, room, "ann", tone(500));
                var cem = new Guest(server, room, "cem", tone(900));
                var bob = new Guest(server, room, "bob", SilentAudio.hearing(ears))) {
            bob.connected();
            ann.connected().speaking(0);
            cem.connected().speaking(1);
            hears(500);
            hears(900);

            bob.audio.volumeOf(ann.voice(), 0);

            await().atMost(SOON).until(() -> ears.loudness(500) < SILENT);
            assertThat(ears.loudness(900)).isGreaterThan(0.1);
            bob.audio.volumeOf(ann.voice(), 1);
            hears(500);
        }
    }

    @Test
    void hearsNobodyAtVolumeNull() throws Exception {
        try (var ann = new Guest(server, room, "ann", tone(500));
                var bob = new Guest(server, room, "bob", SilentAudio.hearing(ears))) {
            bob.connected();
            ann.connected().speaking(0);
            hears(500);

            bob.audio.volume(0);

            await().atMost(SOON).until(() -> ears.level() == Pcm.SILENCE);
        }
    }

    @Test
    void hearsMusicOfSomebodyWithoutAMicrophone() throws Exception {
        try (var ann = new Guest(server, room, "ann", new SilentAudio());
                var bob = new Guest(server, room, "bob", SilentAudio.hearing(ears))) {
            bob.connected();
            ann.connected().seated(0);
            ann.audio.send();

            ann.audio
                    .music()
                    .play(Wav.tone(folder, 700, 0.9), Repeat.FOR_EVER)
                    .toCompletableFuture()
                    .get(20, TimeUnit.SECONDS);

            hears(700);
            ann.audio.music().stop();
            await().atMost(SOON).until(() -> ears.loudness(700) < SILENT);
            assertThat(ann.audio.music().state().status()).isEqualTo(MusicState.Status.NONE);
        }
    }

    @Test
    void isHeardOverOneConnectionAfterTheOther() throws Exception {
        try (var ann = new Guest(server, room, "ann", tone(500));
                var bob = new Guest(server, room, "bob", SilentAudio.hearing(ears))) {
            bob.connected();
            ann.connected().speaking(0);
            for (int round = 0; round < 8; round++) {
                hears(500);
                ann.states.clear();

                ann.connect();

                ann.connected();
            }
            hears(500);
        }
    }

    @Test
    void measuresTheLine() throws Exception {
        try (var ann = new Guest(server, room, "ann", new SilentAudio())) {
            ann.connected();

            await().atMost(SOON).until(() -> !ann.qualities.isEmpty());
            assertThat(ann.qualities.getFirst().score()).isEqualTo(5);
            assertThat(ann.audio.carries()).isTrue();
        }
    }

    private FileAudio tone(int hertz) throws Exception {
        return FileAudio.of(Wav.tone(folder, hertz, 0.3));
    }

    private void hears(int hertz) {
        await().atMost(SOON).until(() -> ears.loudness(hertz) > 0.1);
    }
}
