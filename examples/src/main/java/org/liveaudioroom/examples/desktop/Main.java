package org.liveaudioroom.examples.desktop;

import javafx.application.Application;

/// Starts the program. Not itself an application of JavaFX: those start from the module path alone.
public final class Main {
    private Main() {}

    /// `--server=http://localhost:8080 --room=demo --name=Ann --role=host`: with room and name it
    /// goes in at once.
    public static void main(String[] arguments) {
        Application.launch(DesktopApp.class, arguments);
    }
}
