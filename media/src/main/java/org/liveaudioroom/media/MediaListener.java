package org.liveaudioroom.media;

/// Is told what happens on the media path. Called on a media thread: hand over at once, never
/// block.
public interface MediaListener {
    /// The peer is reachable and its keys are agreed: sound can flow. At most once a peer.
    void connected(PeerId peer);

    /// The peer is gone; the last call about it. Comes also for a peer that never connected.
    void closed(PeerId peer, CloseReason reason);

    /// At most five times a second a stage, and only while something changes.
    void levels(StageId stage, LevelReport levels);
}
