package org.liveaudioroom.server;

import org.jspecify.annotations.Nullable;
import org.liveaudioroom.media.CloseReason;
import org.liveaudioroom.media.LevelReport;
import org.liveaudioroom.media.MediaListener;
import org.liveaudioroom.media.PeerId;
import org.liveaudioroom.media.StageId;
import org.liveaudioroom.server.http.WebRtcGuests;
import org.liveaudioroom.server.rooms.Rooms;

/// Hands what happens on the media path to whom it concerns. The media path starts before the rooms
/// that it is told to open voices by; until they are there nobody can be connected.
final class MediaEar implements MediaListener {
    private volatile @Nullable Rooms rooms;
    private volatile @Nullable WebRtcGuests guests;

    void attach(Rooms itsRooms, WebRtcGuests itsGuests) {
        rooms = itsRooms;
        guests = itsGuests;
    }

    @Override
    public void connected(PeerId peer) {
        // A peer that has arrived is heard or not by what the room says, not by its arrival.
    }

    /// A browser whose media fails says so itself and offers again; a guest has nothing else.
    @Override
    public void closed(PeerId peer, CloseReason reason) {
        var toTell = guests;
        if (toTell != null) {
            toTell.mediaClosed(peer);
        }
    }

    @Override
    public void levels(StageId stage, LevelReport levels) {
        var toTell = rooms;
        if (toTell != null) {
            toTell.levels(stage, levels);
        }
    }
}
