package org.liveaudioroom.room;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.liveaudioroom.room.PermissionTable.Attempt;
import org.liveaudioroom.room.PermissionTable.Prepared;

/// Everything that a person can try in a room, by topic.
final class PermissionAttempts {
    static final String COME_IN = "come in";

    private static final Actor BEA = People.BEA;
    private static final Actor BO = People.BO;
    private static final Actor GUEST = People.actor("guest", Role.AUDIENCE);

    private final List<Attempt> attempts = new ArrayList<>();
    private final Set<Class<?>> commands = new LinkedHashSet<>();
    private String topic = "";

    PermissionAttempts() {
        room();
        seats();
        requests();
        invitations();
        microphones();
        roles();
        moderation();
        chat();
    }

    List<Attempt> all() {
        return List.copyOf(attempts);
    }

    Set<Class<?>> commands() {
        return Set.copyOf(commands);
    }

    private void room() {
        topic = "The room";
        row(COME_IN, by -> new RoomCommand.Enter(by, 3));
        row("leave the room", RoomCommand.Leave::new);
        row(
                "set title, metadata, properties",
                by -> new RoomCommand.SetProfile(by, "title", null, Map.of(), Set.of(), null));
        row(
                "change the settings",
                by -> new RoomCommand.ChangeSettings(by, SettingsChange.ofCoHosts(Set.of())));
        row("end the room", by -> new RoomCommand.EndRoom(by, "over"));
    }

    private void seats() {
        topic = "Seats";
        row("take a free seat, or switch to it", by -> new RoomCommand.TakeSeat(by, 5));
        row("take a host's seat", by -> new RoomCommand.TakeSeat(by, 0));
        row(
                "take a locked seat by force",
                prepared -> prepared.and(new RoomCommand.LockSeat(Actor.SERVER, 5, true)),
                by -> new RoomCommand.TakeSeat(by, 5, true));
        row("take Bea's seat by force", by -> new RoomCommand.TakeSeat(by, 3, true));
        row("leave the own seat", Prepared::callerSits, RoomCommand.LeaveSeat::new);
        row("remove Bea from her seat", by -> new RoomCommand.RemoveFromSeat(by, BEA.user()));
        row(
                "move Bea to another seat",
                by -> new RoomCommand.MoveToSeat(by, BEA.user(), 5, OnTaken.REFUSE, "q"));
        row(
                "answer the owner who wants to move one",
                PermissionAttempts::askedToMove,
                by -> new RoomCommand.AnswerMove(by, "q", true));
        row("lock a seat", by -> new RoomCommand.LockSeat(by, 5, true));
        row("mute Bea's seat", by -> new RoomCommand.MuteSeat(by, 3, true));
        row("open or close the seats", by -> new RoomCommand.SetMode(by, SeatMode.ON_REQUEST));
    }

    private static Prepared askedToMove(Prepared prepared) {
        var byConsent =
                new SettingsChange(
                        null, null, true, null, null, null, null, null, null, null, null);
        var user = prepared.caller().user();
        return prepared.callerSits()
                .and(new RoomCommand.ChangeSettings(Actor.SERVER, byConsent))
                .and(new RoomCommand.MoveToSeat(People.OLGA, user, 5, OnTaken.REFUSE, "q"));
    }

    private void requests() {
        topic = "Requests";
        row("ask for a seat", by -> new RoomCommand.RequestSeat(by, null, null));
        row(
                "take the own request back",
                prepared ->
                        prepared.and(new RoomCommand.RequestSeat(prepared.caller(), null, null)),
                RoomCommand.CancelRequest::new);
        row("accept Bo's request", by -> new RoomCommand.AcceptRequest(by, BO.user(), null));
        row("reject Bo's request", by -> new RoomCommand.RejectRequest(by, BO.user()));
        row("allow requests, or stop them", by -> new RoomCommand.AllowRequests(by, false));
    }

