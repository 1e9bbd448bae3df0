package org.liveaudioroom.javafx.part;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.liveaudioroom.client.LeaveOptions;
import org.liveaudioroom.client.RoomState;
import org.liveaudioroom.javafx.draw.Buttons;
import org.liveaudioroom.javafx.draw.Fonts;
import org.liveaudioroom.javafx.draw.Icon;
import org.liveaudioroom.javafx.model.Clock;
import org.liveaudioroom.javafx.model.Mark;

/// Title, time and head count; at the end minimise and leave.
final class HeadView extends HBox {
    private final RoomUi ui;
    private final Label title = Fonts.title(Buttons.label("", "lar-title"));
    private final Label time = Buttons.label("", "lar-time");
    private final Label people = Buttons.label("", "lar-fact");
    private final Button leave;

    HeadView(RoomUi ui, Runnable minimise) {
        this.ui = ui;
        getStyleClass().add("lar-head");
        Region live = new Region();
        live.getStyleClass().add("lar-live");
        Region dot = new Region();
        dot.getStyleClass().add("lar-dot");
        HBox facts = new HBox(6, live, time, dot, new Icon(Mark.PEOPLE, 16), people);
        facts.getStyleClass().add("lar-facts");
        facts.setAlignment(Pos.CENTER_LEFT);
        VBox text = new VBox(2, title, facts);
        text.setMinWidth(0);
        text.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(text, Priority.ALWAYS);
        Button small = Buttons.round(Mark.MINIMISE, ui.texts().of("minimise"), minimise);
        leave =
                Buttons.round(
                        Mark.LEAVE,
                        ui.texts().of("leaveRoom"),
                        () -> ui.run(room -> room.leave(LeaveOptions.confirmIn(this))));
        leave.getStyleClass().add("lar-way-out");
        leave.setText(ui.texts().of("leave"));
        leave.setGraphicTextGap(8);
        small.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        leave.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        HBox ways = new HBox(8, small, leave);
        ways.setAlignment(Pos.CENTER_RIGHT);
        setAlignment(Pos.CENTER_LEFT);
        setSpacing(12);
        getChildren().addAll(text, ways);
    }

    void update(RoomState state) {
        title.setText(state.room().map(info -> info.title()).orElse(""));
        people.setText(
                state.total() == 1
                        ? ui.texts().of("onlyYou")
                        : ui.texts().of("people", state.total()));
        tick();
    }

    void tick() {
        String now = Clock.running(ui.room().elapsed());
        time.setText(now);
        time.setAccessibleText(ui.texts().of("live", now));
    }

    /// Where there is place, the way out has a word.
    void wide(PageShape shape) {
        leave.setContentDisplay(
                shape == PageShape.WIDE ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY);
    }
}
