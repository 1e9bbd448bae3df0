package org.liveaudioroom.javafx.draw;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.animation.AnimationTimer;

/// The one animation of a page. It runs only while something moves: a timer that never ends costs
/// half a core where software draws.
public final class FrameLoop {
    private static final double FRAME_MAX_MS = 100;

    private final Set<Moving> all = new LinkedHashSet<>();
    private final AnimationTimer timer =
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    frame(now);
                }
            };
    private boolean running;
    private long last;

    /// Nothing moves yet.
    public FrameLoop() {}

    /// Asked in each frame from now on, until [#remove].
    public void add(Moving moving) {
        all.add(moving);
        wake();
    }

    /// Not asked any more.
    public void remove(Moving moving) {
        all.remove(moving);
    }

    /// Something may have begun to move.
    public void wake() {
        if (!running && !all.isEmpty()) {
            running = true;
            last = 0;
            timer.start();
        }
    }

    /// Whether frames are drawn now.
    public boolean isRunning() {
        return running;
    }

    /// Forgets everything.
    public void stop() {
        all.clear();
        halt();
    }

    private void frame(long now) {
        double elapsed = last == 0 ? 16 : Math.min(FRAME_MAX_MS, (now - last) / 1e6);
        last = now;
        boolean moves = false;
        for (Moving moving : List.copyOf(all)) {
            moves |= moving.move(now, elapsed);
        }
        if (!moves) {
            halt();
        }
    }

    private void halt() {
        running = false;
        timer.stop();
    }
}
