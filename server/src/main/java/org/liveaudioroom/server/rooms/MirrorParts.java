package org.liveaudioroom.server.rooms;

import java.security.SecureRandom;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.cluster.sharding.typed.javadsl.ClusterSharding;
import org.apache.pekko.cluster.sharding.typed.javadsl.EntityRef;
import org.liveaudioroom.media.VoiceId;
import org.liveaudioroom.room.RoomId;

/// What the mirrors of this node share.
record MirrorParts(
        NodeParts node,
        ClusterSharding sharding,
        Translation translation,
        VoiceGate gate,
        SecureRandom random,
        ActorRef<RoomsGuardian.Message> guardian) {
    EntityRef<HostMessage> host(RoomId room) {
        return sharding.entityRefFor(RoomHost.TYPE, room.value());
    }

    /// Any but 0, which names nobody.
    VoiceId voice() {
        int csrc;
        do {
            csrc = random.nextInt();
        } while (csrc == 0);
        return new VoiceId(csrc);
    }
}
