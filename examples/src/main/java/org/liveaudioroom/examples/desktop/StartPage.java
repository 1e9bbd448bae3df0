package org.liveaudioroom.examples.desktop;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.Styles;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Asks which room, and under which name.
final class StartPage extends StackPane {
    private static final String THEME =
            PrimerDark.class
                    .getResource(new PrimerDark().getUserAgentStylesheet())
                    .toExternalForm();

    private static final String LOOK = StartPage.class.getResource("start.css").toExternalForm();

    private final TextField server;
    private final TextField room;
    private final TextField name;
    private final Label wrong = new Label();

    /// @param enter is given what was typed, when it can be
    StartPage(Entry proposed, Consumer<Entry> enter) {
        server = new TextField(proposed.server());
        room = new TextField(proposed.room());
        name = new TextField(proposed.name());
        getStyleClass().addAll("root", "start-page");
        getStylesheets().addAll(THEME, LOOK);
        var title = new Label("Live Audio Room");
        title.getStyleClass().add(Styles.TITLE_1);
        var go = new Button("Go in");
        go.getStyleClass().addAll(Styles.ACCENT, Styles.LARGE);
        go.setDefaultButton(true);
        go.setMaxWidth(Double.MAX_VALUE);
        go.setOnAction(pressed -> go(enter));
        wrong.getStyleClass().add(Styles.DANGER);
        wrong.setWrapText(true);
        var form =
                new VBox(
                        12,
                        title,
                        new Label("Start a server with ./run, then choose a room."),
                        named("Server", server),
                        named("Room", room),
                        named("Your name", name),
                        go,
                        wrong);
        form.setPadding(new Insets(32));
        form.setMaxWidth(420);
        form.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(form);
    }

    private void go(Consumer<Entry> enter) {
        var entry =
                new Entry(
                        server.getText().strip(),
                        room.getText().strip(),
                        name.getText().strip(),
                        "");
        try {
            entry.options();
        } catch (IllegalArgumentException e) {
            wrong.setText(e.getMessage());
            return;
        }
        enter.accept(entry);
    }

    private static VBox named(String what, TextField field) {
        var label = new Label(what);
        label.setLabelFor(field);
        field.setAccessibleText(what);
        return new VBox(4, label, field);
    }
}
