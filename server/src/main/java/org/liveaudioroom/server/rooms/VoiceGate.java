package org.liveaudioroom.server.rooms;

import org.liveaudioroom.media.PeerId;

/// What the rooms may do to the media path; [org.liveaudioroom.media.MediaServer] does it. Any
/// thread, at once.
public interface VoiceGate {
    /// Lets the peer's stage hear it. Idempotent; nothing happens for a peer that is gone.
    void allow(PeerId peer);

    /// Silences the peer for its stage. Idempotent; nothing happens for a peer that is gone.
    void deny(PeerId peer);

    /// Ends the peer. Nothing happens for one that is gone.
    void disconnect(PeerId peer);
}
