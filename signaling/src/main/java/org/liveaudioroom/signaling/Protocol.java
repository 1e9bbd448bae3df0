package org.liveaudioroom.signaling;

/// The names that both ends must agree on before the first message.
public final class Protocol {
    /// The WebSocket subprotocol of this version.
    public static final String SUBPROTOCOL = "live-audio-room.v1";

    /// The largest message a client may send, in bytes of UTF-8.
    public static final int MESSAGE_BYTES_MAX = 64 * 1024;

    private Protocol() {}
}
