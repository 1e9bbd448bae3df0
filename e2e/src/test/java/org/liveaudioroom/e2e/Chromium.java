package org.liveaudioroom.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The system's Chromium with a fake microphone. Each browser process has one microphone file, so
/// two people who speak with different voices are two of these.
final class Chromium implements AutoCloseable {
    private static final List<String> FLAGS =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--use-fake-device-for-media-stream",
                    "--use-fake-ui-for-media-stream",
                    "--autoplay-policy=no-user-gesture-required",
                    "--disable-features=WebRtcHideLocalIpsWithMdns",
                    "--allow-loopback-in-peer-connection");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /// @param microphone the WAV that the microphone plays in a loop; null for Chromium's own beeps
    static Chromium start(@Nullable Path microphone) {
        // Two browsers and a server on two cores: what takes 100 ms alone may take seconds here.
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
        var environment = new HashMap<>(System.getenv());
        environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        environment.put("PLAYWRIGHT_NODEJS_PATH", onPath("node"));
        var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        var flags = new ArrayList<>(FLAGS);
        if (microphone != null) {
            flags.add("--use-file-for-fake-audio-capture=" + microphone);
        }
        Browser browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(Path.of(onPath("chromium")))
                                        .setArgs(flags));
        return new Chromium(playwright, browser);
    }

    /// A window of its own, as another person on another machine would have it.
    Page window(int width, int height) {
        return window(new Browser.NewContextOptions().setViewportSize(width, height));
    }

    Page window(Browser.NewContextOptions options) {
        BrowserContext context = browser.newContext(options.setPermissions(List.of("microphone")));
        context.addInitScript(Ear.SCRIPT);
        return context.newPage();
    }

    /// A window for one of many, whom nobody looks at: small, without an ear, and with rings that
    /// hold still, since all of them share two cores.
    Page windowInTheCrowd() {
        return browser.newContext(
                        new Browser.NewContextOptions()
                                .setViewportSize(360, 640)
                                .setReducedMotion(ReducedMotion.REDUCE)
                                .setPermissions(List.of("microphone")))
                .newPage();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    static String onPath(String command) {
        return List.of(System.getenv("PATH").split(":")).stream()
                .map(folder -> Path.of(folder, command))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Path::toString)
                .or(Optional::empty)
                .orElseThrow(() ->
                        new IllegalStateException(
                                "the command " + command + " is not on the PATH"));
    }
}
