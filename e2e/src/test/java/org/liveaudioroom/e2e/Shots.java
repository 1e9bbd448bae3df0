package org.liveaudioroom.e2e;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/// Where the pictures of each step are kept: `e2e/target/shots/<test>/`, at a phone's, a tablet's
/// and a desktop's width.
final class Shots {
    private static final int[][] SIZES = {{390, 844}, {768, 1024}, {1440, 900}};

    private final Path folder;
    private int step;

    Shots(String test) {
        this.folder = Path.of("target", "shots", test);
    }

    /// One picture for each person and width; the windows are left at the desktop's size.
    void take(String what, Person... people) {
        step++;
        for (Person person : people) {
            for (int[] size : SIZES) {
                person.page().setViewportSize(size[0], size[1]);
                person.page()
                        .screenshot(
                                new Page.ScreenshotOptions()
                                        .setPath(
                                                folder.resolve(
                                                        "%02d-%s-%s-%d.png"
                                                                .formatted(
                                                                        step,
                                                                        what,
                                                                        person.name(),
                                                                        size[0]))));
            }
        }
    }
}
