package org.liveaudioroom.server.rooms;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.liveaudioroom.room.UserId;
import org.liveaudioroom.server.rooms.Attendance.Outcome;
import org.liveaudioroom.server.rooms.Attendance.Said;

/// What a mirror has asked the room's owner and waits for. Confined to the mirror.
final class Tickets {
    /// How many questions wait at most; the next one is answered as unavailable.
    static final int WAITING_MAX = 10_000;

    /// Who waits.
    sealed interface Waiting {
        record ForJoin(MirrorMessage.Join join, boolean abandoned) implements Waiting {}

        record ForOrder(CompletableFuture<Outcome> answer) implements Waiting {}

        record ForLeave(UserId user, CompletableFuture<Outcome> answer) implements Waiting {}

        record ForLook(CompletableFuture<Optional<Rooms.Look>> answer) implements Waiting {}

        record ForSay(CompletableFuture<Said> answer) implements Waiting {}

        /// Nobody: the mirror asked for itself.
        record ForNobody() implements Waiting {}
    }

    private record Entry(Waiting waiting, long untilNanos) {}

    // In the order of their ends, for all wait equally long.
    private final Map<Long, Entry> entries = new LinkedHashMap<>();
    private final long answerNanos;
    private long last;

    Tickets(Duration answerTime) {
        answerNanos = answerTime.toNanos();
    }

    /// Lets somebody wait.
    ///
    /// @return the ticket; none when too many wait
    OptionalLong issue(Waiting waiting, long nowNanos) {
        if (entries.size() == WAITING_MAX) {
            return OptionalLong.empty();
        }
        last++;
        entries.put(last, new Entry(waiting, nowNanos + answerNanos));
        return OptionalLong.of(last);
    }

    /// The connection that wants to join has gone again.
    ///
    /// @return whether it waits here
    boolean abandon(long connection) {
        for (Map.Entry<Long, Entry> entry : entries.entrySet()) {
            if (entry.getValue().waiting() instanceof Waiting.ForJoin(var join, _)
                    && join.connection() == connection) {
                entry.setValue(
                        new Entry(new Waiting.ForJoin(join, true), entry.getValue().untilNanos()));
                return true;
            }
        }
        return false;
    }

    /// Empty where the answer comes too late.
    Optional<Waiting> redeem(long ticket) {
        @Nullable Entry entry = entries.remove(ticket);
        return entry == null ? Optional.empty() : Optional.of(entry.waiting());
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
