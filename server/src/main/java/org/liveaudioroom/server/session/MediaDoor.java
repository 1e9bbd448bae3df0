package org.liveaudioroom.server.session;

import org.liveaudioroom.media.Connection;
import org.liveaudioroom.media.StageId;
import org.liveaudioroom.media.VoiceId;

/// How a session gets to the media path; [org.liveaudioroom.media.MediaServer#connect] is one.
@FunctionalInterface
public interface MediaDoor {
    /// Makes a peer that hears the stage at once and is heard when the room allows it. Any thread,
    /// returns at once.
    ///
    /// @throws OfferRefusedException when the offer cannot be used
    Connection connect(StageId stage, VoiceId voice, String sdpOffer);
}
