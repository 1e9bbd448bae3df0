package org.liveaudioroom.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/// Somebody in front of a browser window, who sees and presses what has a name.
final class Person {
    private final String name;
    private final Page page;
    private final Ear ear;

    private Person(String name, Page page) {
        this.name = name;
        this.page = page;
        this.ear = new Ear(page);
    }

    /// Opens the page that joins the room, and waits until the room is there.
    static Person join(Page page, ServerProcess server, String room, String name, String role) {
        var person = new Person(name, page);
        page.navigate(server.join(room, name, role));
        assertThat(person.button(Pattern.compile("^Members, \\d+$"))).isVisible();
        return person;
    }

    String name() {
        return name;
    }

    Page page() {
        return page;
    }

    Ear ear() {
        return ear;
    }

    Locator button(String accessibleName) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(accessibleName).setExact(true))
                .first();
    }

    Locator button(Pattern accessibleName) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(accessibleName))
                .first();
    }

    void press(String accessibleName) {
        button(accessibleName).click();
    }

    /// The seat where somebody sits, with whatever state its name ends on.
    Locator seatOf(String who) {
        // The expression is the browser's: names here are plain words that need no quoting.
        return button(Pattern.compile("^" + who + ",( [a-z-]+,)? seat \\d+,.*"));
    }

    /// The seat of somebody who is shown as speaking.
    Locator speaking(String who) {
        return button(Pattern.compile("^" + who + ",.* seat \\d+,.*, speaking$"));
    }

    /// Takes a free seat: who sits down by himself means to speak, so the microphone goes on.
    void takeSeat(int numberForPeople) {
        press("Take seat " + numberForPeople);
        assertThat(button("Turn microphone off")).isVisible();
    }

    /// Turns the microphone on, for one who was given a seat.
    void speak() {
        press("Turn microphone on");
        assertThat(button("Turn microphone off")).isVisible();
    }

    void say(String text) {
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Message")).fill(text);
        press("Send");
    }

    Locator menuItem(String accessibleName) {
        return page.getByRole(
                AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(accessibleName));
    }

    /// Opens the list of those who wait, unless it is open.
    void openRequests() {
        if (!button(Pattern.compile("^Accept ")).isVisible()) {
            button(Pattern.compile("^Requests, \\d+ waiting$")).click();
        }
    }

    /// A short notice that tells this person something.
    Locator toast(String part) {
        return page.getByRole(AriaRole.STATUS)
                .filter(new Locator.FilterOptions().setHasText(part))
                .first();
    }

    /// Presses a button at an instant of the wall clock, together with somebody else.
    void pressAt(String accessibleName, long epochMillis) {
        button(accessibleName)
                .evaluate(
                        "(button, at) => { setTimeout(() => button.click(), at - Date.now()); }",
                        (double) epochMillis);
    }

    /// From now on people ask for a seat; until then anybody takes a free one.
    void closeSeats() {
        press("Room mode");
        page.getByRole(
                        AriaRole.MENUITEMRADIO,
                        new Page.GetByRoleOptions().setName(Pattern.compile("^On request")))
                .click();
    }
}
