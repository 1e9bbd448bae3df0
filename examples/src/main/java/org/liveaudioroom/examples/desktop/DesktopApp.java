package org.liveaudioroom.examples.desktop;

import java.util.Map;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.liveaudioroom.client.LiveAudioRoomEvents;
import org.liveaudioroom.javafx.LiveAudioRoomView;
import org.liveaudioroom.javafx.RoomTheme;
import org.liveaudioroom.javafx.RoomViewOptions;

/// One window: first the page to choose a room, then the room, then the page again.
public final class DesktopApp extends Application {
    @Override
    public void start(Stage stage) {
        Map<String, String> given = getParameters().getNamed();
        var start = new StartPage(Entry.of(given), entry -> enter(stage, entry));
        var scene = new Scene(start, 1100, 720);
        stage.setTitle("Live Audio Room");
        stage.setScene(scene);
        stage.setMinWidth(336);
        stage.setMinHeight(480);
        stage.show();
        if (given.containsKey("room") && given.containsKey("name")) {
            enter(stage, Entry.of(given));
        }
    }

    private static void enter(Stage stage, Entry entry) {
        var scene = stage.getScene();
        var view = new LiveAudioRoomView(RoomViewOptions.defaults().theme(RoomTheme.SYSTEM));
        var events =
                new LiveAudioRoomEvents()
                        .onEnded(event -> {
                            event.defaultAction().run(); // Says why, and brings the window back.
                            stage.setTitle("Live Audio Room");
                        });
        stage.setTitle(entry.room() + " · Live Audio Room");
        scene.setRoot(view);
        view.join(entry.options(), events);
        stage.setOnCloseRequest(request ->
                view.room()
                        .ifPresent(room -> {
                            request.consume(); // Asks first, as the button does.
                            room.leave()
                                    .thenAccept(left -> {
                                        if (left) {
                                            Platform.exit();
                                        }
                                    });
                        }));
    }
}
