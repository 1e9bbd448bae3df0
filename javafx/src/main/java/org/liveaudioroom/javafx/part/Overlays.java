package org.liveaudioroom.javafx.part;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.liveaudioroom.javafx.draw.Motion;
import org.liveaudioroom.javafx.model.Form;
import org.liveaudioroom.javafx.part.Questions.Kind;

/// What lies over the page: a question, a form, a menu. The keyboard stays inside and goes back to
/// where it was.
final class Overlays extends StackPane {
    private final RoomUi ui;
    private Optional<Question> question = Optional.empty();
    private Optional<Node> before = Optional.empty();
    private PageShape shape = PageShape.MEDIUM;

    Overlays(RoomUi ui) {
        this.ui = ui;
        setPickOnBounds(false);
        ui.menu().addListener((_, _, _) -> draw());
        ui.form().addListener((_, _, _) -> draw());
        ui.questions().open().addListener((_, _, _) -> draw());
    }

    void shape(PageShape now) {
        shape = now;
        getChildren().forEach(this::align);
    }

    void tick() {
        question.ifPresent(Question::tick);
    }

    /// The most pressing one alone: a question, then a form, then a menu.
    private void draw() {
        if (getChildren().isEmpty() && getScene() != null) {
            before = Optional.ofNullable(getScene().getFocusOwner());
        }
        question = Optional.empty();
        Optional<Kind> asked = ui.questions().open().get();
        if (asked.isPresent()) {
            Question one = new Question(ui, asked.get());
            question = Optional.of(one);
            over(one, one::carefully, one.mayBeLeft() ? one::carefully : () -> {});
            one.focus();
        } else if (ui.form().get().isPresent()) {
            Form form = ui.form().get().get();
            FormPane pane = new FormPane(ui, form);
            over(pane, pane::cancel, pane::cancel);
            pane.focus();
        } else if (ui.menu().get().isPresent()) {
            MenuPane menu = new MenuPane(ui, ui.menu().get().get());
            getChildren().setAll(menu);
            menu.focus();
        } else {
            getChildren().clear();
            before.filter(node -> node.getScene() != null).ifPresent(Node::requestFocus);
            before = Optional.empty();
        }
    }

    private void over(Region dialog, Runnable escape, Runnable beside) {
        StackPane scrim = new StackPane(dialog);
        scrim.getStyleClass().add("lar-scrim");
        dialog.setMaxHeight(Region.USE_PREF_SIZE);
        scrim.setOnMouseClicked(event -> {
            if (scrim.equals(event.getTarget())) {
                beside.run();
            }
        });
        FocusTrap.install(scrim, escape);
        getChildren().setAll(scrim);
        align(scrim);
        Motion.arrive(dialog);
    }

    private void align(Node node) {
        if (node instanceof StackPane scrim) {
            scrim.setAlignment(shape == PageShape.NARROW ? Pos.BOTTOM_CENTER : Pos.CENTER);
        }
    }
}
