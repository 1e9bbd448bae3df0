package org.liveaudioroom.javafx.model;

import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import org.liveaudioroom.client.LiveAudioRoom;
import org.liveaudioroom.client.control.Sentence;

/// A question before something grave, or for a word.
///
/// @param field a line to write, where one is asked for
/// @param act the words of the button
/// @param weight whether it can be undone
/// @param timing whether it lasts for a time to choose
/// @param run does it with what was given
public record Form(
        String title,
        Optional<String> text,
        Optional<Field> field,
        Timing timing,
        Weight weight,
        String act,
        BiFunction<LiveAudioRoom, Given, CompletionStage<?>> run) {
    /// A line to write.
    ///
    /// @param max in characters, as the protocol bounds it
    public record Field(String label, int max, String value) {}

    /// What was given.
    ///
    /// @param text of the field, without the spaces around it
    public record Given(String text, Sentence sentence) {}

    /// Whether it can be undone.
    public enum Weight {
        PLAIN,
        GRAVE
    }

    /// Whether it lasts for a time to choose.
    public enum Timing {
        NONE,
        CHOSEN
    }
}
