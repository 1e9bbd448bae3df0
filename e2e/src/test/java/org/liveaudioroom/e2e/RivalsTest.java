package org.liveaudioroom.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
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
            var ann = Person.join(losingWindow(browser), server, "race", "Ann", "host");
            var bo = Person.join(losingWindow(browser), server, "race", "Bo", "host");
            int[] lost = new int[2];
            for (int round = 0; round < ROUNDS; round++) {
                assertThat(ann.button("Take seat 2")).isVisible();
                assertThat(bo.button("Take seat 2")).isVisible();
                pressAtOnce("Take seat 2", ann, bo);

                Person winner = winner(ann, bo);
                Person loser = winner == ann ? bo : ann;
                Page.WaitForFunctionOptions withinSeconds =
                        new Page.WaitForFunctionOptions().setTimeout(5000);
                loser.page()
                        .waitForFunction(
                                "rounds => window.__lost.length === rounds",
                                ++lost[loser == ann ? 0 : 1],
                                withinSeconds);
                assertThat(loser.page().evaluate("() => window.__lost.at(-1).cause"))
                        .isEqualTo("SEAT_TAKEN");
                assertThat(loser.button("Leave seat")).isHidden();
                if (round == ROUNDS - 1) {
                    new Shots("race").take("one-sits", ann, bo);
                }
                winner.press("Leave seat");
            }
        }
    }

    /// What the server says takes this long to arrive: neither sees the other's press in time.
    private static final String FAR_AWAY =
            """
            window.WebSocket = class extends WebSocket {
              constructor(...where) {
                super(...where);
                this.addEventListener('message', (event) => {
                  if (event.hasTravelled) return;
                  event.stopImmediatePropagation();
                  const later = new MessageEvent('message', { data: event.data });
                  later.hasTravelled = true;
                  setTimeout(() => this.dispatchEvent(later), 200);
                });
              }
            };
            """;

    /// A window that keeps each refused attempt, as a page that embeds the room is told of it.
    private static Page losingWindow(Chromium browser) {
        Page page = browser.window(1280, 800);
        page.addInitScript(FAR_AWAY);
        page.addInitScript(
                "window.__lost = []; addEventListener('seat-audience-taking-failed',"
                        + " event => window.__lost.push(event.detail));");
        return page;
    }

    private static Person winner(Person ann, Person bo) {
        await("one of the two sits")
                .until(() ->
                        ann.button("Leave seat").isVisible()
                                || bo.button("Leave seat").isVisible());
        return ann.button("Leave seat").isVisible() ? ann : bo;
    }

    /// Both pages press at the same millisecond of the shared clock.
    private static void pressAtOnce(String button, Person... people) {
        long at = System.currentTimeMillis() + 150;
        for (Person person : people) {
            person.pressAt(button, at);
        }
    }
}
