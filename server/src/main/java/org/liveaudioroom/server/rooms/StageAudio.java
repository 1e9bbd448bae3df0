package org.liveaudioroom.server.rooms;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liveaudioroom.media.PeerId;
import org.liveaudioroom.room.Room;
import org.liveaudioroom.room.Seat;
import org.liveaudioroom.room.UserId;

/// Who may be heard: the only place that opens a voice. A voice is open while its owner has a peer
/// here and the room says [Room#mayBeHeard]; after a start nobody is heard until both are true
/// again. Confined to the room's mirror.
final class StageAudio {
    private final VoiceGate gate;
    private final Map<UserId, PeerId> peers = new HashMap<>();
    private final Set<UserId> open = new HashSet<>();

    StageAudio(VoiceGate gate) {
        this.gate = gate;
    }

    /// Somebody has a new peer; the one before, if any, ends.
    void peer(UserId user, PeerId peer, Room room) {
        @Nullable PeerId earlier = peers.put(user, peer);
        if (earlier != null && !earlier.equals(peer)) {
            gate.disconnect(earlier);
        }
        open.remove(user);
        if (room.mayBeHeard(user)) {
            open(user, peer);
        } else {
            gate.deny(peer);
        }
    }

    /// The room is this now. Voices are closed before others are opened.
    void changed(Room room) {
        for (UserId user : Set.copyOf(open)) {
            if (!room.mayBeHeard(user)) {
                close(user);
            }
        }
        for (Seat seat : room.seats()) {
            UserId user = seat.user();
            @Nullable PeerId peer = user == null ? null : peers.get(user);
            if (user != null && peer != null && !open.contains(user) && room.mayBeHeard(user)) {
                open(user, peer);
            }
        }
    }

    /// This session of his is over, and its peer with it.
    void gone(UserId user) {
        open.remove(user);
        @Nullable PeerId peer = peers.remove(user);
        if (peer != null) {
            gate.disconnect(peer);
        }
    }

    void allGone() {
        open.clear();
        peers.values().forEach(gate::disconnect);
        peers.clear();
    }

    private void open(UserId user, PeerId peer) {
        open.add(user);
        gate.allow(peer);
    }

    private void close(UserId user) {
        open.remove(user);
        @Nullable PeerId peer = peers.get(user);
        if (peer != null) {
            gate.deny(peer);
        }
    }
}
