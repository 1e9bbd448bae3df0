package org.liveaudioroom.media;

/// Wants to know nothing.
final class NothingTold implements MediaListener {
    @Override
    public void connected(PeerId peer) {}

    @Override
    public void closed(PeerId peer, CloseReason reason) {}

    @Override
    public void levels(StageId stage, LevelReport levels) {}
}
