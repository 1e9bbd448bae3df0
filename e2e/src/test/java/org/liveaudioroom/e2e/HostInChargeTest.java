package org.liveaudioroom.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Ann, the host, keeps order in a real room by what she finds in its menus; Bo sees what becomes
/// of him, and why.
@Tag("browser")
class HostInChargeTest {
    @TempDir Path folder;

    private ServerProcess server;
    private Chromium browser;
    private Person ann;
    private Person bo;

    @BeforeEach
    void bothAreInTheRoom() {
        server = ServerProcess.start(folder.resolve("data"));
        browser = Chromium.start(null);
        ann = Person.join(browser.window(1440, 900), server, "demo", "Ann", "host");
        bo = Person.join(browser.window(1440, 900), server, "demo", "Bo", "audience");
        ann.takeSeat(1);
    }

    @AfterEach
    void close() {
        browser.close();
        server.close();
    }

    @Test
    void aLockedSeatIsShownAsLockedAndAMutedOneSilencesWhoeverSitsThere() {
        ann.press("Take seat 3");
        new Shots("order").take("seat-menu", ann);
        ann.menuItem("Lock seat").click();
        assertThat(bo.button("Seat 3, locked")).isVisible();

        bo.takeSeat(2);
        ann.seatOf("Bo").click();
        new Shots("order").take("person-menu", ann);
        ann.menuItem("Mute seat").click();
        assertThat(bo.button("Turn microphone on")).isVisible();
        assertThat(ann.seatOf("Bo")).hasAccessibleName("Bo, seat 2, microphone off");
        new Shots("order").take("locked-and-muted", ann, bo);
    }

    @Test
    void aDeletedMessageIsGoneOnEveryPage() {
        bo.say("Something bad");
        ann.page().getByText("Something bad").hover();
        ann.button("More about the message of Bo").click();
        ann.menuItem("Delete message").click();

        assertThat(bo.toast("Ann deleted your message")).isVisible();
        assertThat(chat(bo).getByText("Something bad")).isHidden();
        assertThat(chat(ann).getByText("Something bad")).isHidden();
    }

    @Test
    void whoeverIsBannedIsToldWhyAndStaysOutUntilTheBanIsLifted() {
        bo.takeSeat(2);
        ann.seatOf("Bo").click();
        ann.menuItem("Ban…").click();
        dialog(ann)
                .getByRole(
                        AriaRole.TEXTBOX,
                        new Locator.GetByRoleOptions().setName("Reason, for them to read"))
                .fill("Spam");
        new Shots("ban").take("form", ann);
        dialog(ann)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Ban").setExact(true))
                .click();

        assertThat(bo.page().getByText("Spam").first()).isVisible();
        assertThat(ann.button("Take seat 2")).isVisible();
        new Shots("ban").take("banned", ann, bo);

        bo.page().reload();
        assertThat(bo.page().getByText("Spam").first()).isVisible();

        ann.press("More");
        ann.menuItem("Banned people").click();
        new Shots("ban").take("list", ann);
        ann.button("Unban Bo").click();
        assertThat(ann.page().getByText("Nobody is banned.")).isVisible();
        Person.join(bo.page(), server, "demo", "Bo", "audience");
    }

    private static Locator chat(Person person) {
        return person.page().getByRole(AriaRole.LOG).first();
    }

    private static Locator dialog(Person person) {
        return person.page().getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions()).first();
    }
}
