package org.liveaudioroom.server.storage;

import java.util.List;

/// Keeps which tokens are good no more. As with [RoomStore], every method blocks.
public interface RevocationStore {
    /// Once more for the same moves its times: the later ones count.
    void revoke(Revocation revocation);

    /// All that were not purged, oldest first.
    List<Revocation> revocations();
}
