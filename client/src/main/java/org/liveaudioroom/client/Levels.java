package org.liveaudioroom.client;

/// How loud everybody is now. Read it as often as frames are drawn.
public interface Levels {
    /// RFC 6464: 0 is the loudest, 127 silence, also for who is unknown. Of others as the server
    /// tells, at most five times a second; of oneself as measured.
    int of(String user);

    /// The loudness of the local microphone in the same measure, also while others do not hear it.
    /// 127 where it is closed.
    int own();
}
