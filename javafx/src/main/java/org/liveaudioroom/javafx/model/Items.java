package org.liveaudioroom.javafx.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.liveaudioroom.client.RoomState;

/// Collects the lines of a menu.
final class Items {
    private final RoomState state;
    private final List<MenuItem> all = new ArrayList<>();

    Items(RoomState state) {
        this.state = state;
    }

    /// The line where the local user may use the command now and it makes sense here.
    void where(String command, boolean sensible, Supplier<MenuItem> item) {
        if (sensible && state.may(command)) {
            all.add(item.get());
        }
    }

    void add(MenuItem item) {
        all.add(item);
    }

    List<MenuItem> all() {
        return List.copyOf(all);
    }
}
