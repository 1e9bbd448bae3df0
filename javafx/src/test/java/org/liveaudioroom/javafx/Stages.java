package org.liveaudioroom.javafx;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.stage.Stage;

/// A window with a view of a puppet room, driven by accessible names.
final class Stages {
    private static final RoomViewOptions ENGLISH =
            RoomViewOptions.defaults().locale(Locale.ENGLISH);

    private final Stage stage;
    private final LiveAudioRoomView view;

    private Stages(Stage stage, LiveAudioRoomView view) {
        this.stage = stage;
        this.view = view;
    }

    static RoomViewOptions english() {
        return ENGLISH;
    }

    static Stages open(PuppetRoom room, RoomViewOptions options, double width, double height) {
        Stages opened =
                onToolkit(() -> {
                    LiveAudioRoomView view = new LiveAudioRoomView(options);
                    room.defaults(view.defaults());
                    view.show(room);
                    Stage stage = new Stage();
                    stage.setScene(new Scene(view, width, height));
                    stage.show();
                    return new Stages(stage, view);
                });
        opened.frames(4);
        return opened;
    }

    LiveAudioRoomView view() {
        return view;
    }

    void close() {
        onToolkit(() -> {
            stage.hide();
            return true;
        });
    }

    /// Presses a button by the name that screen readers say.
    Stages press(String name) {
        onToolkit(() -> {
            Node found =
                    all(view).stream()
                            .filter(node -> name.equals(node.getAccessibleText()))
                            .findFirst()
                            .orElseThrow(() ->
                                    new AssertionError(
                                            "nothing is called \""
                                                    + name
                                                    + "\" among "
                                                    + buttonNames()));
            ((Button) found).fire();
            return true;
        });
        return frames(3);
    }

    /// The names of all buttons that are seen.
    List<String> names() {
        return onToolkit(this::buttonNames);
    }

    private List<String> buttonNames() {
        return all(view).stream()
                .filter(Button.class::isInstance)
                .map(Node::getAccessibleText)
                .toList();
    }

    /// Waits until so many frames are drawn.
    Stages frames(int count) {
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        Platform.runLater(() ->
                new AnimationTimer() {
                    private int seen;

                    @Override
                    public void handle(long now) {
                        if (++seen > count) {
                            stop();
                            done.complete(true);
                        }
                    }
                }.start());
        await(done);
        return this;
    }

    void picture(String name) {
        Picture.write(onToolkit(() -> view.getScene().snapshot(null)), name);
    }

    static <T> T onToolkit(Callable<T> work) {
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                done.complete(work.call());
            } catch (Exception | AssertionError failed) {
                done.completeExceptionally(failed);
            }
        });
        return await(done);
    }

    private static <T> T await(CompletableFuture<T> done) {
        return done.orTimeout(60, TimeUnit.SECONDS).join();
    }

    private static List<Node> all(Parent parent) {
        return parent.getChildrenUnmodifiable().stream()
                .filter(Node::isVisible)
                .flatMap(node ->
                        java.util.stream.Stream.concat(
                                java.util.stream.Stream.of(node),
                                node instanceof Parent inner
                                        ? all(inner).stream()
                                        : java.util.stream.Stream.empty()))
                .toList();
    }
}
