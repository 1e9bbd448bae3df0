package org.liveaudioroom.examples;

import java.net.URI;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.liveaudioroom.client.JoinOptions;
import org.liveaudioroom.client.LiveAudioRoomEvents;
import org.liveaudioroom.javafx.LiveAudioRoomView;
import org.liveaudioroom.javafx.RoomViewOptions;
import org.liveaudioroom.javafx.model.SeatModel;
import org.liveaudioroom.javafx.spi.RoomViewFactories;

/// Seats of the app's own: square cards instead of round faces. What a seat does when it is
/// pressed, and how it is called for who cannot see it, stays the view's.
public final class CustomSeat extends Application {
    @Override
    public void start(Stage stage) {
        var given = getParameters().getRaw();
        var view = new LiveAudioRoomView(options());
        view.join(
                JoinOptions.development(URI.create(given.get(0)), given.get(1), given.get(2))
                        .build(),
                new LiveAudioRoomEvents());
        stage.setScene(new Scene(view, 1100, 720));
        stage.show();
    }

    static RoomViewOptions options() {
        return RoomViewOptions.defaults()
                .factories(RoomViewFactories.STANDARD.withSeat(CustomSeat::card));
    }

    private static Node card(SeatModel seat, double diameter) {
        var card = new StackPane(new Label(seat.caption()));
        card.getStyleClass().add("seat-card");
        card.setMinSize(diameter, diameter);
        card.setStyle("-fx-background-color: -lar-surface-control; -fx-background-radius: 12;");
        return card;
    }
}
