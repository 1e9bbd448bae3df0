package org.liveaudioroom.examples;

import java.net.URI;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.liveaudioroom.client.JoinOptions;
import org.liveaudioroom.client.LiveAudioRoomEvents;
import org.liveaudioroom.javafx.LiveAudioRoomView;
import org.liveaudioroom.javafx.RoomViewOptions;

/// A room in a window: what is needed, and no more. `TenLineEmbed http://localhost:8080 demo Ann`.
public final class TenLineEmbed extends Application {
    @Override
    public void start(Stage stage) {
        var given = getParameters().getRaw();
        var server = URI.create(given.get(0));
        var view = new LiveAudioRoomView(RoomViewOptions.defaults());
        view.join(
                JoinOptions.development(server, given.get(1), given.get(2)).build(),
                new LiveAudioRoomEvents());
        stage.setScene(new Scene(view, 1100, 720));
        stage.show();
    }
}
