package org.liveaudioroom.signaling;

/// The names and bounds that both ends must agree on before the first message.
public final class Protocol {
    /// The path of the WebSocket.
    public static final String PATH = "/v1/signal";

    /// The WebSocket subprotocol of this version.
    public static final String SUBPROTOCOL = "live-audio-room.v1";

    /// The largest message a client may send, in bytes of UTF-8.
    public static final int MESSAGE_BYTES_MAX = 64 * 1024;

    /// The largest message a client takes from its server, in UTF-16 units: a snapshot is the
    /// largest.
    public static final int SERVER_MESSAGE_MAX = 4 * 1024 * 1024;

    /// How deep objects and lists may be nested in a message.
    public static final int NESTING_MAX = 16;

    /// The longest id or name, in UTF-16 units, where no other length is given.
    public static final int NAME_MAX = 128;

    /// The longest reason for what is done to somebody, in UTF-16 units.
    public static final int REASON_MAX = 256;

    /// What somebody says of himself: keys and values in bytes of UTF-8.
    public static final int ATTRIBUTES_BYTES_MAX = 4 * 1024;

    /// What a room keeps for its application: metadata, keys and values in bytes of UTF-8.
    public static final int PROPERTIES_BYTES_MAX = 64 * 1024;

    /// The largest body of a command of the application's own, in bytes of UTF-8.
    public static final int COMMAND_BYTES_MAX = 4 * 1024;

    /// The longest ban that ends: ten years.
    public static final long BAN_SECONDS_MAX = 315_360_000;

    /// The largest number: JavaScript can still count there.
    public static final long WHOLE_MAX = (1L << 53) - 1;

    /// The loudness of silence in RFC 6464, where 0 is the loudest.
    public static final int SILENCE = 127;

    private Protocol() {}
}
