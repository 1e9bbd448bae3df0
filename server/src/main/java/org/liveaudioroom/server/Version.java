package org.liveaudioroom.server;

import java.util.Objects;

/// Which build this is.
final class Version {
    private Version() {}

    /// As the jar says; `development` when the classes are in no jar.
    static String text() {
        return Objects.requireNonNullElse(
                Version.class.getPackage().getImplementationVersion(), "development");
    }
}
