package org.liveaudioroom.media;

/// Why a peer is gone.
public enum CloseReason {
    /// [MediaServer#disconnect] was called for it.
    DISCONNECTED,
    /// It said goodbye itself (a DTLS close_notify), as a browser does when its connection is
    /// closed.
    LEFT,
    /// No connectivity check came in the first 15 seconds: it never reached this server.
    NEVER_ARRIVED,
    /// Its consent ran out: no connectivity check for 30 seconds (RFC 7675).
    LOST,
    /// The DTLS handshake failed or took too long, or its certificate is not the one of the offer.
    HANDSHAKE_FAILED,
    /// A fault of ours; it may come back.
    FAULT,
    /// The server is closing.
    SERVER_CLOSED
}
