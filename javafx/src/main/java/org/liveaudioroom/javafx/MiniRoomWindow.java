package org.liveaudioroom.javafx;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import javafx.stage.Window;
import org.liveaudioroom.client.LiveAudioRoom;
import org.liveaudioroom.client.RoomState;
import org.liveaudioroom.client.event.RoomEvent;
import org.liveaudioroom.javafx.model.RoomTexts;
import org.liveaudioroom.javafx.part.MiniPill;

/// The room as a pill that floats over all windows: who speaks, the own microphone, the way back,
/// the way out. It can be dragged anywhere.
public final class MiniRoomWindow {
    private static final double MARGIN = 32;

    private final Stage stage = new Stage(StageStyle.TRANSPARENT);
    private final MiniPill pill;
    private final StackPane root;

    /// @param look the style sheets of the app
    /// @param back what the way back does
    MiniRoomWindow(
            LiveAudioRoom room,
            RoomTexts texts,
            RoomTheme theme,
            List<String> look,
            Runnable back) {
        pill = new MiniPill(room, texts, back);
        root = new StackPane(pill);
        root.getStyleClass().add("lar-mini-root");
        Scope.install(root);
        root.getStylesheets().setAll(look);
        Scope.paint(root, theme, texts);
        Scene scene = new Scene(root, Color.TRANSPARENT);
        stage.setScene(scene);
        stage.setAlwaysOnTop(true);
        stage.setResizable(false);
        stage.setTitle(
                texts.of("minimised", room.state().room().map(one -> one.title()).orElse("")));
        stage.setOnCloseRequest(event -> {
            event.consume();
            back.run();
        });
        pill.onDragged((x, y) -> {
            stage.setX(stage.getX() + x);
            stage.setY(stage.getY() + y);
        });
        pill.update(room.state());
    }

    /// The window itself.
    public Stage stage() {
        return stage;
    }

    void showBeside(Optional<Window> window) {
        stage.show();
        Rectangle2D screen =
                window.flatMap(one ->
                                Screen.getScreensForRectangle(
                                                one.getX(),
                                                one.getY(),
                                                Math.max(1, one.getWidth()),
                                                Math.max(1, one.getHeight()))
                                        .stream()
                                        .findFirst())
                        .orElseGet(Screen::getPrimary)
                        .getVisualBounds();
        stage.setX(screen.getMaxX() - stage.getWidth() - MARGIN);
        stage.setY(screen.getMaxY() - stage.getHeight() - MARGIN);
    }

    void paint(RoomTheme theme, RoomTexts texts) {
        Scope.paint(root, theme, texts);
    }

    void update(RoomState state) {
        pill.update(state);
    }

    void event(RoomEvent event) {
        pill.event(event);
    }

    void close() {
        pill.dispose();
        stage.hide();
    }
}
