package org.liveaudioroom.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Eight people speak at once, each with a tone of his own, and a ninth hears every one of them.
@Tag("browser")
class EightSpeakersTest {
    private static final int SPEAKERS = 8;

    /// A tone that is there stands this far above the bins where nobody hums, in decibels.
    private static final double ABOVE_QUIET = 20;

    @TempDir Path folder;

    @Test
    void aNinthHearsAllEight() {
        try (var server = ServerProcess.start(folder.resolve("data"));
                var browser = Chromium.start(null)) {
            for (int i = 0; i < SPEAKERS; i++) {
                Page page = browser.windowInTheCrowd();
                page.addInitScript(hum(tone(i)));
                var person =
                        Person.join(
                                page, server, "choir", "Voice" + i, i == 0 ? "host" : "audience");
                person.takeSeat(i + 1);
            }
            var ninth = Person.join(browser.window(1440, 900), server, "choir", "Nina", "audience");
            await("Nina hears eight tones")
                    .atMost(Duration.ofSeconds(30))
                    .pollInterval(Duration.ofMillis(500))
                    .untilAsserted(() -> {
                        for (int i = 0; i < SPEAKERS; i++) {
                            double quiet = ninth.ear().decibels(tone(i) + 110);
                            assertThat(ninth.ear().decibels(tone(i)))
                                    .as("tone of speaker %d against quiet", i)
                                    .isGreaterThan(quiet + ABOVE_QUIET);
                        }
                    });
            for (int i = 0; i < SPEAKERS; i++) {
                // They hum at one level, so that nothing has changed since Nina came.
                PlaywrightAssertions.assertThat(ninth.speaking("Voice" + i)).isVisible();
            }
            new Shots("choir").take("eight-speak", ninth);
        }
    }

    private static int tone(int speaker) {
        return 440 + 220 * speaker;
    }

    /// Replaces the microphone by a steady tone.
    private static String hum(int hertz) {
        return """
        navigator.mediaDevices.getUserMedia = async () => {
          const context = new AudioContext();
          const tone = context.createOscillator();
          tone.frequency.value = %d;
          const level = context.createGain();
          level.gain.value = 0.3;
          const out = context.createMediaStreamDestination();
          tone.connect(level).connect(out);
          tone.start();
          return out.stream;
        };
        """
                .formatted(hertz);
    }
}
