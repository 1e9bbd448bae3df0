package org.liveaudioroom.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.scene.Node;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.liveaudioroom.examples.desktop.DesktopApp;
import org.liveaudioroom.testkit.TestServer;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/// The examples with a window, each in one.
@Timeout(120)
class WindowExamplesTest {
    private static final TestServer SERVER = TestServer.shared();

    private final FxRobot robot = new FxRobot();

    @BeforeAll
    static void openToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void closeWindows() throws Exception {
        FxToolkit.cleanupStages();
    }

    @Test
    void tenLinesShowARoom() throws Exception {
        open(TenLineEmbed.class, SERVER.address().toString(), SERVER.newRoom(), "Ann");

        shown("Leave room");
        shown("Take seat 1");
    }

    @Test
    void seatsOfOnesOwnAreStillSeats() throws Exception {
        open(CustomSeat.class, SERVER.address().toString(), SERVER.newRoom(), "Ann");

        shown("Take seat 2");
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(robot.lookup(".seat-card").queryAll()).hasSize(9));
    }

    @Test
    void theDesktopProgramAsksForARoomAndGoesIn() throws Exception {
        String room = SERVER.newRoom();
        open(DesktopApp.class, "--server=" + SERVER.address());

        robot.interact(() -> {
            robot.lookup(named("Room")).queryTextInputControl().setText(room);
            robot.lookup(named("Your name")).queryTextInputControl().setText("Ann");
        });
        robot.interact(robot.lookup(".accent").queryButton()::fire);

        shown("Leave room");
        assertThat(SERVER.done("GET", "/v1/rooms/" + room, "").toString()).contains("\"people\":1");
    }

    @Test
    void theDesktopProgramSaysWhatIsWrongWithAnAddress() throws Exception {
        open(DesktopApp.class, "--server=rooms.example.org");

        robot.interact(robot.lookup(".accent").queryButton()::fire);

        assertThat(robot.lookup(".danger").queryLabeled().getText())
                .contains("must begin with http:// or https://");
    }

    private static void open(Class<? extends Application> program, String... arguments)
            throws Exception {
        FxToolkit.setupApplication(program, arguments);
    }

    private void shown(String name) {
        await(name)
                .atMost(Duration.ofSeconds(30))
                .pollInterval(100, TimeUnit.MILLISECONDS)
                .until(() -> robot.lookup(named(name)).tryQuery().isPresent());
    }

    private static java.util.function.Predicate<Node> named(String name) {
        return node -> name.equals(node.getAccessibleText());
    }
}
