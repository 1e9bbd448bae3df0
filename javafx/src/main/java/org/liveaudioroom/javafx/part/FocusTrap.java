package org.liveaudioroom.javafx.part;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Keeps the keyboard inside of what lies over the page.
final class FocusTrap {
    private FocusTrap() {}

    static void install(Parent over, Runnable escape) {
        over.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        escape.run();
                        event.consume();
                    } else if (event.getCode() == KeyCode.TAB) {
                        walk(over, event.isShiftDown() ? -1 : 1);
                        event.consume();
                    }
                });
    }

    /// Moves the focus to the next of what can have it, and from the last to the first.
    static void walk(Parent over, int by) {
        List<Node> all = new ArrayList<>();
        collect(over, all);
        if (all.isEmpty()) {
            return;
        }
        int at = 0;
        while (at < all.size() && !all.get(at).isFocused()) {
            at++;
        }
        int next = at == all.size() ? 0 : Math.floorMod(at + by, all.size());
        all.get(next).requestFocus();
    }

    static void first(Parent over) {
        List<Node> all = new ArrayList<>();
        collect(over, all);
        if (!all.isEmpty()) {
            all.getFirst().requestFocus();
        }
    }

    private static void collect(Parent parent, List<Node> all) {
        for (Node node : parent.getChildrenUnmodifiable()) {
            if (!node.isVisible() || node.isDisabled()) {
                continue;
            }
            if (node.isFocusTraversable()) {
                all.add(node);
            }
            if (node instanceof Parent inner) {
                collect(inner, all);
            }
        }
    }
}
