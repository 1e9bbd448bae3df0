package org.liveaudioroom.javafx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.paint.Color;
import javafx.scene.robot.Robot;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// One window as people have it: GTK and an X server, in a process of its own.
@Tag("slow")
class RealWindowTest {
    @Test
    void showsTheRoomOnAScreen() throws Exception {
        var screen =
                new ProcessBuilder(
                                "Xvfb",
                                "-displayfd",
                                "1",
                                "-screen",
                                "0",
                                "1280x900x24",
                                "-nolisten",
                                "tcp")
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try (var said = screen.inputReader()) {
            String display = Objects.requireNonNull(said.readLine(), "Xvfb did not start");

            assertThat(colours(":" + display)).isGreaterThan(500);
        } finally {
            screen.destroy();
            screen.waitFor(10, TimeUnit.SECONDS);
        }
    }

    /// How many colours the screen shows with the window on it.
    private static long colours(String display) throws IOException, InterruptedException {
        var command =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("jdk.module.path", "")
                                + ":"
                                + Path.of("target", "test-classes").toAbsolutePath()
                                + ":"
                                + System.getProperty("java.class.path"),
                        RealWindowTest.Window.class.getName());
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("DISPLAY", display);
        builder.environment().remove("WAYLAND_DISPLAY");
        var window = builder.start();
        String said =
                new String(window.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(window.waitFor()).as(said).isZero();
        return Long.parseLong(said);
    }

    /// The other process: prints how many colours it sees on the screen.
    static final class Window {
        private Window() {}

        public static void main(String[] arguments) {
            Toolkits.start();
            var opened =
                    Stages.open(new PuppetRoom(Scenes.host().state()), Stages.english(), 1100, 720);
            opened.frames(60);
            long colours = Stages.onToolkit(Window::coloursOnScreen);
            opened.close();
            System.out.println(colours);
            Platform.exit();
        }

        private static long coloursOnScreen() {
            var pixels = new Robot().getScreenCapture(null, 0, 0, 1280, 900).getPixelReader();
            var seen = new java.util.HashSet<Color>();
            for (int y = 0; y < 900; y += 3) {
                for (int x = 0; x < 1280; x += 3) {
                    seen.add(pixels.getColor(x, y));
                }
            }
            return seen.size();
        }
    }
}
