package org.liveaudioroom.server.session;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.liveaudioroom.server.rooms.SessionId;

/// The command names to which tokens limit their bearers, for the few sessions that have such a
/// token. Any thread.
public final class TokenLimits {
    private final Map<SessionId, Set<String>> limits = new ConcurrentHashMap<>();

    /// What the token of this session allows; empty is no limit.
    Set<String> of(SessionId session) {
        return limits.getOrDefault(session, Set.of());
    }

    void set(SessionId session, Set<String> names) {
        if (names.isEmpty()) {
            limits.remove(session);
        } else {
            limits.put(session, names);
        }
    }

    /// Its connection is gone; the next one brings a token of its own.
    void forget(SessionId session) {
        limits.remove(session);
    }
}
