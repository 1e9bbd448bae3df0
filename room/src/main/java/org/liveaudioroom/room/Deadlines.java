package org.liveaudioroom.room;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What time will do to a room if nobody does anything before.
public final class Deadlines {
    private Deadlines() {}

    /// The earliest deadline of the room: decide its command when its time has come, then ask
    /// again. It may lie in the past when nobody asked for long.
    public static Optional<Deadline> next(Room room) {
        @Nullable Deadline next = null;
        for (var request : room.queue()) {
            next = earlier(next, request.endsAt(), new RoomCommand.ExpireRequest(request.user()));
        }
        for (var invitation : room.floor().invitations()) {
            var command = new RoomCommand.ExpireInvitation(invitation.user());
            next = earlier(next, invitation.endsAt(), command);
        }
        for (var ask : room.asks()) {
            next = earlier(next, ask.endsAt(), new RoomCommand.ExpireMicrophoneAsk(ask.request()));
        }
        for (var person : room.people()) {
            var lostAt = person.lostAt();
            if (lostAt != null) {
                var endsAt = lostAt.plus(room.settings().grace());
                next = earlier(next, endsAt, new RoomCommand.EndGrace(person.user()));
            }
        }
        return Optional.ofNullable(next);
    }

    private static Deadline earlier(@Nullable Deadline first, Instant at, RoomCommand command) {
        return first == null || at.isBefore(first.at()) ? new Deadline(at, command) : first;
    }
}
