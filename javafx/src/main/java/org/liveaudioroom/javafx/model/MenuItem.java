package org.liveaudioroom.javafx.model;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import org.liveaudioroom.client.LiveAudioRoom;

/// A line of a menu.
///
/// @param id of the text, such as `removeFromSeat`: the same in every language
/// @param hint a second line
/// @param group lines of another group are set off from each other
/// @param checked there where the line is one of several to choose from, or on and off
public record MenuItem(
        String id,
        Mark mark,
        String label,
        Optional<String> hint,
        String group,
        Optional<Boolean> checked,
        Choice choice) {
    /// The group of what cannot be undone.
    public static final String GRAVE = "grave";

    /// What choosing it does.
    public sealed interface Choice {
        /// Asks the room for something.
        record Does(Function<LiveAudioRoom, ? extends CompletionStage<?>> what) implements Choice {}

        /// Opens another menu.
        record Opens(Supplier<List<MenuItem>> what) implements Choice {}

        /// Asks first.
        record Asks(Form form) implements Choice {}
    }

    /// A line that asks the room for something.
    public static MenuItem doing(
            String id,
            Mark mark,
            String label,
            Function<LiveAudioRoom, ? extends CompletionStage<?>> what) {
        return new MenuItem(
                id, mark, label, Optional.empty(), "", Optional.empty(), new Choice.Does(what));
    }

    /// A line that opens another menu.
    public static MenuItem opening(
            String id, Mark mark, String label, Supplier<List<MenuItem>> what) {
        return new MenuItem(
                id, mark, label, Optional.empty(), "", Optional.empty(), new Choice.Opens(what));
    }

    /// A line that asks first.
    public static MenuItem asking(String id, Mark mark, String label, Form form) {
        return new MenuItem(
                id, mark, label, Optional.empty(), "", Optional.empty(), new Choice.Asks(form));
    }

    /// The same in a group.
    public MenuItem in(String newGroup) {
        return new MenuItem(id, mark, label, hint, newGroup, checked, choice);
    }

    /// The same among what cannot be undone.
    public MenuItem grave() {
        return in(GRAVE);
    }

    /// Whether it cannot be undone.
    public boolean isGrave() {
        return group.equals(GRAVE);
    }

    /// The same with a second line.
    public MenuItem hinted(String text) {
        return new MenuItem(id, mark, label, Optional.of(text), group, checked, choice);
    }

    /// The same as one of several to choose from.
    public MenuItem chosen(Optional<Boolean> on) {
        return new MenuItem(id, mark, label, hint, group, on, choice);
    }
}
