package org.liveaudioroom.javafx.part;

import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;

/// Says things to screen readers without being seen.
final class Announcer {
    private final Label label = new Label();

    Announcer() {
        label.setAccessibleRole(AccessibleRole.TEXT);
        label.getStyleClass().add("lar-status");
        label.setOpacity(0);
        label.setMouseTransparent(true);
        label.setManaged(false);
    }

    Label node() {
        return label;
    }

    void say(String text) {
        label.setAccessibleText(text);
        label.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }
}
