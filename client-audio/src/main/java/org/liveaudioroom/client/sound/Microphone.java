package org.liveaudioroom.client.sound;

/// An open microphone.
interface Microphone extends AutoCloseable {
    /// Fills a frame of [Pcm#FRAME] samples; called each 10 ms, never blocks.
    ///
    /// @return false where nothing has come: the frame is silent
    boolean read(short[] frame);

    @Override
    void close();
}
