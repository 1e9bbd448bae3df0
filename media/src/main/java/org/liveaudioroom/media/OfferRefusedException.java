package org.liveaudioroom.media;

/// An offer that cannot be answered. The message is a sentence for people.
public final class OfferRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /// What is wrong.
    public enum Reason {
        /// Not an SDP offer that can be read.
        UNREADABLE,
        /// An offer without what audio needs here: Opus, ICE, DTLS, one transport for all.
        UNSUPPORTED,
        /// The server carries as many peers as it may: [MediaOptions#peersMax].
        FULL
    }

    OfferRefusedException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    OfferRefusedException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
