package org.liveaudioroom.javafx.draw;

/// Something that moves now and then.
@FunctionalInterface
public interface Moving {
    /// Draws itself for this moment.
    ///
    /// @param nanos of the frame
    /// @param elapsedMs since the frame before
    /// @return whether it goes on moving
    boolean move(long nanos, double elapsedMs);
}
