package org.liveaudioroom.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two people press the same free seat at once: one gets it, the other is told why.
@Tag("browser")
class RivalsTest {
    private static final int ROUNDS = 50;

    @TempDir Path folder;

    @Test
    void oneOfTwoGetsTheSeatEachTimeAndTheOtherIsToldWhy() {
        try (var server = ServerProcess.start(folder.resolve("data"));
                var browser = Chromium.start(null)) {
            var ann = Person.join(browser.window(1280, 800), server, "race", "Ann", "audience");
            var bo = Person.join(browser.window(1280, 800), server, "race", "Bo", "audience");
            for (int round = 0; round < ROUNDS; round++) {
                assertThat(ann.button("Take seat 2")).isVisible();
                assertThat(bo.button("Take seat 2")).isVisible();
                pressAtOnce("Take seat 2", ann, bo);

                assertThat(ann.button("Leave seat").or(bo.button("Leave seat")).first());
                Person winner = winner(ann, bo);
                Person loser = winner == ann ? bo : ann;
                assertThat(loser.page().getByText("Somebody was faster").first()).isVisible();
                assertThat(loser.button("Leave seat")).isHidden();
                winner.press("Leave seat");
                assertThat(winner.button("Take seat 2")).isVisible();
                loser.dismissToasts();
            }
        }
    }

    private static Person winner(Person ann, Person bo) {
        List<Person> seated =
                List.of(ann, bo).stream()
                        .filter(
                                person -> {
                                    person.settle();
                                    return person.button("Leave seat").isVisible();
                                })
                        .toList();
        assertThat(seated).as("people on the one seat").hasSize(1);
        return seated.getFirst();
    }

    /// Both pages press at the same millisecond of the shared clock.
    private static void pressAtOnce(String button, Person... people) {
        long at = System.currentTimeMillis() + 150;
        for (Person person : people) {
            person.pressAt(button, at);
        }
    }
}
