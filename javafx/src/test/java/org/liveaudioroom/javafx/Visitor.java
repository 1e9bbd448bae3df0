package org.liveaudioroom.javafx;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.liveaudioroom.client.JoinOptions;
import org.liveaudioroom.client.LiveAudioRoom;
import org.liveaudioroom.client.LiveAudioRoomEvents;
import org.liveaudioroom.client.TokenProvider;
import org.liveaudioroom.client.audio.AudioEngine;
import org.liveaudioroom.testkit.TestServer;
import org.testfx.api.FxRobot;

/// Somebody before a window of a real room, with a mouse and a keyboard, who goes by what screen
/// readers say.
final class Visitor implements AutoCloseable {
    private static final FxRobot HANDS = new FxRobot();
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final double WIDTH = 480;
    private static final double HEIGHT = 860;

    final LiveAudioRoomEvents events = new LiveAudioRoomEvents();
    final LiveAudioRoomView view;
    private final String name;
    private final Stage stage;

    private Visitor(String name, LiveAudioRoomView view, Stage stage) {
        this.name = name;
        this.view = view;
        this.stage = stage;
    }

    /// @param place windows beside each other, from the left: 0 or 1
    static Visitor at(int place, String name) {
        return Stages.onToolkit(() -> {
            LiveAudioRoomView view = new LiveAudioRoomView(Stages.english());
            Stage stage = new Stage();
            stage.setScene(new Scene(view, WIDTH, HEIGHT));
            stage.setX(place * (WIDTH + 20));
            stage.setY(0);
            stage.show();
            return new Visitor(name, view, stage);
        });
    }

    /// Goes in with a token of this role, and waits until the room is there.
    Visitor join(TestServer server, String room, String role) {
        return join(server, room, role, builder -> builder);
    }

    Visitor join(
            TestServer server, String room, String role, UnaryOperator<JoinOptions.Builder> more) {
        String user = name.toLowerCase(java.util.Locale.ROOT);
        String token =
                server.tokenOf(
                        room,
                        "{\"user\":\"%s\",\"name\":\"%s\",\"role\":\"%s\"}"
                                .formatted(user, name, role));
        begin(server, room, TokenProvider.of(token), more);
        sees("Leave room");
        return this;
    }

    /// Begins to go in.
    void begin(
            TestServer server,
            String room,
            TokenProvider tokens,
            UnaryOperator<JoinOptions.Builder> more) {
        JoinOptions options =
                more.apply(
                                JoinOptions.of(server.address(), room, tokens)
                                        .audio(AudioEngine.none())
                                        .keepMicrophoneOff())
                        .build();
        Stages.onToolkit(() -> {
            var _ = view.join(options, events);
            return true;
        });
    }

    LiveAudioRoom room() {
        return Stages.onToolkit(() -> view.room().orElseThrow());
    }

    /// Clicks on what is called so, as soon as it is there.
    Visitor press(String called) {
        return click(called, MouseButton.PRIMARY);
    }

    Visitor click(String called, MouseButton button) {
        Node node = find(called);
        Stages.onToolkit(() -> {
            stage.toFront();
            stage.requestFocus();
            return true;
        });
        HANDS.clickOn(node, button);
        return this;
    }

    /// Types into what is called so.
    Visitor write(String called, String text) {
        press(called);
        HANDS.write(text);
        return this;
    }

    Visitor type(KeyCode... keys) {
        HANDS.type(keys);
        return this;
    }

    /// Waits until these words are seen or said.
    Visitor sees(String expected) {
        soon("sees").untilAsserted(() -> assertThat(words()).contains(expected));
        return this;
    }

    /// Waits until these words are not seen any more.
    Visitor misses(String expected) {
        soon("misses").untilAsserted(() -> assertThat(words()).doesNotContain(expected));
        return this;
    }

    private ConditionFactory soon(String what) {
        return Awaitility.await(name + " " + what).atMost(SOON).pollInterval(Duration.ofMillis(20));
    }

    List<String> words() {
        return Stages.onToolkit(
                () -> windows().stream().flatMap(one -> Seen.words(one).stream()).toList());
    }

    boolean isShowing() {
        return Stages.onToolkit(stage::isShowing);
    }

    private Node find(String called) {
        sees(called);
        return Stages.onToolkit(() ->
                windows().stream()
                        .flatMap(one -> Seen.named(one, called).stream())
                        .findFirst()
                        .orElseThrow(
                                () -> new AssertionError(called + " is seen, but is no name")));
    }

    /// The own window, and the mini window while the room is one.
    private List<Node> windows() {
        if (stage.isShowing()) {
            return List.of(view);
        }
        return Window.getWindows().stream()
                .flatMap(one -> Optional.ofNullable(one.getScene()).stream())
                .<Node>map(Scene::getRoot)
                .filter(root -> root.getStyleClass().contains("lar-mini-root"))
                .toList();
    }

    @Override
    public void close() {
        Stages.onToolkit(() -> {
            view.room().ifPresent(LiveAudioRoom::close);
            view.restore();
            stage.hide();
            return true;
        });
    }
}
