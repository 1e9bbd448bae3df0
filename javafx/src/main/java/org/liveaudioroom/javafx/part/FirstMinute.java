package org.liveaudioroom.javafx.part;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.liveaudioroom.client.RoomState;
import org.liveaudioroom.javafx.draw.Buttons;
import org.liveaudioroom.javafx.draw.Fonts;
import org.liveaudioroom.javafx.draw.Wrapped;
import org.liveaudioroom.javafx.model.Mark;

/// A host alone in the room: what to do first.
final class FirstMinute extends VBox {
    private final RoomUi ui;
    private Optional<Boolean> drawn = Optional.empty();

    FirstMinute(RoomUi ui) {
        this.ui = ui;
        getStyleClass().add("lar-first");
        setAlignment(Pos.TOP_CENTER);
        setMaxWidth(560);
        setVisible(false);
    }

    void update(RoomState state) {
        boolean shown = state.total() == 1 && state.isHost();
        setVisible(shown);
        boolean open = state.room().map(info -> info.open()).orElse(false);
        if (!shown || drawn.filter(now -> now == open).isPresent()) {
            return;
        }
        drawn = Optional.of(open);
        Wrapped title =
                Fonts.title(new Wrapped(ui.texts().of("firstTitle"), "lar-first-title").centred());
        Wrapped text = new Wrapped(ui.texts().of("firstText"), "lar-dialog-text").centred();
        Button mode =
                Buttons.worded(
                        open ? Mark.HAND : Mark.UNLOCK,
                        ui.texts().of(open ? "seatsOnRequest" : "seatsForAll"),
                        "lar-text-button",
                        () ->
                                ui.run(room ->
                                        open
                                                ? room.seat().host().close()
                                                : room.seat().host().open()));
        getChildren().setAll(title, text, mode);
    }
}
