package org.liveaudioroom.javafx.part;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.liveaudioroom.client.RoomState;
import org.liveaudioroom.javafx.draw.Buttons;
import org.liveaudioroom.javafx.draw.Icon;
import org.liveaudioroom.javafx.model.Mark;
import org.liveaudioroom.javafx.model.Standing;
import org.liveaudioroom.signaling.MicrophoneState;
import org.liveaudioroom.signaling.Person;

/// Somebody in the members list.
final class MemberRow extends HBox {
    private final RoomUi ui;
    private final Drawn drawn;

    /// What a row is drawn from.
    record Drawn(Person person, boolean me, boolean more, boolean invited, Place place) {}

    enum Place {
        STAGE,
        AUDIENCE
    }

    static Drawn drawnOf(RoomUi ui, RoomState state, Person person, Place place) {
        boolean me = state.you().filter(you -> you.user().equals(person.user())).isPresent();
        return new Drawn(
                person,
                me,
                !me && !ui.menuOf(person).isEmpty(),
                state.invited().containsKey(person.user()),
                place);
    }

    MemberRow(RoomUi ui, Drawn drawn) {
        this.ui = ui;
        this.drawn = drawn;
        getStyleClass().add("lar-member");
        setAlignment(Pos.CENTER_LEFT);
        Optional<Node> own =
                ui.factories().memberRow().map(factory -> factory.row(drawn.person(), ui.room()));
        own.ifPresentOrElse(getChildren()::add, this::draw);
    }

    Drawn drawn() {
        return drawn;
    }

    private void draw() {
        getChildren().add(who());
        if (drawn.place() == Place.STAGE) {
            getChildren().add(microphone());
        }
        if (drawn.more()) {
            getChildren().add(more());
        } else if (drawn.place() == Place.STAGE) {
            Region room = new Region();
            room.setMinWidth(40);
            getChildren().add(room);
        }
    }

    private Node who() {
        Person person = drawn.person();
        String name = drawn.me() ? ui.texts().of("nameIsYou", person.name()) : person.name();
        HBox line = new HBox(5, Buttons.label(name, "lar-member-name"));
        line.setAlignment(Pos.CENTER_LEFT);
        Standing.markOf(person.role())
                .ifPresent(mark -> {
                    Icon icon = new Icon(mark, 15);
                    icon.getStyleClass()
                            .add(mark == Mark.CROWN ? "lar-role-crown" : "lar-role-star");
                    line.getChildren().add(icon);
                });
        VBox text = new VBox(line);
        text.setAlignment(Pos.CENTER_LEFT);
        meta().ifPresent(meta -> text.getChildren().add(Buttons.label(meta, "lar-member-meta")));
        HBox box = new HBox(12, ui.face(person, 38), text);
        box.setAlignment(Pos.CENTER_LEFT);
        Button button = new Button();
        button.setGraphic(box);
        button.setAccessibleText(name);
        button.getStyleClass().add("lar-member-who");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinWidth(0);
        button.setAlignment(Pos.CENTER_LEFT);
        button.setOnAction(_ -> ui.room().page().memberClicked(person.user()));
        HBox.setHgrow(button, Priority.ALWAYS);
        return button;
    }

    private Optional<String> meta() {
        if (drawn.invited()) {
            return Optional.of(ui.texts().of("invited"));
        }
        return drawn.person().reconnecting()
                ? Optional.of(ui.texts().of("reconnecting"))
                : Optional.empty();
    }

    private Node microphone() {
        boolean on = drawn.person().microphone() == MicrophoneState.ON;
        Icon icon = new Icon(on ? Mark.MIC : Mark.MIC_OFF, 19);
        icon.getStyleClass().add(on ? "lar-mic-on" : "lar-mic-off");
        Label label = new Label();
        label.setGraphic(icon);
        label.setAccessibleText(ui.texts().of(on ? "microphoneIsOn" : "microphoneIsOff"));
        return label;
    }

    private Button more() {
        Person person = drawn.person();
        String name = ui.texts().of("moreAbout", person.name());
        Button more = Buttons.round(Mark.MORE, name, () -> {});
        more.setOnAction(_ -> ui.pressMore(person, more));
        more.getStyleClass().addAll("lar-bare", "lar-member-more");
        return more;
    }
}
