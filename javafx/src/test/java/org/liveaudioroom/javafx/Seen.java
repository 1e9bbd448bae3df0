package org.liveaudioroom.javafx;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;

/// What can be seen of a window, by the words on it and those that screen readers say.
final class Seen {
    private Seen() {}

    /// This and everything below that is visible, in the order of the scene.
    static List<Node> in(Node node) {
        return all(node).toList();
    }

    /// What screen readers call so.
    static Optional<Node> named(Node root, String name) {
        return all(root).filter(node -> name.equals(node.getAccessibleText())).findFirst();
    }

    /// What stands in words or in a name anywhere.
    static List<String> words(Node root) {
        return all(root)
                .flatMap(node ->
                        Stream.concat(Stream.ofNullable(node.getAccessibleText()), text(node)))
                .filter(text -> !text.isBlank())
                .distinct()
                .toList();
    }

    private static Stream<String> text(Node node) {
        return switch (node) {
            case Text text -> Stream.ofNullable(text.getText());
            case Labeled labeled -> Stream.ofNullable(labeled.getText());
            default -> Stream.empty();
        };
    }

    private static Stream<Node> all(Node node) {
        if (!node.isVisible()) {
            return Stream.empty();
        }
        return node instanceof Parent parent
                ? Stream.concat(
                        Stream.of(node),
                        parent.getChildrenUnmodifiable().stream().flatMap(Seen::all))
                : Stream.of(node);
    }
}
