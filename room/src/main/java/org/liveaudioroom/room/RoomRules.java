package org.liveaudioroom.room;

import java.time.Instant;

/// The rule book: what may happen in a room. Pure and total: the same room, command and time always
/// give the same decision.
public final class RoomRules {
    private RoomRules() {}

    /// Changes nothing by itself: apply the events of an accepted command to the room.
    ///
    /// @param now the time of the decision; never earlier than that of the decision before
    public static Decision decide(Room room, RoomCommand command, Instant now) {
        return switch (room.life().status()) {
            case OPEN ->
                    ModerationRules.refusalToBanned(room, command, now)
                            .map(Decision::refuse)
                            .orElseGet(() -> decideOpen(room, command, now));
            case ABSENT -> decideClosed(command, now, new Refusal.RoomUnknown());
            case ENDED -> decideEnded(room, command, now);
        };
    }

    private static Decision decideOpen(Room room, RoomCommand command, Instant now) {
        var decision =
                ModerationRules.liftingVoid(room, decideAlone(room, command, now), command, now);
        return SuccessionRules.complete(room, decision, command, now);
    }

    private static Decision decideAlone(Room room, RoomCommand command, Instant now) {
        return switch (command) {
            case RoomCommand.CreateRoom _ -> Decision.refuse(new Refusal.RoomExists());
            case RoomCommand.Enter c -> LifecycleRules.enter(room, c, now);
            case RoomCommand.Leave c -> LifecycleRules.leave(room, c);
            case RoomCommand.LoseConnection c -> LifecycleRules.loseConnection(room, c, now);
            case RoomCommand.ReturnConnection c -> LifecycleRules.returnConnection(room, c);
            case RoomCommand.EndGrace c -> LifecycleRules.endGrace(room, c, now);
            case RoomCommand.EndRoom c -> LifecycleRules.end(room, c);
            case RoomCommand.Empty _ -> LifecycleRules.empty(room, now);
            case RoomCommand.Occupy _ -> LifecycleRules.occupy(room);
            case RoomCommand.CloseIdle _ -> LifecycleRules.closeIdle(room, now);
            case RoomCommand.CloseOverdue _ -> LifecycleRules.closeOverdue(room, now);
            case RoomCommand.Succeed _ -> SuccessionRules.succeed(room, now);
            case RoomCommand.Forget c -> LifecycleRules.forget(room, c);

            case RoomCommand.SetProfile c -> ProfileRules.set(room, c);
            case RoomCommand.ChangeSettings c -> ProfileRules.change(room, c);

            case RoomCommand.TakeSeat c -> SeatRules.take(room, c, now);
            case RoomCommand.LeaveSeat c -> SeatRules.leave(room, c);
            case RoomCommand.RemoveFromSeat c -> SeatRules.remove(room, c);
            case RoomCommand.LockSeat c -> SeatRules.lock(room, c);
            case RoomCommand.MuteSeat c -> SeatRules.mute(room, c);
            case RoomCommand.SetMode c -> SeatRules.setMode(room, c);

            case RoomCommand.MoveToSeat c -> MoveRules.move(room, c, now);
            case RoomCommand.AnswerMove c -> MoveRules.answer(room, c);
            case RoomCommand.ExpireMove c -> MoveRules.expire(room, c, now);

            case RoomCommand.RequestSeat c -> RequestRules.make(room, c, now);
            case RoomCommand.CancelRequest c -> RequestRules.cancel(room, c);
            case RoomCommand.AcceptRequest c -> RequestRules.accept(room, c, now);
            case RoomCommand.RejectRequest c -> RequestRules.reject(room, c);
            case RoomCommand.AllowRequests c -> RequestRules.allow(room, c);
            case RoomCommand.ExpireRequest c -> RequestRules.expire(room, c, now);

            case RoomCommand.Invite c -> InvitationRules.invite(room, c, now);
            case RoomCommand.CancelInvitation c -> InvitationRules.cancel(room, c);
            case RoomCommand.AcceptInvitation c -> InvitationRules.accept(room, c, now);
            case RoomCommand.RejectInvitation c -> InvitationRules.reject(room, c);
            case RoomCommand.ExpireInvitation c -> InvitationRules.expire(room, c, now);

            case RoomCommand.SetMicrophone c -> MicrophoneRules.set(room, c);
            case RoomCommand.TurnOffMicrophone c -> MicrophoneRules.turnOff(room, c);
            case RoomCommand.TurnOffMicrophones c -> MicrophoneRules.turnOffAll(room, c);
            case RoomCommand.LockMicrophone c -> MicrophoneRules.lock(room, c);
            case RoomCommand.AskForMicrophone c -> MicrophoneRules.ask(room, c, now);
            case RoomCommand.AnswerMicrophone c -> MicrophoneRules.answer(room, c);
            case RoomCommand.ExpireMicrophoneAsk c -> MicrophoneRules.expire(room, c, now);

            case RoomCommand.SetRole c -> RoleRules.set(room, c, now);
            case RoomCommand.TransferHost c -> RoleRules.transfer(room, c, now);

            case RoomCommand.RemoveFromRoom c -> ModerationRules.remove(room, c);
            case RoomCommand.BanFromRoom c -> ModerationRules.ban(room, c, now);
            case RoomCommand.LiftBan c -> ModerationRules.lift(room, c, now);
            case RoomCommand.SetChat c -> ModerationRules.setChat(room, c);
            case RoomCommand.BanFromChat c -> ModerationRules.banFromChat(room, c, now);
        };
    }

    /// What an ended room still knows of somebody is forgotten as in one that lives.
    private static Decision decideEnded(Room room, RoomCommand command, Instant now) {
        return command instanceof RoomCommand.Forget forget
                ? LifecycleRules.forget(room, forget)
                : decideClosed(command, now, new Refusal.RoomEnded());
    }

    private static Decision decideClosed(RoomCommand command, Instant now, Refusal refusal) {
        return switch (command) {
            case RoomCommand.CreateRoom c -> LifecycleRules.create(c, now);
            case RoomCommand.OfUser _ -> Decision.refuse(refusal);
            case RoomCommand.OfServer _ -> Decision.NOTHING;
        };
    }
}
