package org.liveaudioroom.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Ann, the host, speaks in one browser; Bo, in the audience, listens in another.
@Tag("browser")
class TwoBrowsersTest {
    /// Louder than this is speech, quieter than [#SILENT] is nobody.
    private static final double SPEECH = 0.02;

    private static final double SILENT = 0.004;

    @TempDir Path folder;

    private ServerProcess server;
    private Chromium annsBrowser;
    private Chromium bosBrowser;
    private Person ann;
    private Person bo;

    @BeforeEach
    void bothAreInTheRoom() {
        server = ServerProcess.start(folder.resolve("data"));
        annsBrowser = Chromium.start(Speech.file(folder, "en-gb"));
        bosBrowser = Chromium.start(Speech.file(folder, "en-us"));
        ann = Person.join(annsBrowser.window(1440, 900), server, "demo", "Ann", "host");
        bo = Person.join(bosBrowser.window(1440, 900), server, "demo", "Bo", "audience");
    }

    @AfterEach
    void close() {
        annsBrowser.close();
        bosBrowser.close();
        server.close();
    }

    @Test
    void boHearsAnnWithoutGlitches() {
        ann.takeSeat(1);
        awaitHearing(bo);

        var before = bo.ear().total();
        long from = System.currentTimeMillis();
        bo.ear().listenFor(Duration.ofSeconds(10));
        var after = bo.ear().total();

        assertThat(after.packets() - before.packets()).isGreaterThan(350);
        assertThat(after.energy()).isGreaterThan(before.energy());
        assertThat(bo.ear().loudest(from, System.currentTimeMillis())).isGreaterThan(SPEECH);
        assertThat(glitchRatio(before, after)).isLessThan(0.01);
        new Shots("hear").take("ann-speaks", ann, bo);
    }

    @Test
    void boGetsSilenceWithin300MillisecondsWhenAnnMutes() {
        ann.takeSeat(1);
        awaitHearing(bo);

        ann.press("Turn microphone off");
        long muted = System.currentTimeMillis();
        bo.ear().listenFor(Duration.ofSeconds(3));

        assertThat(bo.ear().loudest(muted - 3000, muted)).isGreaterThan(SPEECH);
        assertThat(bo.ear().loudest(muted + 300, muted + 3000)).isLessThan(SILENT);
        assertThat(bo.seatOf("Ann")).hasAccessibleName("Ann, host, seat 1, microphone off");
        new Shots("mute").take("ann-is-muted", ann, bo);

        ann.press("Turn microphone on");
        awaitHearing(bo);
    }

    @Test
    void boAsksForASeatSpeaksAndIsRemoved() {
        var shots = new Shots("floor");
        ann.takeSeat(1);
        ann.closeSeats();
        bo.press("Raise hand");
        assertThat(bo.button("Lower hand")).isVisible();
        assertThat(ann.button("Requests, 1 waiting")).isVisible();
        shots.take("bo-asks", ann, bo);

        ann.openRequests();
        ann.press("Accept Bo");
        bo.speak();
        assertThat(ann.seatOf("Bo")).isVisible();
        awaitHearing(ann);
        shots.take("bo-speaks", ann, bo);

        ann.press("More about Bo");
        ann.menuItem("Remove from seat").click();
        assertThat(bo.button("Raise hand")).isVisible();
        assertThat(bo.page().getByText("Ann took you off the stage").first()).isVisible();
        assertThat(bo.page().getByText("Seat 2 is yours")).isHidden();
        var removed = ann.ear().total();
        ann.ear().listenFor(Duration.ofSeconds(3));
        assertThat(ann.ear().total().packets() - removed.packets())
                .as("packets forwarded after the seat was gone, silence frames apart")
                .isLessThan(10);
        shots.take("bo-is-removed", ann, bo);
    }

    @Test
    void bothAreBackByThemselvesAfterKillNineWithSoundWithinFiveSeconds() {
        ann.takeSeat(1);
        bo.takeSeat(2);
        awaitHearing(bo);
        bo.say("Hello from before");
        assertThat(ann.page().getByText("Hello from before").first()).isVisible();

        server.kill();
        var shots = new Shots("killed");
        assertThat(bo.page().getByText("Reconnecting").first()).isVisible();
        shots.take("reconnecting", ann, bo);
        server.restart();
        long up = System.currentTimeMillis();

        await().atMost(Duration.ofSeconds(20))
                .until(() -> bo.ear().loudest(up, System.currentTimeMillis()) > SPEECH);
        long heard = System.currentTimeMillis() - up;
        assertThat(ann.seatOf("Bo")).hasAccessibleName(seat("Bo, seat 2, microphone on"));
        assertThat(bo.seatOf("Ann")).hasAccessibleName(seat("Ann, host, seat 1, microphone on"));
        assertThat(ann.page().getByText("Hello from before").first()).isVisible();
        assertThat(heard).as("milliseconds from ready to sound").isLessThan(5000);
        shots.take("back", ann, bo);
    }

    private static void awaitHearing(Person who) {
        long from = System.currentTimeMillis();
        await(who.name() + " hears speech")
                .atMost(Duration.ofSeconds(15))
                .until(() -> who.ear().loudest(from, System.currentTimeMillis()) > SPEECH);
    }

    private static Pattern seat(String name) {
        return Pattern.compile(name + "(, speaking)?");
    }

    /// What was made up and could be heard, as a share of what was played (while packets flow).
    private static double glitchRatio(Ear.Slot before, Ear.Slot after) {
        double audible =
                (after.concealed() - after.silent()) - (before.concealed() - before.silent());
        return audible / (after.samples() - before.samples());
    }
}
