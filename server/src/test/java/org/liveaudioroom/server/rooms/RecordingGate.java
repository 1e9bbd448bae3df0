package org.liveaudioroom.server.rooms;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.liveaudioroom.media.PeerId;

/// A media path that remembers who may be heard.
final class RecordingGate implements VoiceGate {
    final Set<PeerId> open = ConcurrentHashMap.newKeySet();
    final Set<PeerId> gone = ConcurrentHashMap.newKeySet();

    @Override
    public void allow(PeerId peer) {
        open.add(peer);
    }

    @Override
    public void deny(PeerId peer) {
        open.remove(peer);
    }

    @Override
    public void disconnect(PeerId peer) {
        open.remove(peer);
        gone.add(peer);
    }
}
