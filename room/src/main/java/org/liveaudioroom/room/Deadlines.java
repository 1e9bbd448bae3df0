package org.liveaudioroom.room;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What time will do to a room if nobody does anything before.
public final class Deadlines {
    private static final RoomCommand SUCCEED = new RoomCommand.Succeed();
    private static final RoomCommand CLOSE_IDLE = new RoomCommand.CloseIdle();
    private static final RoomCommand CLOSE_OVERDUE = new RoomCommand.CloseOverdue();

    private Deadlines() {}

    /// The earliest deadline of the room: decide its command when its time has come, then ask
    /// again. It may lie in the past when nobody asked for long.
    public static Optional<Deadline> next(Room room) {
        if (room.life().status() != RoomStatus.OPEN) {
            return Optional.empty();
        }
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
        for (var move : room.floor().moves()) {
            if (comesBefore(move.endsAt(), next)) {
                next = new Deadline(move.endsAt(), new RoomCommand.ExpireMove(move.user()));
            }
        }
        next = sooner(next, SuccessionRules.endsAt(room), SUCCEED);
        next = sooner(next, LifecycleRules.idleAt(room), CLOSE_IDLE);
        next = sooner(next, LifecycleRules.overdueAt(room), CLOSE_OVERDUE);
        for (var person : room.people()) {
            var graceEndsAt = person.graceEndsAt(room.settings());
            if (graceEndsAt != null && comesBefore(graceEndsAt, next)) {
                next = new Deadline(graceEndsAt, new RoomCommand.EndGrace(person.user()));
            }
        }
        return Optional.ofNullable(next);
    }

    private static @Nullable Deadline sooner(
            @Nullable Deadline next, @Nullable Instant at, RoomCommand command) {
        return at != null && comesBefore(at, next) ? new Deadline(at, command) : next;
    }

    private static boolean comesBefore(Instant at, @Nullable Deadline next) {
        return next == null || at.isBefore(next.at());
    }
}
