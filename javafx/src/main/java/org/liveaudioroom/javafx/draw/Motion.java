package org.liveaudioroom.javafx.draw;

import javafx.animation.FadeTransition;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.util.Duration;

/// Voices move; everything else arrives and then rests.
public final class Motion {
    private static final Duration CALM = Duration.millis(220);

    private Motion() {}

    /// Whether the system asks for less motion.
    public static boolean isReduced() {
        return Platform.getPreferences().isReducedMotion();
    }

    /// Something arrives.
    public static void arrive(Node node) {
        if (isReduced()) {
            return;
        }
        node.setOpacity(0);
        FadeTransition fade = new FadeTransition(CALM, node);
        fade.setToValue(1);
        fade.play();
    }
}
