package org.liveaudioroom.javafx.model;

import java.util.Optional;
import org.liveaudioroom.signaling.Person;

/// What is said to the local user: what happened to him, and why.
///
/// @param by whose face stands beside it, instead of the mark
/// @param about where it stands for how things are: the newest about the same makes the earlier
///   ones go
public record Said(String text, Optional<String> why, Optional<Person> by, Mark mark, About about) {
    /// What it is about.
    public enum About {
        NOTHING_LASTING,
        MY_SEAT
    }

    /// Both sentences, for who hears them.
    public String spoken() {
        return why.map(reason -> text + ". " + reason).orElse(text);
    }

    static Said of(Mark mark, String text) {
        return new Said(text, Optional.empty(), Optional.empty(), mark, About.NOTHING_LASTING);
    }

    Said because(String reason) {
        return new Said(text, Optional.of(reason), by, mark, about);
    }

    Said by(Optional<Person> who) {
        return new Said(text, why, who, mark, about);
    }

    Said aboutMySeat() {
        return new Said(text, why, by, mark, About.MY_SEAT);
    }
}
