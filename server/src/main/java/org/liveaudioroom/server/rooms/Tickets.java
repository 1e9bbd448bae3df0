package org.liveaudioroom.server.rooms;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// Who waits at a mirror, each for the same time at most. Confined to the mirror.
final class Tickets {
    /// How many wait at most; the next one is turned away.
    static final int WAITING_MAX = 10_000;

    private record Entry(Waiting waiting, long untilNanos) {}

    // In the order of their ends, for all wait equally long.
    private final Map<Long, Entry> entries = new LinkedHashMap<>();
    private final long patienceNanos;
    private long last;

    Tickets(Duration patience) {
        patienceNanos = patience.toNanos();
    }

    /// Lets somebody wait.
    ///
    /// @return the ticket; none when too many wait
    OptionalLong issue(Waiting waiting, long nowNanos) {
        if (entries.size() == WAITING_MAX) {
            return OptionalLong.empty();
        }
        last++;
        entries.put(last, new Entry(waiting, nowNanos + patienceNanos));
        return OptionalLong.of(last);
    }

    /// Empty where the answer comes too late.
    Optional<Waiting> redeem(long ticket) {
        @Nullable Entry entry = entries.remove(ticket);
        return entry == null ? Optional.empty() : Optional.of(entry.waiting());
    }

    /// The connection that wants to join has gone again.
    ///
    /// @return whether it waits here
    boolean abandon(long connection) {
        for (Map.Entry<Long, Entry> each : entries.entrySet()) {
            Entry entry = each.getValue();
            if (entry.waiting() instanceof Waiting.ForJoin(var join, _)
                    && join.connection() == connection) {
                each.setValue(new Entry(new Waiting.ForJoin(join, true), entry.untilNanos()));
                return true;
            }
        }
        return false;
    }

    /// Takes out whoever has waited long enough.
    List<Waiting> expired(long nowNanos) {
        List<Waiting> expired = new ArrayList<>();
        Iterator<Entry> oldest = entries.values().iterator();
        while (oldest.hasNext()) {
            Entry entry = oldest.next();
            if (entry.untilNanos() - nowNanos > 0) {
                break;
            }
            expired.add(entry.waiting());
            oldest.remove();
        }
        return expired;
    }

    List<Waiting> takeAll() {
        List<Waiting> all = entries.values().stream().map(Entry::waiting).toList();
        entries.clear();
        return all;
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }
}
