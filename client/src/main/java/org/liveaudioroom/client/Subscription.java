package org.liveaudioroom.client;

/// Ends what it was given for. Closing it twice does nothing.
@FunctionalInterface
public interface Subscription extends AutoCloseable {
    /// From now on nothing new is told; a call that runs already runs to its end.
    @Override
    void close();
}
