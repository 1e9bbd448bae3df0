package org.liveaudioroom.javafx;

import javafx.application.Platform;

/// Starts the toolkit once for all tests.
final class Toolkits {
    private Toolkits() {}

    static synchronized void start() {
        if (!Started.DONE) {
            throw new IllegalStateException("the toolkit did not start");
        }
    }

    private static final class Started {
        static final boolean DONE = begin();

        private static boolean begin() {
            Platform.startup(() -> {});
            Platform.setImplicitExit(false);
            return true;
        }
    }
}
