package org.liveaudioroom.javafx.part;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.liveaudioroom.client.Phase;
import org.liveaudioroom.client.RoomState;
import org.liveaudioroom.javafx.draw.Icon;
import org.liveaudioroom.javafx.model.Mark;

/// "Reconnecting…" with what still works; it goes when it is over.
final class ConnectionBar extends StackPane {
    private final RoomUi ui;
    private final Text what = new Text();
    private final Text why = new Text();

    ConnectionBar(RoomUi ui) {
        this.ui = ui;
        getStyleClass().add("lar-connection");
        what.getStyleClass().add("lar-connection-what");
        why.getStyleClass().add("lar-connection-why");
        TextFlow text = new TextFlow(what, why);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox row = new HBox(10, new Icon(Mark.WAVE_OFF, 20), text);
        row.setAlignment(Pos.CENTER_LEFT);
        Region glow = new Region();
        glow.getStyleClass().add("lar-connection-glow");
        glow.setMaxHeight(2);
        glow.setMaxWidth(170);
        StackPane.setAlignment(glow, Pos.BOTTOM_CENTER);
        getChildren().addAll(row, glow);
        setVisible(false);
    }

    void update(RoomState state) {
        boolean lost = state.phase() == Phase.RECONNECTING;
        if (lost && !isVisible()) {
            String text =
                    ui.texts()
                            .of(
                                    state.isSpeaker()
                                            ? "connectionLostSeat"
                                            : "connectionLostAudience");
            what.setText(ui.texts().of("connectionLost") + " ");
            why.setText(text);
            setAccessibleText(what.getText() + text);
            ui.announcer().say(what.getText() + text);
        }
        setVisible(lost);
    }
}
