package org.liveaudioroom.examples.desktop;

import java.net.URI;
import java.util.Map;
import org.liveaudioroom.client.JoinOptions;

/// Where to, and as whom.
///
/// @param role `host` or `audience`; empty: host where the room has none yet
record Entry(String server, String room, String name, String role) {
    static Entry of(Map<String, String> given) {
        return new Entry(
                given.getOrDefault("server", "http://localhost:8080"),
                given.getOrDefault("room", "demo"),
                given.getOrDefault("name", System.getProperty("user.name", "Guest")),
                given.getOrDefault("role", ""));
    }

    /// @throws IllegalArgumentException where something of it cannot be
    JoinOptions options() {
        var address = URI.create(server);
        var builder =
                role.isEmpty()
                        ? JoinOptions.development(address, room, name)
                        : JoinOptions.development(address, room, name, role);
        return builder.build();
    }
}
