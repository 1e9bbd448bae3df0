package org.liveaudioroom.javafx.part;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import javafx.animation.FadeTransition;
import javafx.animation.Interpolator;
import javafx.animation.ParallelTransition;
import javafx.animation.TranslateTransition;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.util.Duration;
import org.liveaudioroom.client.event.RoomEvent;
import org.liveaudioroom.javafx.draw.Motion;
import org.liveaudioroom.javafx.draw.ReactionIcon;
import org.liveaudioroom.javafx.model.Reactions;

/// Reactions of the last moment rise over the page and are gone.
final class Floating extends Pane {
    private static final int SHOWN_MAX = 24;
    private static final Duration RISE = Duration.seconds(2.2);

    Floating() {
        setMouseTransparent(true);
        setManaged(false);
    }

    void show(RoomEvent.ReactionsReceived told) {
        told.counts().entrySet().stream()
                .flatMap(entry ->
                        java.util.Collections.nCopies(Math.min(6, entry.getValue()), entry.getKey())
                                .stream())
                .map(Reactions::of)
                .flatMap(Optional::stream)
                .limit(SHOWN_MAX)
                .forEach(kind -> rise(kind.name()));
    }

    private void rise(String kind) {
        if (getChildren().size() >= SHOWN_MAX) {
            return;
        }
        Node icon = ReactionIcon.of(kind, 30);
        double x = getWidth() * ThreadLocalRandom.current().nextDouble(0.35, 0.65);
        icon.relocate(x, getHeight() * 0.72);
        getChildren().add(icon);
        FadeTransition fade = new FadeTransition(RISE, icon);
        fade.setFromValue(1);
        fade.setToValue(0);
        TranslateTransition up = new TranslateTransition(RISE, icon);
        up.setByY(Motion.isReduced() ? 0 : -getHeight() * 0.35);
        up.setInterpolator(Interpolator.EASE_OUT);
        ParallelTransition both = new ParallelTransition(fade, up);
        both.setOnFinished(_ -> getChildren().removeAll(List.of(icon)));
        both.play();
    }
}
