package org.liveaudioroom.javafx.draw;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.liveaudioroom.javafx.model.Mark;

/// The buttons of the page.
public final class Buttons {
    private static final double ICON = 22;

    private Buttons() {}

    /// A round one with a mark; the name is what screen readers say.
    public static Button round(Mark mark, String name, Runnable press) {
        Button button = new Button();
        button.setGraphic(new Icon(mark, ICON));
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setAccessibleText(name);
        button.getStyleClass().add("lar-round");
        button.setOnAction(_ -> press.run());
        return button;
    }

    /// One with words.
    public static Button worded(String text, String style, Runnable press) {
        Button button = new Button(text);
        button.getStyleClass().addAll("lar-button", style);
        button.setAccessibleText(text);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> press.run());
        return button;
    }

    /// One with words and a mark before them.
    public static Button worded(Mark mark, String text, String style, Runnable press) {
        Button button = worded(text, style, press);
        button.setGraphic(new Icon(mark, ICON));
        button.setGraphicTextGap(8);
        return button;
    }

    /// A text in one of the page's styles.
    public static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        return label;
    }

    /// Takes what is left of a row.
    public static Node gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }
}
