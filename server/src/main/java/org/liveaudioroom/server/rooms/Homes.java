package org.liveaudioroom.server.rooms;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pekko.actor.typed.ActorRef;
import org.liveaudioroom.room.Participant;
import org.liveaudioroom.room.Room;
import org.liveaudioroom.room.RoomCommand;
import org.liveaudioroom.room.RoomStatus;
import org.liveaudioroom.room.UserId;

/// Which mirrors follow a room, and to which of them the people are connected whom the room
/// remembers. Confined to the room's owner.
final class Homes {
    private final Set<ActorRef<HostAnswer>> mirrors = new HashSet<>();
    private final Map<UserId, ActorRef<HostAnswer>> homes = new HashMap<>();
    private final Map<ActorRef<HostAnswer>, Integer> people = new HashMap<>();

    boolean isEmpty() {
        return mirrors.isEmpty();
    }

    /// How many people are with that mirror now.
    void count(ActorRef<HostAnswer> mirror, int here) {
        if (mirrors.contains(mirror)) {
            people.put(mirror, here);
        }
    }

    /// Whether somebody is inside: what brings the room's memory of that in line, if anything.
    List<RoomCommand> occupancy(Room room) {
        boolean occupied =
                !room.people().isEmpty() || people.values().stream().anyMatch(n -> n > 0);
        boolean remembered = room.life().emptySince() == null;
        if (room.life().status() != RoomStatus.OPEN || occupied == remembered) {
            return List.of();
        }
        return List.of(occupied ? new RoomCommand.Occupy() : new RoomCommand.Empty());
    }

    void tell(HostAnswer news) {
        mirrors.forEach(mirror -> mirror.tell(news));
    }

    /// A mirror follows, with these people.
    ///
    /// @return whether it is new
    boolean add(ActorRef<HostAnswer> mirror, Set<UserId> here) {
        here.forEach(user -> homes.put(user, mirror));
        return mirrors.add(mirror);
    }

    /// A mirror is gone, and all connections with it.
    ///
    /// @return what the room must hear of it
    List<RoomCommand> remove(ActorRef<HostAnswer> mirror) {
        mirrors.remove(mirror);
        people.remove(mirror);
        List<RoomCommand> losses = new ArrayList<>();
        homes.forEach((user, home) -> {
            if (home.equals(mirror)) {
                losses.add(new RoomCommand.LoseConnection(user));
            }
        });
        homes.values().removeIf(mirror::equals);
        return losses;
    }

    /// An accepted command may say where somebody is.
    void note(RoomCommand command, ActorRef<HostAnswer> from) {
        if (!mirrors.contains(from)) {
            return;
        }
        switch (command) {
            case RoomCommand.Enter enter -> homes.put(enter.by().user(), from);
            case RoomCommand.ReturnConnection back -> homes.put(back.user(), from);
            case RoomCommand.Leave leave -> homes.remove(leave.by().user());
            case RoomCommand.RemoveFromRoom out -> homes.remove(out.user().user());
            case RoomCommand.BanFromRoom out -> homes.remove(out.user().user());
            case RoomCommand.LoseConnection lost -> homes.remove(lost.user(), from);
            default -> {}
        }
    }

    /// What brings the room's memory of its people in line with their connections. Whoever was lost
    /// before this owner started gets his whole grace time again: nobody could come back while the
    /// server was down.
    List<RoomCommand> reconciliation(Room room, Instant startedAt) {
        List<RoomCommand> commands = new ArrayList<>();
        for (Participant person : room.people()) {
            UserId user = person.user();
            Instant lostAt = person.lostAt();
            if (homes.containsKey(user)) {
                commands.add(new RoomCommand.ReturnConnection(user));
            } else if (lostAt == null) {
                commands.add(new RoomCommand.LoseConnection(user));
            } else if (lostAt.isBefore(startedAt)) {
                commands.add(new RoomCommand.ReturnConnection(user));
                commands.add(new RoomCommand.LoseConnection(user));
            }
        }
        return commands;
    }
}
