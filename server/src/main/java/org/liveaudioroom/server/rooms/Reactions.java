package org.liveaudioroom.server.rooms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.liveaudioroom.room.UserId;

/// The reactions of one moment, told together: however many people react, everybody gets a few
/// frames a second. Confined to the room's mirror.
final class Reactions {
    /// How many senders are told; the others are in the counts.
    static final int RECENT_MAX = 20;

    /// How many kinds are told in one moment; what is beyond is left out.
    static final int KINDS_MAX = 50;

    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final List<News.Reaction> recent = new ArrayList<>();

    void add(UserId user, String kind) {
        if (counts.size() == KINDS_MAX && !counts.containsKey(kind)) {
            return;
        }
        counts.merge(kind, 1, Integer::sum);
        if (recent.size() < RECENT_MAX) {
            recent.add(new News.Reaction(user, kind));
        }
    }

    boolean isEmpty() {
        return counts.isEmpty();
    }

    HostAnswer.Reacted take() {
        HostAnswer.Reacted taken =
                new HostAnswer.Reacted(new LinkedHashMap<>(counts), List.copyOf(recent));
        counts.clear();
        recent.clear();
        return taken;
    }
}
