package org.liveaudioroom.server.rooms;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.pekko.actor.typed.ActorRef;
import org.jspecify.annotations.Nullable;
import org.liveaudioroom.media.PeerId;
import org.liveaudioroom.room.Actor;
import org.liveaudioroom.room.Room;
import org.liveaudioroom.room.RoomCommand;
import org.liveaudioroom.room.RoomId;
import org.liveaudioroom.room.UserId;
import org.liveaudioroom.server.storage.RoomStore.StoredAct;

/// Puts what a connection asks into the mailbox of its room's mirror.
record RoomAttendance(
        ActorRef<RoomsGuardian.Message> guardian, RoomId id, long connection, VoiceGate gate)
        implements Attendance {
    static final int PAGE_MAX = 500;

    private void tell(MirrorMessage.Routed message) {
        guardian.tell(new RoomsGuardian.ToMirror(id, message));
    }

    @Override
    public CompletionStage<Outcome> command(RoomCommand.OfUser command) {
        if (command instanceof RoomCommand.Enter || command instanceof RoomCommand.Leave) {
            throw new IllegalArgumentException(
                    "coming and going are said by join and leave, not by " + command);
        }
        CompletableFuture<Outcome> answer = new CompletableFuture<>();
        tell(new MirrorMessage.Order(connection, command, answer));
        return answer;
    }

    @Override
    public CompletionStage<Said> say(String clientId, String text) {
        CompletableFuture<Said> answer = new CompletableFuture<>();
        tell(new MirrorMessage.Say(connection, clientId, text, answer));
        return answer;
    }

    @Override
    public CompletionStage<Outcome> delete(String message) {
        CompletableFuture<Outcome> answer = new CompletableFuture<>();
        tell(new MirrorMessage.Delete(connection, message, answer));
        return answer;
    }

    @Override
    public CompletionStage<Outcome> send(@Nullable Set<UserId> to, String name, String body) {
        CompletableFuture<Outcome> answer = new CompletableFuture<>();
        tell(new MirrorMessage.Send(connection, to, name, body, answer));
        return answer;
    }

    @Override
    public CompletionStage<Outcome> react(String kind) {
        CompletableFuture<Outcome> answer = new CompletableFuture<>();
        tell(new MirrorMessage.React(connection, kind, answer));
        return answer;
    }

    @Override
    public CompletionStage<Presented> present(Presentation presentation) {
        CompletableFuture<Presented> answer = new CompletableFuture<>();
        tell(new MirrorMessage.Present(connection, presentation, answer));
        return answer;
    }

    @Override
    public CompletionStage<List<StoredAct>> moderation(long before, int limit) {
        CompletableFuture<List<StoredAct>> answer = new CompletableFuture<>();
        tell(new MirrorMessage.Moderation(connection, before, limit, answer));
        return answer;
    }

    @Override
    public CompletionStage<PeoplePage> people(String after, String search, int limit) {
        if (limit < 1 || limit > PAGE_MAX) {
            throw new IllegalArgumentException(
                    "a page has 1 to %d people, not %d".formatted(PAGE_MAX, limit));
        }
        CompletableFuture<PeoplePage> answer = new CompletableFuture<>();
        tell(new MirrorMessage.Page(connection, after, search, limit, answer));
        return answer;
    }

    @Override
    public CompletionStage<Room> room() {
        CompletableFuture<Room> answer = new CompletableFuture<>();
        tell(new MirrorMessage.Now(connection, answer));
        return answer;
    }

    @Override
    public CompletionStage<Outcome> leave() {
        CompletableFuture<Outcome> answer = new CompletableFuture<>();
        tell(new MirrorMessage.Leave(connection, answer));
        return answer;
    }

    @Override
    public void lost() {
        tell(new MirrorMessage.Lost(connection));
    }

    @Override
    public void renamed(Actor actor) {
        tell(new MirrorMessage.Renamed(connection, actor));
    }

    @Override
    public void peer(PeerId peer) {
        CompletableFuture<Boolean> taken = new CompletableFuture<>();
        CompletableFuture<Void> _ = taken.thenAccept(isTaken -> disconnectUnless(isTaken, peer));
        tell(new MirrorMessage.Peer(connection, peer, taken));
    }

    /// A peer that belongs to nobody must not stay.
    private void disconnectUnless(boolean taken, PeerId peer) {
        if (!taken) {
            gate.disconnect(peer);
        }
    }
}
