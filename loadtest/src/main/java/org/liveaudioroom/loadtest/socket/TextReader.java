package org.liveaudioroom.loadtest.socket;

import java.nio.ByteBuffer;

/// Looks at what one socket receives. Called on the thread of its [Swarm]: whatever it does delays
/// all others.
@FunctionalInterface
public interface TextReader {
    /// A text frame came.
    ///
    /// @param utf8 its payload, valid during the call
    /// @param atNanos when it was read, as [System#nanoTime] gives it
    void text(ByteBuffer utf8, long atNanos);
}
