package org.liveaudioroom.media;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// The face of the media path: peers connect to a stage, speak once they are allowed to, and hear
/// its voices. Every method may be called on any thread and returns at once.
public final class MediaServer implements AutoCloseable {
    private MediaServer() {}

    /// Binds the port and starts the media threads. Throws [java.io.UncheckedIOException] when the
    /// port cannot be bound.
    public static MediaServer start(MediaOptions options, MediaListener listener) {
        return notYet(MediaServer::new);
    }

    /// Makes a peer on a stage and answers its offer. It may hear at once and is not heard before
    /// [#allow]. Throws [OfferRefusedException] when the offer cannot be used or the server is
    /// full.
    ///
    /// @param voice names this peer in the packets that others hear of it
    public Connection connect(StageId stage, VoiceId voice, String sdpOffer) {
        return notYet(() -> new Connection(new PeerId(0), "", List.of(), false));
    }

    /// Ends a peer. Nothing happens for one that is gone.
    public void disconnect(PeerId peer) {}

    /// Lets the peer's stage hear it. The only way a voice is opened. Idempotent.
    public void allow(PeerId peer) {}

    /// Silences the peer for its stage, whatever it sends. Idempotent.
    public void deny(PeerId peer) {}

    /// What was counted so far.
    public MediaStatistics statistics() {
        return notYet(() -> new MediaStatistics(Map.of(), Map.of()));
    }

    /// The UDP port in use.
    public int port() {
        return notYet(() -> 0);
    }

    /// Ends all peers and frees the port.
    @Override
    public void close() {}

    private static <T> T notYet(Supplier<T> shape) {
        if (shape.hashCode() != 0) {
            throw new UnsupportedOperationException("media is not joined to its face yet");
        }
        return shape.get();
    }
}
