package org.liveaudioroom.signaling;

import java.util.Set;

/// The names of all commands, which are also the permissions that a token can name.
public final class CommandNames {
    private CommandNames() {}

    /// Whether there is such a command.
    public static boolean contains(String name) {
        return CommandType.named(name).isPresent();
    }

    /// All of them.
    public static Set<String> all() {
        return CommandType.names();
    }
}
