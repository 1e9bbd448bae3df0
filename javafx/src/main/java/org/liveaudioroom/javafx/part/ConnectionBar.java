package org.liveaudioroom.javafx.part;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.liveaudioroom.client.Phase;
import org.liveaudioroom.client.RoomState;
import org.liveaudioroom.javafx.draw.Icon;
import org.liveaudioroom.javafx.draw.Wrapped;
import org.liveaudioroom.javafx.model.Mark;

/// "Reconnecting…" with what still works; it goes when it is over.
final class ConnectionBar extends StackPane {
    private static final double GLOW = 170;

    private final RoomUi ui;
    private final VBox text = new VBox(1);

    ConnectionBar(RoomUi ui) {
        this.ui = ui;
        getStyleClass().add("lar-connection");
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox row = new HBox(10, new Icon(Mark.WAVE_OFF, 20), text);
        row.setAlignment(Pos.CENTER_LEFT);
        Region glow = new Region();
        glow.getStyleClass().add("lar-connection-glow");
        glow.setMaxSize(GLOW, 2);
        StackPane.setAlignment(glow, Pos.BOTTOM_CENTER);
        getChildren().addAll(row, glow);
        setVisible(false);
    }

    void update(RoomState state) {
        boolean lost = state.phase() == Phase.RECONNECTING;
        if (lost && !isVisible()) {
            String what = ui.texts().of("connectionLost");
            String key = state.isSpeaker() ? "connectionLostSeat" : "connectionLostAudience";
            String why = ui.texts().of(key);
            text.getChildren()
                    .setAll(
                            new Wrapped(what, "lar-connection-what"),
                            new Wrapped(why, "lar-small"));
            setAccessibleText(what + " " + why);
            ui.announcer().say(what + " " + why);
        }
        setVisible(lost);
    }
}
