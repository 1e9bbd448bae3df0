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
            if (comesBefore(request.endsAt(), next)) {
                var command = new RoomCommand.ExpireRequest(request.user());
                next = new Deadline(request.endsAt(), command);
            }
        }
        for (var invitation : room.floor().invitations()) {
            if (comesBefore(invitation.endsAt(), next)) {
                var command = new RoomCommand.ExpireInvitation(invitation.user());
                next = new Deadline(invitation.endsAt(), command);
            }
        }
        for (var ask : room.asks()) {
            if (comesBefore(ask.endsAt(), next)) {
                var command = new RoomCommand.ExpireMicrophoneAsk(ask.user());
                next = new Deadline(ask.endsAt(), command);
            }
        }
        for (var person : room.people()) {
            var graceEndsAt = person.graceEndsAt(room.settings());
            if (graceEndsAt != null && comesBefore(graceEndsAt, next)) {
                next = new Deadline(graceEndsAt, new RoomCommand.EndGrace(person.user()));
            }
        }
        return Optional.ofNullable(next);
    }

    private static boolean comesBefore(Instant at, @Nullable Deadline next) {
        return next == null || at.isBefore(next.at());
    }
}
