package org.liveaudioroom.javafx.part;

import javafx.animation.PauseTransition;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Duration;
import org.liveaudioroom.javafx.model.Said;

/// Shows what is said for a while, and says it to screen readers.
final class Toaster {
    private static final int TOASTS_MAX = 3;
    private static final Duration SHOWN = Duration.seconds(7);

    private final ObservableList<Said> shown = FXCollections.observableArrayList();
    private final Announcer announcer;

    Toaster(Announcer announcer) {
        this.announcer = announcer;
    }

    ObservableList<Said> shown() {
        return shown;
    }

    void say(Said said) {
        if (said.about() == Said.About.MY_SEAT) {
            forgetMySeat();
        }
        shown.add(said);
        if (shown.size() > TOASTS_MAX) {
            shown.removeFirst();
        }
        PauseTransition wait = new PauseTransition(SHOWN);
        wait.setOnFinished(_ -> drop(said));
        wait.play();
        announcer.say(said.spoken());
    }

    /// What was said about my seat is not so any more.
    void forgetMySeat() {
        shown.removeIf(said -> said.about() == Said.About.MY_SEAT);
    }

    void drop(Said said) {
        shown.remove(said);
    }

    void clear() {
        shown.clear();
    }
}