    private void invitations() {
        topic = "Invitations";
        row("invite Bo", by -> new RoomCommand.Invite(by, BO, null, null));
        row(
                "cancel Bo's invitation",
                prepared -> prepared.and(new RoomCommand.Invite(Actor.SERVER, BO, null, null)),
                by -> new RoomCommand.CancelInvitation(by, BO.user()));
        row("accept an invitation", PermissionAttempts::invited, RoomCommand.AcceptInvitation::new);
        row("reject an invitation", PermissionAttempts::invited, RoomCommand.RejectInvitation::new);
    }

    private static Prepared invited(Prepared prepared) {
        return prepared.and(new RoomCommand.Invite(Actor.SERVER, prepared.caller(), 5, null));
    }

    private void microphones() {
        topic = "Microphones";
        row(
                "open the own microphone",
                Prepared::callerSits,
                by -> new RoomCommand.SetMicrophone(by, true));
        row("turn Bea's off", by -> new RoomCommand.TurnOffMicrophone(by, BEA.user()));
        row("turn all off below oneself", by -> new RoomCommand.TurnOffMicrophones(by, Set.of()));
        row("lock Bea's", by -> new RoomCommand.LockMicrophone(by, BEA.user(), true));
        row("ask Bea to open hers", by -> new RoomCommand.AskForMicrophone(by, BEA.user(), "q"));
        row(
                "answer whoever asks for one's own",
                PermissionAttempts::askedForMicrophone,
                by -> new RoomCommand.AnswerMicrophone(by, "q", true));
    }

    private static Prepared askedForMicrophone(Prepared prepared) {
        var user = prepared.caller().user();
        return prepared.callerSits().and(new RoomCommand.AskForMicrophone(Actor.SERVER, user, "q"));
    }

    private void roles() {
        topic = "Roles";
        row("make Bo a co-host", by -> new RoomCommand.SetRole(by, BO, Role.CO_HOST));
        row("make Bo a host", by -> new RoomCommand.SetRole(by, BO, Role.HOST));
        row("hand the own role to Bo", by -> new RoomCommand.TransferHost(by, BO));
    }

    private void moderation() {
        topic = "Moderation";
        row("remove Bo from the room", by -> new RoomCommand.RemoveFromRoom(by, BO, ""));
        row("ban Bo", by -> new RoomCommand.BanFromRoom(by, BO, null, ""));
        row(
                "lift a ban",
                prepared ->
                        prepared.and(new RoomCommand.BanFromRoom(Actor.SERVER, GUEST, null, "")),
                by -> new RoomCommand.LiftBan(by, GUEST.user()));
    }

    private void chat() {
        topic = "Chat";
        rowOfChat("write", PermissionAttempts::writing);
        rowOfChat("delete a message of Bo", PermissionAttempts::deleting);
        row("switch the chat or its slow mode", by -> new RoomCommand.SetChat(by, false, null));
        row("keep Bo from writing", by -> new RoomCommand.BanFromChat(by, BO, null, ""));
    }

    private static Optional<Refusal> writing(Prepared prepared) {
        return ended(prepared)
                .or(() ->
                        ChatRules.refusalToWrite(
                                prepared.room(), prepared.caller(), null, Scenario.START));
    }

    private static Optional<Refusal> deleting(Prepared prepared) {
        boolean may = ChatRules.mayDelete(prepared.room(), prepared.caller(), BO.user());
        return ended(prepared)
                .or(() -> may ? Optional.empty() : Optional.of(new Refusal.NotAllowed()));
    }

    /// The chat rules are asked of rooms that are open alone.
    private static Optional<Refusal> ended(Prepared prepared) {
        return prepared.room().life().status() == RoomStatus.ENDED
                ? Optional.of(new Refusal.RoomEnded())
                : Optional.empty();
    }

    private void row(String words, Function<Actor, RoomCommand> command) {
        row(words, prepared -> prepared, command);
    }

    private void row(
            String words,
            Function<Prepared, Prepared> before,
            Function<Actor, RoomCommand> command) {
        commands.add(command.apply(BO).getClass());
        attempts.add(
                new Attempt(
                        topic,
                        words,
                        before,
                        prepared -> prepared.refusal(command.apply(prepared.caller()))));
    }

    private void rowOfChat(String words, Function<Prepared, Optional<Refusal>> refusal) {
        attempts.add(new Attempt(topic, words, prepared -> prepared, refusal));
    }
}
