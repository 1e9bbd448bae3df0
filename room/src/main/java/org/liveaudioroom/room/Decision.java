package org.liveaudioroom.room;

import java.util.List;

/// What the rules say to a command.
public sealed interface Decision {
    /// Nothing speaks against it and nothing changes.
    Decision NOTHING = new Accepted(List.of());

    /// The facts that follow, to be applied in this order; none when the command changes nothing.
    record Accepted(List<RoomEvent> events) implements Decision {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    /// The room stays as it is.
    record Refused(Refusal refusal) implements Decision {}

    static Decision accept(RoomEvent... events) {
        return new Accepted(List.of(events));
    }

    static Decision accept(List<RoomEvent> events) {
        return events.isEmpty() ? NOTHING : new Accepted(events);
    }

    static Decision refuse(Refusal refusal) {
        return new Refused(refusal);
    }
}
