package org.liveaudioroom.server.rooms;

import java.time.Instant;
import java.util.Map;
import org.liveaudioroom.media.VoiceId;
import org.liveaudioroom.room.Actor;
import org.liveaudioroom.room.UserId;

/// Somebody who is in the room now. His role and microphone stand in the room's state
/// ([org.liveaudioroom.room.Room#standing(Actor)]), not here.
///
/// @param voice the CSRC of his packets, the same as long as the session is
/// @param reconnecting his connection is lost and the grace time still runs
/// @param attributes what he says of himself
/// @param attributesRevision counts their changes
public record PersonHere(
        Actor actor,
        SessionId session,
        VoiceId voice,
        Instant joinedAt,
        boolean reconnecting,
        Map<String, String> attributes,
        long attributesRevision) {
    public UserId user() {
        return actor.user();
    }
}
