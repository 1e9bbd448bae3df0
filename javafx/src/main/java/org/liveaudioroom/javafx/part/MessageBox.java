package org.liveaudioroom.javafx.part;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.liveaudioroom.client.RoomState;
import org.liveaudioroom.javafx.draw.Buttons;
import org.liveaudioroom.javafx.model.Mark;
import org.liveaudioroom.javafx.model.Standing;

/// Where one writes to the chat.
final class MessageBox extends HBox {
    private static final int TEXT_MAX = 2000;

    private final RoomUi ui;
    private final TextField field = new TextField();
    private final Button send;
    private final ReadOnlyBooleanWrapper writing = new ReadOnlyBooleanWrapper();
    private PageShape shape = PageShape.MEDIUM;

    MessageBox(RoomUi ui) {
        this.ui = ui;
        getStyleClass().add("lar-say");
        setAlignment(Pos.CENTER_LEFT);
        field.setAccessibleText(ui.texts().of("message"));
        field.setPrefColumnCount(4);
        field.setMinWidth(0);
        field.textProperty()
                .addListener((_, before, now) -> {
                    if (now.length() > TEXT_MAX) {
                        field.setText(before);
                    }
                });
        field.setOnAction(_ -> send());
        HBox.setHgrow(field, Priority.ALWAYS);
        send = Buttons.round(Mark.SEND, ui.texts().of("send"), this::send);
        send.getStyleClass().add("lar-bare");
        field.textProperty().addListener((_, _, _) -> changed());
        field.focusedProperty().addListener((_, _, _) -> changed());
        getChildren().addAll(field, send);
        changed();
    }

    void shape(PageShape now) {
        shape = now;
        changed();
    }

    /// Text is being written: on a phone the box takes the place of the controls beside it.
    ReadOnlyBooleanProperty writing() {
        return writing.getReadOnlyProperty();
    }

    void update(RoomState state) {
        boolean banned = state.you().flatMap(you -> you.chatBan()).isPresent();
        boolean off =
                state.room().map(info -> !info.chat().on()).orElse(false)
                        && !Standing.inCharge(state.role());
        String key = banned ? "mayNotWrite" : off ? "chatIsOff" : "message";
        field.setPromptText(ui.texts().of(key));
        field.setDisable(banned || off);
        send.setDisable(banned || off);
    }

    private void send() {
        String text = field.getText().strip();
        if (!text.isEmpty()) {
            ui.run(room -> room.message().send(text));
            field.clear();
        }
    }

    private void changed() {
        boolean text = !field.getText().isEmpty();
        writing.set(text && field.isFocused());
        boolean shown = shape != PageShape.NARROW || text;
        send.setVisible(shown);
        send.setManaged(shown);
    }
}
