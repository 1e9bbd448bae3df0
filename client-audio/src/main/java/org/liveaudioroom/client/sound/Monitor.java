package org.liveaudioroom.client.sound;

/// Lets one hear the music that one plays: it comes at the pace of what is said, and goes at the
/// pace of what is heard.
final class Monitor {
    private final Elastic waiting = new Elastic();
    private final short[] music = new short[Pcm.FRAME];

    /// On the thread of [Voice].
    void hear(short[] frame) {
        waiting.write(frame);
    }

    /// On the thread that hears.
    void addTo(short[] heard) {
        if (waiting.read(music)) {
            Pcm.add(music, heard);
        }
    }
}
