package org.liveaudioroom.javafx.part;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.liveaudioroom.client.control.Sentence;
import org.liveaudioroom.javafx.draw.Buttons;
import org.liveaudioroom.javafx.draw.Fonts;
import org.liveaudioroom.javafx.draw.Wrapped;
import org.liveaudioroom.javafx.model.Clock;
import org.liveaudioroom.javafx.model.Form;

/// A question before something grave, or for a word.
final class FormPane extends VBox {
    private static final List<Duration> TIMES =
            List.of(Duration.ofMinutes(10), Duration.ofHours(1), Duration.ofDays(1));

    private final RoomUi ui;
    private final Form form;
    private final TextField field = new TextField();
    private final ToggleGroup times = new ToggleGroup();
    private final Button act;

    FormPane(RoomUi ui, Form form) {
        this.ui = ui;
        this.form = form;
        getStyleClass().addAll("lar-dialog", "lar-form");
        setAlignment(Pos.TOP_LEFT);
        setMaxWidth(420);
        setAccessibleText(form.title());
        getChildren().add(Fonts.title(new Wrapped(form.title(), "lar-dialog-title")));
        form.text().ifPresent(text -> getChildren().add(new Wrapped(text, "lar-dialog-text")));
        if (form.timing() == Form.Timing.CHOSEN) {
            getChildren().add(times());
        }
        form.field().ifPresent(one -> getChildren().add(field(one)));
        boolean grave = form.weight() == Form.Weight.GRAVE;
        act = Buttons.worded(form.act(), grave ? "lar-danger" : "lar-main", this::submit);
        Button cancel = Buttons.worded(ui.texts().of("cancel"), "lar-plain", this::cancel);
        getChildren().add(Question.pair(cancel, act));
        field.setOnAction(_ -> submit());
    }

    void cancel() {
        ui.form().set(Optional.empty());
    }

    void focus() {
        if (form.field().isPresent()) {
            field.requestFocus();
        } else {
            act.requestFocus();
        }
    }

    private void submit() {
        Object time =
                Optional.ofNullable(times.getSelectedToggle())
                        .map(toggle -> toggle.getUserData())
                        .orElse(Sentence.FOR_EVER);
        ui.submit(form, new Form.Given(field.getText().strip(), (Sentence) time));
    }

    private Node times() {
        FlowPane choices = new FlowPane(8, 8);
        for (Duration time : TIMES) {
            choices.getChildren().add(time(Clock.lasting(time, ui.texts()), Sentence.of(time)));
        }
        choices.getChildren().add(time(ui.texts().of("forEver"), Sentence.FOR_EVER));
        times.selectToggle(times.getToggles().getFirst());
        // One of them is always chosen.
        times.selectedToggleProperty()
                .addListener((_, before, now) -> {
                    if (now == null) {
                        times.selectToggle(before);
                    }
                });
        VBox box = new VBox(6, Buttons.label(ui.texts().of("forHowLong"), "lar-small"), choices);
        box.getStyleClass().add("lar-form-part");
        return box;
    }

    private ToggleButton time(String text, Sentence sentence) {
        ToggleButton button = new ToggleButton(text);
        button.setAccessibleText(text);
        button.setUserData(sentence);
        button.setToggleGroup(times);
        button.getStyleClass().add("lar-choice");
        return button;
    }

    private Node field(Form.Field asked) {
        field.setText(asked.value());
        field.setAccessibleText(asked.label());
        field.getStyleClass().add("lar-field");
        field.textProperty()
                .addListener((_, before, now) -> {
                    if (now.length() > asked.max()) {
                        field.setText(before);
                    }
                });
        VBox box = new VBox(6, Buttons.label(asked.label(), "lar-small"), field);
        box.getStyleClass().add("lar-form-part");
        return box;
    }
}
