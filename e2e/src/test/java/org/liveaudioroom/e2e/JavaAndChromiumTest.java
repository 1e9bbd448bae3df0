package org.liveaudioroom.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liveaudioroom.client.JoinOptions;
import org.liveaudioroom.client.LiveAudioRoom;
import org.liveaudioroom.client.LiveAudioRoomEvents;
import org.liveaudioroom.client.sound.FileAudio;

/// Ann in a browser and Jo with the Java client, in one room: each hears the other speak.
@Tag("browser")
class JavaAndChromiumTest {
    /// Louder than this is speech, quieter than [#SILENT] is nobody.
    private static final double SPEECH = 0.02;

    private static final double SILENT = 0.004;

    @TempDir Path folder;

    private final JavaEar heard = new JavaEar();
    private ServerProcess server;
    private Chromium browser;
    private Person ann;
    private LiveAudioRoom jo;

    @BeforeEach
    void bothAreInTheRoom() throws Exception {
        server = ServerProcess.start(folder.resolve("data"));
        browser = Chromium.start(Speech.file(folder, "en-gb"));
        ann = Person.join(browser.window(1440, 900), server, "demo", "Ann", "host");
        var options =
                JoinOptions.development(URI.create(server.url()), "demo", "Jo", "audience")
                        .audio(FileAudio.of(Speech.file(folder, "en-us")).hearing(heard));
        jo =
                LiveAudioRoom.join(options.build(), new LiveAudioRoomEvents())
                        .toCompletableFuture()
                        .get(30, TimeUnit.SECONDS);
    }

    @AfterEach
    void close() {
        jo.close();
        browser.close();
        server.close();
    }

    @Test
    void javaHearsTheBrowserAndItsSilence() {
        ann.takeSeat(1);
        await("speech")
                .atMost(Duration.ofSeconds(20))
                .until(() -> heard.loudestOfSecond() > SPEECH);

        ann.press("Turn microphone off");

        await("silence")
                .atMost(Duration.ofSeconds(5))
                .until(() -> heard.loudestOfSecond() < SILENT);
    }

    @Test
    void theBrowserHearsJavaAndItsSilence() throws Exception {
        jo.seat().take(1).toCompletableFuture().get(10, TimeUnit.SECONDS);

        assertThat(ann.seatOf("Jo")).isVisible();
        awaitSpeechIn(ann);
        assertThat(ann.speaking("Jo")).isVisible();

        jo.audio().microphone().off().toCompletableFuture().get(10, TimeUnit.SECONDS);
        long muted = System.currentTimeMillis();
        ann.ear().listenFor(Duration.ofSeconds(2));

        assertThat(ann.ear().loudest(muted + 300, muted + 2000)).isLessThan(SILENT);
        assertThat(ann.seatOf("Jo"))
                .hasAccessibleName(Pattern.compile("Jo, seat 2, microphone off"));
        new Shots("java").take("jo-is-muted", ann);
    }

    private static void awaitSpeechIn(Person who) {
        long from = System.currentTimeMillis();
        await(who.name() + " hears speech")
                .atMost(Duration.ofSeconds(20))
                .until(() -> who.ear().loudest(from, System.currentTimeMillis()) > SPEECH);
    }

    /// How loud the last second was, at its loudest 10 ms.
    private static final class JavaEar implements org.liveaudioroom.client.sound.HeardFrames {
        private final double[] second = new double[100];
        private final AtomicLong frames = new AtomicLong();

        @Override
        public void heard(short[] samples) {
            double sum = 0;
            for (short sample : samples) {
                sum += (double) sample * sample;
            }
            double level = Math.sqrt(sum / samples.length) / 32_768;
            synchronized (second) {
                second[(int) (frames.getAndIncrement() % second.length)] = level;
            }
        }

        double loudestOfSecond() {
            synchronized (second) {
                double loudest = 0;
                for (double level : second) {
                    loudest = Math.max(loudest, level);
                }
                return loudest;
            }
        }
    }
}
