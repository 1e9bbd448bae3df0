package org.liveaudioroom.client.sound;

/// Where heard sound goes.
interface Speaker extends AutoCloseable {
    /// Takes a frame of [Pcm#FRAME] samples; called about each 10 ms, never blocks, keeps nothing.
    void play(short[] frame);

    @Override
    void close();
}
