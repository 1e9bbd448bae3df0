package org.liveaudioroom.server.rooms;

/// One thing to tell, and to whom. Encoded at most once, however many hear it.
public record Telling(Visibility to, Wording wording) {
    /// Encodes it once its number is known. Pure and quick: runs on the room's mirror.
    @FunctionalInterface
    public interface Wording {
        /// The frame with this number.
        ///
        /// @param seq the frame's number; 0 for news that are not numbered ([News.Speaking])
        /// @return one JSON text frame in UTF-8
        byte[] encode(long seq);
    }
}
