package org.liveaudioroom.server.rooms;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.liveaudioroom.media.VoiceId;
import org.liveaudioroom.room.Participant;
import org.liveaudioroom.room.Room;
import org.liveaudioroom.room.UserId;
import org.liveaudioroom.server.rooms.Attendance.PeoplePage;

/// Who is here, connected or within the grace time. Known only while the process lives: nothing of
/// it is stored. Confined to the room's mirror.
final class Presence {
    private final Map<UserId, Stay> stays = new LinkedHashMap<>();
    private final TreeMap<String, Stay> byName = new TreeMap<>();
    private final Map<Long, Stay> byConnection = new HashMap<>();
    private final Map<VoiceId, UserId> byVoice = new HashMap<>();
    private final Deque<Loss> losses = new ArrayDeque<>();
    private final Counters counters;

    /// Somebody's connection broke off, and was that the last one?
    private record Loss(Stay stay, Instant at) {
        boolean stands() {
            return stay.connection() == null && stay.lostAt().equals(at);
        }
    }

    Presence(Counters counters) {
        this.counters = counters;
    }

    int total() {
        return stays.size();
    }

    Collection<Stay> stays() {
        return Collections.unmodifiableCollection(stays.values());
    }

    Optional<Stay> of(UserId user) {
        @Nullable Stay stay = stays.get(user);
        return Optional.ofNullable(stay);
    }

    Optional<Stay> of(long connection) {
        @Nullable Stay stay = byConnection.get(connection);
        return Optional.ofNullable(stay);
    }

    Optional<UserId> of(VoiceId voice) {
        @Nullable UserId user = byVoice.get(voice);
        return Optional.ofNullable(user);
    }

    boolean isTaken(VoiceId voice) {
        return byVoice.containsKey(voice);
    }

    void add(Stay stay) {
        stays.put(stay.user(), stay);
        byName.put(stay.user().value(), stay);
        byVoice.put(stay.voice(), stay.user());
        counters.sessions.incrementAndGet();
    }

    void remove(Stay stay) {
        disconnect(stay);
        if (stays.remove(stay.user(), stay)) {
            byName.remove(stay.user().value());
            byVoice.remove(stay.voice());
            counters.sessions.decrementAndGet();
        }
    }

    void connect(Stay stay, Stay.Connection connection) {
        disconnect(stay);
        stay.connect(connection);
        byConnection.put(connection.number(), stay);
    }

    void disconnect(Stay stay) {
        Stay.Connection connection = stay.connection();
        if (connection != null) {
            byConnection.remove(connection.number());
            stay.disconnect();
        }
    }

    /// His connection is gone; from now on the grace time runs.
    void lose(Stay stay, Instant now) {
        disconnect(stay);
        stay.lose(now);
        losses.addLast(new Loss(stay, now));
    }

    /// When the next grace time may be over.
    Optional<Instant> nextGraceEnd(Duration grace) {
        while (!losses.isEmpty() && !losses.getFirst().stands()) {
            losses.removeFirst();
        }
        return losses.isEmpty()
                ? Optional.empty()
                : Optional.of(losses.getFirst().at().plus(grace));
    }

    /// Whose grace time is over, longest first. They stay here until they are removed or lost
    /// again.
    List<Stay> graceEnded(Duration grace, Instant now) {
        List<Stay> ended = new ArrayList<>();
        while (!losses.isEmpty() && !losses.getFirst().at().plus(grace).isAfter(now)) {
            Loss loss = losses.removeFirst();
            if (loss.stands() && stays.get(loss.stay().user()) == loss.stay()) {
                ended.add(loss.stay());
            }
        }
        return ended;
    }

    /// His grace time is over and still he is held: look at him again.
    void overdue(Stay stay) {
        losses.addFirst(new Loss(stay, stay.lostAt()));
    }

    /// Everybody up to the limit, above it those whom the room remembers and this one.
    List<PersonHere> listed(Room room, int listedMax, Stay also) {
        List<PersonHere> listed = new ArrayList<>();
        if (stays.size() <= listedMax) {
            stays.values().forEach(stay -> listed.add(stay.person()));
            return listed;
        }
        for (Participant person : room.people()) {
            of(person.user()).ifPresent(stay -> listed.add(stay.person()));
        }
        if (room.person(also.user()).isEmpty()) {
            listed.add(also.person());
        }
        return listed;
    }

    PeoplePage page(String after, String search, int limit, Room room) {
        String wanted = search.toLowerCase(Locale.ROOT);
        List<PersonHere> found = new ArrayList<>();
        for (Stay stay : byName.tailMap(after, false).values()) {
            if (!stay.actor().name().toLowerCase(Locale.ROOT).contains(wanted)) {
                continue;
            }
            if (found.size() == limit) {
                return new PeoplePage(found, stays.size(), found.getLast().user().value(), room);
            }
            found.add(stay.person());
        }
        return new PeoplePage(found, stays.size(), null, room);
    }
}
