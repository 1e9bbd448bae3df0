package org.liveaudioroom.javafx.part;

import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.liveaudioroom.javafx.draw.Buttons;
import org.liveaudioroom.javafx.draw.Icon;
import org.liveaudioroom.javafx.draw.Motion;
import org.liveaudioroom.javafx.draw.ReactionIcon;
import org.liveaudioroom.javafx.model.Mark;
import org.liveaudioroom.javafx.model.MenuItem;

/// A menu beside what was pressed; on a phone a sheet from below.
final class MenuPane extends Region {
    private static final double WIDTH = 264;
    private static final double MARGIN = 12;

    private final OpenMenu open;
    private final VBox menu = new VBox();
    private final Region scrim = new Region();

    MenuPane(RoomUi ui, OpenMenu open) {
        this.open = open;
        Runnable close = () -> ui.menu().set(java.util.Optional.empty());
        scrim.setOnMousePressed(event -> {
            close.run();
            event.consume();
        });
        menu.getStyleClass().add("lar-menu");
        menu.setAccessibleRole(AccessibleRole.CONTEXT_MENU);
        menu.setAccessibleText(open.title());
        String group = open.items().getFirst().group();
        for (MenuItem item : open.items()) {
            if (!item.group().equals(group)) {
                group = item.group();
                Region line = new Region();
                line.getStyleClass().add("lar-menu-line");
                menu.getChildren().add(line);
            }
            menu.getChildren().add(line(ui, item));
        }
        getChildren().addAll(scrim, menu);
        FocusTrap.install(this, close);
        addEventFilter(KeyEvent.KEY_PRESSED, this::arrows);
        Motion.arrive(menu);
    }

    void focus() {
        FocusTrap.first(menu);
    }

    private void arrows(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) {
            FocusTrap.walk(menu, event.getCode() == KeyCode.DOWN ? 1 : -1);
            event.consume();
        }
    }

    private static Button line(RoomUi ui, MenuItem item) {
        VBox text = new VBox(Buttons.label(item.label(), "lar-menu-text"));
        item.hint().ifPresent(hint -> text.getChildren().add(Buttons.label(hint, "lar-small")));
        text.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(text, Priority.ALWAYS);
        Node sign =
                item.id().startsWith("reaction.")
                        ? ReactionIcon.of(item.id().substring("reaction.".length()), 20)
                        : new Icon(item.mark(), 20);
        HBox row = new HBox(12, sign, text);
        row.setAlignment(Pos.CENTER_LEFT);
        item.checked()
                .filter(Boolean::booleanValue)
                .ifPresent(_ -> row.getChildren().add(new Icon(Mark.CHECK, 18)));
        Button button = new Button();
        button.setGraphic(row);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAccessibleText(item.label());
        button.setAccessibleRole(
                item.checked().isPresent()
                        ? AccessibleRole.CHECK_MENU_ITEM
                        : AccessibleRole.MENU_ITEM);
        button.getStyleClass().add("lar-menu-item");
        if (item.isGrave()) {
            button.getStyleClass().add("lar-grave");
        }
        row.prefWidthProperty().bind(button.widthProperty().subtract(24));
        button.setOnAction(_ -> ui.pick(item));
        return button;
    }

    @Override
    protected void layoutChildren() {
        scrim.resizeRelocate(0, 0, getWidth(), getHeight());
        boolean sheet = getWidth() < 600;
        double width = sheet ? getWidth() - 2 * MARGIN : WIDTH;
        double height = Math.min(menu.prefHeight(width), getHeight() - 2 * MARGIN);
        if (sheet) {
            scrim.getStyleClass().setAll("lar-scrim");
            menu.resizeRelocate(MARGIN, getHeight() - height - MARGIN, width, height);
            return;
        }
        Bounds anchor = sceneToLocal(open.anchor().localToScene(open.anchor().getLayoutBounds()));
        double x = anchor.getMaxX() - width;
        double y = anchor.getMaxY() + 6;
        if (y + height > getHeight() - MARGIN) {
            // Over what was pressed low on the page; elsewhere only as far up as it must.
            boolean low = anchor.getMinY() > getHeight() * 0.6;
            y = low ? anchor.getMinY() - height - 6 : getHeight() - MARGIN - height;
        }
        menu.resizeRelocate(
                Math.clamp(x, MARGIN, Math.max(MARGIN, getWidth() - width - MARGIN)),
                Math.clamp(y, MARGIN, Math.max(MARGIN, getHeight() - height - MARGIN)),
                width,
                height);
    }
}
